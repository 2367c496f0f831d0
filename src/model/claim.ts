import { z } from 'zod';
import { Hedge } from './attribution.ts';
import { DateRange } from './dates.ts';
import { Party } from './party.ts';
import { Place } from './place.ts';
import { Span } from './span.ts';

export const Plover = z.object({ event: z.string(), mode: z.string().nullable() });
export type Plover = z.infer<typeof Plover>;

/** Null for an action that ACLED does not code. */
export const Acled = z.object({ event_type: z.string(), sub_event_type: z.string() });
export type Acled = z.infer<typeof Acled>;

export const Status = z.enum(['happened', 'ongoing', 'planned', 'threatened', 'hypothetical', 'did_not_happen']);
export type Status = z.infer<typeof Status>;

export const TimeFrame = z.enum(['news', 'background']);
export type TimeFrame = z.infer<typeof TimeFrame>;

export const TollKind = z.enum(['killed', 'injured', 'captured', 'missing', 'displaced']);
export type TollKind = z.infer<typeof TollKind>;

/** People harmed. `low`/`high` are null where the text gives no number that bounds that end. */
export const Toll = z.object({
  kind: TollKind,
  low: z.int().nullable(),
  high: z.int().nullable(),
  ...Span.shape,
  side: z.enum(['actor', 'recipient', 'unknown']),
  party: z.string().nullable(),
  civilian: z.boolean().nullable(),
  women: z.int().nullable(),
  children: z.int().nullable(),
});
export type Toll = z.infer<typeof Toll>;

export const Weapon = z.object({ kind: z.string(), ...Span.shape });
export type Weapon = z.infer<typeof Weapon>;

export const Territory = z.object({
  change: z.enum(['captured', 'lost', 'besieged', 'entered']),
  count: z.int().nullable(),
  area_km2: z.number().nullable(),
});
export type Territory = z.infer<typeof Territory>;

/**
 * One action at one place, as one report tells it. `attribution` indexes the report's attributions, outermost first; before a
 * pronoun's ("he said") stands the one that names whom it means. Empty is the outlet's own voice.
 */
export const Claim = z.object({
  id: z.string(),
  action: z.string(),
  plover: Plover,
  acled: Acled.nullable(),
  cameo: z.string().nullable(),
  status: Status,
  time_frame: TimeFrame,
  actor: z.array(Party),
  recipient: z.array(Party),
  mutual: z.boolean(),
  place: Place.nullable(),
  date: DateRange,
  toll: z.array(Toll),
  weapons: z.array(Weapon),
  territory: Territory.nullable(),
  attribution: z.array(z.int()),
  hedge: Hedge,
  trigger: Span,
  /** Every place in the report that names the action, the trigger among them. */
  mentions: z.array(Span),
  sentence: z.object({ index: z.int(), ...Span.shape }),
  because: z.array(z.string()),
  coder: z.object({ name: z.string(), version: z.string() }),
  confidence: z.number().min(0).max(1),
});
export type Claim = z.infer<typeof Claim>;
