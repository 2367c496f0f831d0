import { z } from 'zod';
import { Span } from './span.ts';

/** What kind of voice a speaker is. */
export const SpeakerType = z.enum([
  'outlet',
  'agency',
  'monitor',
  'party',
  'state_official',
  'igo',
  'ngo',
  'activists',
  'witness',
  'anonymous',
  'person',
  'unknown',
]);
export type SpeakerType = z.infer<typeof SpeakerType>;

/** Somebody is said to say something. `source` is null where the text hides the speaker ("reportedly"). */
export const Attribution = z.object({
  source: Span.nullable(),
  cue: Span,
  content: Span,
  speaker_id: z.string().nullable(),
  speaker_type: SpeakerType,
});
export type Attribution = z.infer<typeof Attribution>;

/** How far the report stands behind what it tells, weakest last but for `denied`. */
export const Hedge = z.enum(['asserted', 'reported', 'claimed', 'alleged', 'rumoured', 'denied']);
export type Hedge = z.infer<typeof Hedge>;
