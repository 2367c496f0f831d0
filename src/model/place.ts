import { z } from 'zod';
import { Span } from './span.ts';

export const PlaceRelation = z.enum([
  'in',
  'near',
  'north_of',
  'south_of',
  'east_of',
  'west_of',
  'northeast_of',
  'northwest_of',
  'southeast_of',
  'southwest_of',
  'between',
  'outside',
  'toward',
]);
export type PlaceRelation = z.infer<typeof PlaceRelation>;

/** 1 the named town, 2 near it or a small area, 3 a larger region (ACLED codebook). */
export const GeoPrecision = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type GeoPrecision = z.infer<typeof GeoPrecision>;

/** Where; coordinates (WGS 84 degrees) are those of the named place and never finer. Null where it is not known. */
export const Place = z.object({
  name: z.string(),
  ...Span.shape,
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  geoname_id: z.int().nullable(),
  admin1: z.string().nullable(),
  country: z.string().nullable(),
  relation: PlaceRelation,
  geo_precision: GeoPrecision,
});
export type Place = z.infer<typeof Place>;

/** A place as `ascribe places` lists it. `feature` is a GeoNames feature code (PPL, ADM1, AIRB ...). */
export const NamedPlace = z.object({
  ...Span.shape,
  name: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  geoname_id: z.int().nullable(),
  feature: z.string().nullable(),
  admin1: z.string().nullable(),
  country: z.string().nullable(),
});
export type NamedPlace = z.infer<typeof NamedPlace>;

export const PlacesLine = z.object({ id: z.string(), places: z.array(NamedPlace) });
export type PlacesLine = z.infer<typeof PlacesLine>;
