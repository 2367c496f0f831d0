import type { z } from 'zod';
import {
  AcledRule,
  ActionRow,
  FrameRow,
  type Knowledge,
  LightVerbRow,
  NotPlaceRow,
  NounRow,
  PlaceRow,
  PlaceWordRow,
  RelationRow,
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
};
