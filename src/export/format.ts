import type { CountryRow, Incident, Party } from '../model/index.ts';

/** What exports know of the world beside the incidents. */
export interface World {
  /** Countries by ISO 3166-1 alpha-2. */
  readonly countries: ReadonlyMap<string, CountryRow>;
}

/** Something that a format could not hold, how many incidents it befell, and which. */
export interface Loss {
  readonly what: string;
  readonly incidents: number;
  readonly ids: readonly string[];
}

/** A file in a foreign format, and what was lost on the way. */
export interface Exported {
  /** Bytes for formats that are no text. */
  readonly content: string | Uint8Array;
  readonly losses: readonly Loss[];
}

/** A format that incidents can be written in. Pure: the same incidents give the same bytes. */
export interface ExportFormat {
  readonly name: string;
  readonly summary: string;
  /** Ending of its files, which tells it from the other formats: `.acled.csv`. */
  readonly extension: string;
  write(incidents: readonly Incident[], world: World): Exported | Promise<Exported>;
}

/** Countries by ISO 3166-1 alpha-2, from the rows of `knowledge/places/countries.csv`. */
export function createWorld(countries: readonly CountryRow[]): World {
  return { countries: new Map(countries.map((row) => [row.id.toUpperCase(), row])) };
}

/** What a loss is called, and whether an incident suffers it. */
export type LossTest = readonly [string, (incident: Incident) => boolean];

/** A loss for each test that some incident fails. */
export function lossesOf(incidents: readonly Incident[], tests: readonly LossTest[]): Loss[] {
  return tests
    .map(([what, lost]) => ({ what, ids: incidents.filter(lost).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ what, ids }) => ({ what, incidents: ids.length, ids }));
}

/** The two sides as formats want them that have one for each: of a fight that nobody began, the first party and the rest. */
export function facingSides({ actor, recipient, mutual }: Incident): readonly [readonly Party[], readonly Party[]] {
  return mutual && recipient.length === 0 ? [actor.slice(0, 1), actor.slice(1)] : [actor, recipient];
}

/** Losses that several formats have. */
export const SEVERAL_DAYS: LossTest = [
  'several days, written as the middle one',
  ({ date }) => date.start !== date.end,
];
export const DISAGREEMENTS: LossTest = [
  'what the accounts disagree on',
  ({ disagreements }) => disagreements.length > 0,
];
export const GRADE: LossTest = ['the grade', () => true];

export function isCivilian(party: Party): boolean {
  return party.type === 'civilians';
}
