import type { Claim } from '../../model/index.ts';
import { cohenKappa, krippendorffAlpha, type Score, scoreOf, type Unit } from './agreement.ts';
import type { ClaimPair } from './pair.ts';

/** How two coders agree on one field of the claims that both have. */
export interface FieldReliability {
  readonly field: string;
  readonly claims: number;
  /** Share of equal values, from 0 to 1. */
  readonly agreement: number | null;
  readonly alpha: number | null;
  readonly kappa: number | null;
}

/** How two coders agree: on which claims there are (the first one taken as right), and on the fields of each. */
export interface Reliability {
  readonly claims: { readonly first: number; readonly second: number; readonly both: number } & Score;
  readonly fields: readonly FieldReliability[];
}

/** What is compared, each as one value; null where the claim says nothing. */
const FIELDS: Readonly<Record<string, (claim: Claim) => string | null>> = {
  action: ({ action }) => action,
  status: ({ status }) => status,
  hedge: ({ hedge }) => hedge,
  actor: ({ actor }) => listed(actor.map(({ id, name }) => id ?? name)),
  recipient: ({ recipient }) => listed(recipient.map(({ id, name }) => id ?? name)),
  place: ({ place }) => (place ? String(place.geoname_id ?? place.name) : null),
  geo_precision: ({ place }) => (place ? String(place.geo_precision) : null),
  date: ({ date }) => ((date.start ?? date.end) ? `${date.start}/${date.end}` : null),
  killed: (claim) => harmed(claim, 'killed'),
  injured: (claim) => harmed(claim, 'injured'),
  weapons: ({ weapons }) => listed(weapons.map(({ kind }) => kind)),
};
/** Stands for nothing said, which is a value that two coders can agree on. */
const NOTHING = '';

export function reliabilityOf(pairs: readonly ClaimPair[]): Reliability {
  const both = pairs.filter(
    (pair): pair is { first: Claim; second: Claim } => pair.first !== null && pair.second !== null,
  );
  const [first, second] = [
    pairs.filter((pair) => pair.first !== null).length,
    pairs.filter((pair) => pair.second !== null).length,
  ];
  return {
    claims: { first, second, both: both.length, ...scoreOf({ right: both.length, given: second, there: first }) },
    fields: Object.entries(FIELDS).map(([field, valueIn]) => {
      const units = both.map((pair): Unit => [valueIn(pair.first) ?? NOTHING, valueIn(pair.second) ?? NOTHING]);
      const equal = units.filter(([one, other]) => one === other).length;
      return {
        field,
        claims: units.length,
        agreement: units.length === 0 ? null : equal / units.length,
        alpha: krippendorffAlpha(units),
        kappa: cohenKappa(units),
      };
    }),
  };
}

function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...new Set(values)].sort().join('; ');
}

function harmed({ toll }: Claim, kind: string): string | null {
  const counts = toll.filter((each) => each.kind === kind).map(({ low, high }) => `${low ?? '?'}-${high ?? '?'}`);
  return listed(counts);
}
