import type { CollectiveRow, LeaderRow } from '../model/index.ts';
import type { DatedName } from './base.ts';

/** Which part of a state is meant. */
export type Branch = 'government' | 'armed_forces' | 'police';

/** One thing that a run of words can mean, before report and date have decided. */
export type Meaning =
  | { readonly kind: 'actor'; readonly actor: string; readonly name: DatedName }
  | { readonly kind: 'state'; readonly state: string; readonly branch: Branch }
  | { readonly kind: 'leader'; readonly row: LeaderRow }
  | { readonly kind: 'collective'; readonly row: CollectiveRow; readonly branch: Branch | null };

/** A run of words of a line that stands for somebody; `first` and `last` are word indexes, both inclusive. */
export interface Hit {
  readonly first: number;
  readonly last: number;
  readonly meanings: readonly Meaning[];
}

/** The words that a phrase took up, and the hit that they make, if any: "Syrian town" takes up a word and means nobody. */
export interface Taken {
  readonly last: number;
  readonly hit: Hit | null;
}

/** A state that words of a report speak for, as evidence of the country that the report is about. */
export interface Signal {
  readonly state: string;
  readonly weight: number;
}
