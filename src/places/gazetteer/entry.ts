/** A place that a gazetteer holds. */
export interface Entry {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly geonameId: number | null;
  /** GeoNames feature code. */
  readonly feature: string;
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-2, null for what lies in several states. */
  readonly country: string | null;
  /** Decimal logarithm of the people who live there, or of as many as make a place as widely known; 0 where unknown. */
  readonly prominence: number;
  /** Whom the entry comes from: the curated pack, the world's list, or a gazetteer that the user brought. */
  readonly source: 'curated' | 'world' | 'user';
}

/** A list of places that is asked by name. */
export interface Gazetteer {
  /** Whether its names are also found by folded keys. */
  readonly folds: boolean;
  /** All places that bear the name; empty when none does. `key` is a plain or a folded key (see `keys.ts`). */
  find(key: string): readonly Entry[];
  /** How many words the longest name has that begins with this word; 0 when none does. */
  longest(firstWord: string): number;
  /** Whether a name written with its last word in lower case ("Hmeimim airbase") may end in this word. */
  endsInLowerCase(word: string): boolean;
}

export const isCountry = (entry: Entry): boolean => entry.feature.startsWith('PCL');
export const isAdmin1 = (entry: Entry): boolean => entry.feature === 'ADM1';
export const isSettlement = (entry: Entry): boolean => entry.feature.startsWith('PPL');

/** Ground too wide for a point: states, provinces, regions, seas, ranges. */
export function isWide(entry: Entry): boolean {
  return /^(PCL|ADM|RGN|CONT|OCN|SEA|GULF|MTS|DSRT|STM|PLN|ISLS|PEN|LAVA|RD|VAL|LK$)/.test(entry.feature);
}
