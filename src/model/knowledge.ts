import type {
  ActorEventRow,
  ActorNameRow,
  ActorRow,
  ActorTypeRow,
  AliasCueRow,
  BranchRow,
  CollectiveRow,
  LeaderRow,
  NotItselfRow,
  SpellingRow,
  StateRow,
} from './rows/actors.ts';
import type { AcledRule, ActionRow, IntentRow } from './rows/codebook.ts';
import type { CountryRow } from './rows/countries.ts';
import type { FamilyRow } from './rows/families.ts';
import type { LabelRow } from './rows/labels.ts';
import type { FrameRow, IrregularVerbRow, LightVerbRow, NounRow, WeaponRow } from './rows/language.ts';
import type { BoilerplateRow, CreditRow, LanguageRow, MarkupRow, OutletRow, SiteWordRow } from './rows/outlets.ts';
import type { NameCueRow, PlaceRow, PlaceWordRow, RelationRow } from './rows/places.ts';
import type { HedgeRow, SpeakerRow, SpeechRow, StatusRow } from './rows/speech.ts';
import type { NumberRow, QuantityRow, TimeWordRow, TollWordRow } from './rows/time.ts';

export * from './rows/actors.ts';
export * from './rows/cell.ts';
export * from './rows/codebook.ts';
export * from './rows/countries.ts';
export * from './rows/families.ts';
export * from './rows/labels.ts';
export * from './rows/language.ts';
export * from './rows/outlets.ts';
export * from './rows/places.ts';
export * from './rows/speech.ts';
export * from './rows/time.ts';

/** The rows of `knowledge/`, read and checked. A table's key here is its key in `knowledge/tables.ts`. */
export interface Knowledge {
  readonly actions: readonly ActionRow[];
  readonly acled: readonly AcledRule[];
  readonly intents: readonly IntentRow[];
  readonly families: readonly FamilyRow[];
  readonly frames: readonly FrameRow[];
  readonly nouns: readonly NounRow[];
  readonly lightVerbs: readonly LightVerbRow[];
  readonly weapons: readonly WeaponRow[];
  readonly labels: readonly LabelRow[];
  readonly irregularVerbs: readonly IrregularVerbRow[];
  readonly syriaPlaces: readonly PlaceRow[];
  readonly conflictPlaces: readonly PlaceRow[];
  readonly worldPlaces: readonly PlaceRow[];
  readonly placeWords: readonly PlaceWordRow[];
  readonly placeRelations: readonly RelationRow[];
  readonly countries: readonly CountryRow[];
  readonly nameCues: readonly NameCueRow[];
  readonly actors: readonly ActorRow[];
  readonly actorNames: readonly ActorNameRow[];
  readonly actorEvents: readonly ActorEventRow[];
  readonly actorTypes: readonly ActorTypeRow[];
  readonly states: readonly StateRow[];
  readonly leaders: readonly LeaderRow[];
  readonly branches: readonly BranchRow[];
  readonly collectives: readonly CollectiveRow[];
  readonly notItself: readonly NotItselfRow[];
  readonly aliasCues: readonly AliasCueRow[];
  readonly spellings: readonly SpellingRow[];
  readonly boilerplate: readonly BoilerplateRow[];
  readonly markup: readonly MarkupRow[];
  readonly credits: readonly CreditRow[];
  readonly outlets: readonly OutletRow[];
  readonly languages: readonly LanguageRow[];
  readonly siteWords: readonly SiteWordRow[];
  readonly numbers: readonly NumberRow[];
  readonly quantities: readonly QuantityRow[];
  readonly tollWords: readonly TollWordRow[];
  readonly timeWords: readonly TimeWordRow[];
  readonly speech: readonly SpeechRow[];
  readonly hedges: readonly HedgeRow[];
  readonly status: readonly StatusRow[];
  readonly speakers: readonly SpeakerRow[];
}

/** A row with the place that it was read from; lines count from 1. */
export interface Placed<Row> {
  readonly row: Row;
  readonly file: string;
  readonly line: number;
}

/** The rows of `knowledge/` with their places. */
export type PlacedKnowledge = { readonly [key in keyof Knowledge]: readonly Placed<Knowledge[key][number]>[] };

/**
 * Something wrong or doubtful in a table. An error makes a row useless or turns its meaning round; a warning is for a
 * person to look at: a name that two bear stays ambiguous in reports, and may be meant so.
 */
export interface KnowledgeFinding {
  readonly severity: 'error' | 'warning';
  /** Stable name of what is wrong, e.g. `duplicate_id`. */
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}
