import { z } from 'zod';
import { GeoPrecision, PlaceRelation } from '../place.ts';
import { list, number, optional, optionalText, rowId, yesNo } from './cell.ts';

const degrees = (limit: number) => number.pipe(z.number().min(-limit).max(limit));
const optionalInt = optional(number.pipe(z.number().int().positive()));

/**
 * A place that people named in reports. `variants` are other spellings of `name` (what folding of transliteration
 * makes equal anyway need not be listed). `feature` is a GeoNames feature code; `country` ISO 3166-1 alpha-2, empty
 * for what lies in several states; coordinates are WGS 84 degrees of its middle; `geoname_id` only where sure.
 */
export const PlaceRow = z.object({
  id: rowId,
  name: z.string().min(1),
  variants: list,
  feature: z.string().regex(/^[A-Z0-9]+$/),
  admin1: optionalText,
  country: optional(z.string().regex(/^[A-Z]{2}$/)),
  latitude: degrees(90),
  longitude: degrees(180),
  geoname_id: optionalInt,
});
export type PlaceRow = z.infer<typeof PlaceRow>;

/**
 * A word that says what kind of place the name beside it is ("the town of X", "X province").
 * `features`: the GeoNames codes that it fits, a code's beginning is enough (`PPL` fits `PPLA2`); empty when any.
 * `precision`: that of the place named with it (1 town, 2 small area, 3 region), empty when the place itself decides.
 * `part_of_name`: the word belongs to the name ("Laurel County", "Hmeimim Air Base").
 */
export const PlaceWordRow = z.object({
  id: rowId,
  word: z.string().min(1),
  features: list,
  precision: optional(number.pipe(GeoPrecision)),
  before_of: yesNo,
  after_name: yesNo,
  before_name: yesNo,
  part_of_name: yesNo,
});
export type PlaceWordRow = z.infer<typeof PlaceWordRow>;

/** Words before a place name that say how the event lies to it, and the precision that is left. */
export const RelationRow = z.object({
  id: rowId,
  phrase: z.string().min(1),
  relation: PlaceRelation,
  precision: number.pipe(GeoPrecision),
});
export type RelationRow = z.infer<typeof RelationRow>;

/**
 * Words from which a name beside them, or they themselves, turn out to be a place or not. `kind`: `word` an ordinary
 * word or month that is capitalised at times; `given_name`, `surname` of persons; `title` comes before a person's name;
 * `person_verb` follows persons; `organisation` follows a place within the name of a body, `outlet` within that of a newspaper or station, `body` comes before it
 * ("University of"); `apposed` is said of what the next name is, and that is no place ("the channel X");
 * `locative`, `weak_locative` prepositions before places; `part` directions ("northern"); `qualifier` other words
 * between preposition and name; `demonym` people and things of a country ("Syrian"); `neighbour` words that stand capitalised beside a name without belonging to it; `site` ground within a town that may be named after a place far off ("Basel roundabout"), `building` the same of what mostly lies in the town that it is named after ("Aleppo hospital").
 */
export const NameCueRow = z.object({
  id: rowId,
  word: z.string().min(1),
  kind: z.enum([
    'word',
    'given_name',
    'surname',
    'title',
    'person_verb',
    'organisation',
    'body',
    'outlet',
    'apposed',
    'locative',
    'weak_locative',
    'part',
    'qualifier',
    'demonym',
    'neighbour',
    'site',
    'building',
  ]),
});
export type NameCueRow = z.infer<typeof NameCueRow>;
