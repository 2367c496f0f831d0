import { z } from 'zod';
import { SpeakerType } from './attribution.ts';
import { DateRange, Day } from './dates.ts';
import { Grade, Incident } from './incident.ts';
import { Party } from './party.ts';
import { Place } from './place.ts';

/** Longest page of a list. */
export const LONGEST_PAGE = 500;

const Degrees = { latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) };

/** A rectangle in degrees (WGS 84); `west` > `east` crosses the date line. */
export const Box = z.object({
  south: Degrees.latitude,
  west: Degrees.longitude,
  north: Degrees.latitude,
  east: Degrees.longitude,
});
export type Box = z.infer<typeof Box>;

/** A circle around a point; the radius in kilometres. */
export const Circle = z.object({ ...Degrees, km: z.number().positive().max(20_100) });
export type Circle = z.infer<typeof Circle>;

/**
 * Which incidents (or the claims, or the reports behind them): every condition given must hold, one value of a list is
 * enough. `from` and `to` meet a date range that overlaps them; `actor` matches ids on either side or above (`also`): whoever asks
 * for a lineage gives all its ids; `text` is full-text search in English over titles and bodies of the reports.
 */
export const RecordFilter = z.object({
  from: Day.optional(),
  to: Day.optional(),
  box: Box.optional(),
  near: Circle.optional(),
  actor: z.array(z.string()).optional(),
  action: z.array(z.string()).optional(),
  grade: z.array(Grade).optional(),
  speaker: z.array(z.string()).optional(),
  outlet: z.array(z.string()).optional(),
  country: z.array(z.string()).optional(),
  text: z.string().max(500).optional(),
  /** Only what a person has, or has not yet, accepted, rejected or corrected. */
  decided: z.boolean().optional(),
  /** Only incidents whose accounts disagree in some field. */
  disagreeing: z.boolean().optional(),
});
export type RecordFilter = z.infer<typeof RecordFilter>;

/** In what order: newest first, most people killed first, most origins first, or what most wants a decision first. */
export const RecordOrder = z.enum(['date', 'killed', 'origins', 'attention']);
export type RecordOrder = z.infer<typeof RecordOrder>;

/** Where a page starts and how long it is; `after` is the `next` of the page before. */
export const PageAt = z.object({ after: z.string().optional(), limit: z.int().min(1).max(LONGEST_PAGE).default(100) });
export type PageAt = z.infer<typeof PageAt>;

export interface Page<Item> {
  readonly items: readonly Item[];
  /** What to ask for next, or null at the end. */
  readonly next: string | null;
  /** How many there are in all, under the filter. */
  readonly total: number;
}

/** What people have decided of an incident or claim, as it stands now. */
export const Standing = z.enum(['undecided', 'accepted', 'rejected', 'corrected']);
export type Standing = z.infer<typeof Standing>;

/** An incident with what people decided of it. */
export const IncidentLine = z.object({ ...Incident.shape, standing: Standing, comments: z.int() });
export type IncidentLine = z.infer<typeof IncidentLine>;

/** An incident as far as a map, a timeline or a network draws it; `killed` is the best number, `disagreements` counts fields. */
export const IncidentSketch = z.object({
  ...Incident.pick({ id: true, action: true, mutual: true, origin_count: true, grade: true }).shape,
  date: DateRange.pick({ start: true, end: true }),
  place: Place.omit({ text: true, start: true, end: true }).nullable(),
  actor: z.array(Party.pick({ id: true, name: true, type: true })),
  recipient: z.array(Party.pick({ id: true, name: true, type: true })),
  killed: z.int().nullable(),
  disagreements: z.int(),
  standing: Standing,
});
export type IncidentSketch = z.infer<typeof IncidentSketch>;

/** Who passes on what whom says: each step of the chains behind incidents. */
export const QuoteUse = z.object({ through: z.string(), speaker: z.string(), incidents: z.int() });
export type QuoteUse = z.infer<typeof QuoteUse>;

/** How many incidents begin on a day; of one whose first day is not known, the last counts. */
export const DayCount = z.object({ day: Day, incidents: z.int() });
export type DayCount = z.infer<typeof DayCount>;

/** An actor as the record uses it. */
export const ActorUse = z.object({
  id: z.string(),
  name: z.string(),
  /** Incidents in which it acts, and in which it is acted on. */
  acts: z.int(),
  suffers: z.int(),
  first: Day.nullable(),
  last: Day.nullable(),
});
export type ActorUse = z.infer<typeof ActorUse>;

/** A voice (outlet or quoted speaker) as the record hears it. */
export const VoiceUse = z.object({
  speaker: z.string(),
  speaker_type: SpeakerType,
  reports: z.int(),
  claims: z.int(),
  /** Incidents that it tells of, and how many of these other origins tell as well. */
  incidents: z.int(),
  borne_out: z.int(),
});
export type VoiceUse = z.infer<typeof VoiceUse>;
