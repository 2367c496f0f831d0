import { z } from 'zod';
import { Day } from '../dates.ts';
import { Grade } from '../incident.ts';
import { ActorType } from '../party.ts';
import { GeoPrecision, PlaceRelation } from '../place.ts';
import { Standing } from '../query.ts';

/** Most incidents that a map, a timeline or a network is drawn from; `total` says how many there were. */
export const MOST_DRAWN = 20_000;

/** Most incidents that a drawing names of those that it has no place for. */
export const MOST_NAMED = 100;

/** An incident that a drawing has no place for, as far as it is named. */
export const LeftOut = z.object({
  id: z.string(),
  action: z.string(),
  start: Day.nullable(),
  parties: z.array(z.string()),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** What a mark on the map says of its incident. */
export const MapProperties = z.object({
  id: z.string(),
  action: z.string(),
  start: Day.nullable(),
  end: Day.nullable(),
  place: z.string(),
  relation: PlaceRelation,
  geo_precision: GeoPrecision,
  /** Radius in kilometres within which it happened, as well as the words say it. */
  precision_km: z.number(),
  parties: z.array(z.string()),
  killed: z.int().nullable(),
  origin_count: z.int(),
  grade: Grade,
  disagreements: z.int(),
  standing: Standing,
});
export type MapProperties = z.infer<typeof MapProperties>;

/** Incidents as GeoJSON (RFC 7946): longitude before latitude. `unplaced` have no coordinates; the newest are named. */
export const IncidentMap = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
      properties: MapProperties,
    }),
  ),
  total: z.int(),
  unplaced: z.int(),
  left_out: z.array(LeftOut),
});
export type IncidentMap = z.infer<typeof IncidentMap>;

/** Somebody who is said to have held a place. */
export const Holder = z.object({ id: z.string().nullable(), name: z.string(), type: ActorType });
export type Holder = z.infer<typeof Holder>;

/**
 * Who is said to have held a place from a day on, until the next such day (`to` exclusive, null for open); no holder where
 * accounts only say that somebody left. `contested` where they name several, deny the change, or tell of fighters who
 * entered; `because` says it in words.
 */
export const ControlSpan = z.object({
  from: Day,
  to: Day.nullable(),
  holders: z.array(Holder),
  change: z.enum(['captured', 'lost', 'besieged', 'entered']),
  contested: z.boolean(),
  because: z.string(),
  incidents: z.array(z.string()),
});
export type ControlSpan = z.infer<typeof ControlSpan>;

/** Places that change hands, with who held them when. */
export const ControlMap = z.object({
  places: z.array(
    z.object({
      name: z.string(),
      latitude: z.number(),
      longitude: z.number(),
      precision_km: z.number(),
      spans: z.array(ControlSpan),
    }),
  ),
});
export type ControlMap = z.infer<typeof ControlMap>;
