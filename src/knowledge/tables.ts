import type { z } from 'zod';
import {
  AcledRule,
  ActionRow,
  ActorEventRow,
  ActorNameRow,
  ActorRow,
  ActorTypeRow,
  AliasCueRow,
  BoilerplateRow,
  BranchRow,
  CollectiveRow,
  CreditRow,
  FrameRow,
  type Knowledge,
  LanguageRow,
  LeaderRow,
  LightVerbRow,
  MarkupRow,
  NotItselfRow,
  NotPlaceRow,
  NounRow,
  OutletRow,
  PlaceRow,
  PlaceWordRow,
  RelationRow,
  SpellingRow,
  StateRow,
  WeaponRow,
} from '../model/index.ts';

/** A table of `knowledge/`: its file and the shape of its rows. */
export interface Table {
  readonly file: string;
  readonly row: z.ZodType;
}

/** Every table that Ascribe reads. A new table is a line here, a row schema in `model/rows/` and a field of `Knowledge`. */
export const TABLES: { readonly [key in keyof Knowledge]: Table } = {
  actions: { file: 'codebook/actions.csv', row: ActionRow },
  acled: { file: 'codebook/acled.csv', row: AcledRule },
  frames: { file: 'en/frames.csv', row: FrameRow },
  nouns: { file: 'en/nouns.csv', row: NounRow },
  lightVerbs: { file: 'en/light_verbs.csv', row: LightVerbRow },
  weapons: { file: 'en/weapons.csv', row: WeaponRow },
  syriaPlaces: { file: 'places/syria.csv', row: PlaceRow },
  conflictPlaces: { file: 'places/conflicts.csv', row: PlaceRow },
  worldPlaces: { file: 'places/world.csv', row: PlaceRow },
  placeWords: { file: 'places/words.csv', row: PlaceWordRow },
  placeRelations: { file: 'places/relations.csv', row: RelationRow },
  notPlaces: { file: 'places/not_places.csv', row: NotPlaceRow },
  actors: { file: 'actors/actors.csv', row: ActorRow },
  actorNames: { file: 'actors/names.csv', row: ActorNameRow },
  actorEvents: { file: 'actors/events.csv', row: ActorEventRow },
  actorTypes: { file: 'actors/actor_types.csv', row: ActorTypeRow },
  states: { file: 'actors/states.csv', row: StateRow },
  leaders: { file: 'actors/leaders.csv', row: LeaderRow },
  branches: { file: 'actors/branches.csv', row: BranchRow },
  collectives: { file: 'actors/collectives.csv', row: CollectiveRow },
  notItself: { file: 'actors/not_itself.csv', row: NotItselfRow },
  aliasCues: { file: 'actors/alias_cues.csv', row: AliasCueRow },
  spellings: { file: 'actors/spellings.csv', row: SpellingRow },
  boilerplate: { file: 'outlets/boilerplate.csv', row: BoilerplateRow },
  markup: { file: 'outlets/markup.csv', row: MarkupRow },
  credits: { file: 'outlets/credits.csv', row: CreditRow },
  outlets: { file: 'outlets/outlets.csv', row: OutletRow },
  languages: { file: 'outlets/languages.csv', row: LanguageRow },
};
