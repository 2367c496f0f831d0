import type { Alias } from './coded.ts';
import type { Day, DayInterval } from './dates.ts';
import type { ActorType } from './party.ts';
import type { GeoPrecision, PlaceRelation } from './place.ts';
import type { Report } from './report.ts';
import type { ActorKind } from './rows/actors.ts';
import type { Sentence } from './sentence.ts';

/**
 * What the stages ask of one another. Stages never import each other: the pipeline makes the parts and hands
 * them on through these types.
 */

/** A run of words in a sentence: `first` to `last` are token indexes, both inclusive. */
export interface TokenRun {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** Somebody that a name may have meant on a date, with the reason why. */
export interface ActorCandidate {
  readonly id: string;
  /** Name in force on the date. */
  readonly name: string;
  readonly type: ActorType;
  /** Media and monitors speak about a war and are no parties to it. */
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2 of the state that it belongs to or fights in, or null. */
  readonly country: string | null;
  /** Ids of the bodies above it on that date (coalition, parent), nearest first. */
  readonly also: readonly string[];
  readonly because: string;
}

/** A name of an actor as it stands in a report. */
export interface ActorMention extends TokenRun {
  readonly text: string;
  /** The name is that of a person, who stands for the body that he leads. */
  readonly leader: boolean;
  /** Whom the name can have meant, best first, on a day inside the interval; the mention's own bounds when absent. */
  on(when: DayInterval | null): readonly ActorCandidate[];
}

/** All names of actors in a report. */
export interface ReportActors {
  readonly mentions: readonly ActorMention[];
  readonly aliases: readonly Alias[];
  /** The days on which all names of the report were in force; null where they bound nothing. */
  readonly bounds: DayInterval | null;
}

export interface ActorResolver {
  /** Finds and resolves the names in a report. Pure; no state is kept between reports. */
  readReport(report: Report, sentences: readonly Sentence[]): ReportActors;
  /** Whom a name meant on a day, best first; every candidate when it stays ambiguous. */
  resolve(name: string, on: Day | null): readonly ActorCandidate[];
}

/** A name of a place as it stands in a report, resolved by its company. */
export interface PlaceMention extends TokenRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Standard name, or the text where no gazetteer holds it. */
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geoname_id: number | null;
  readonly feature: string | null;
  readonly admin1: string | null;
  readonly country: string | null;
  /** From the words around it: "west of", "near", "the countryside of". */
  readonly relation: PlaceRelation;
  readonly geo_precision: GeoPrecision;
  /** The word stands for people or a state, not for ground ("the Aleppo Military Council", "Moscow said"). */
  readonly metonym: boolean;
}

export interface PlaceResolver {
  readReport(report: Report, sentences: readonly Sentence[], actors: readonly ActorMention[]): readonly PlaceMention[];
}
