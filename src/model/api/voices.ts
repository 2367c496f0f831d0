import { z } from 'zod';
import { QuoteUse, VoiceUse } from '../query.ts';
import { FilterQuery } from './query.ts';

/** Voices, and whom an outlet or speaker passes on: `through` says it from `speaker`, in `incidents` incidents. */
export const VoicesView = z.object({ voices: z.array(VoiceUse), quotes: z.array(QuoteUse) });
export type VoicesView = z.infer<typeof VoicesView>;

/** What one outlet calls an actor, how often, and claims in which it does. */
export const Wording = z.object({
  outlet: z.string().nullable(),
  words: z.string(),
  count: z.int(),
  /** A word of `knowledge/en/labels.csv` stands in it. */
  loaded: z.boolean(),
  examples: z.array(z.string()),
});
export type Wording = z.infer<typeof Wording>;

/** Who calls whom what, side by side. */
export const Framing = z.object({
  actors: z.array(z.object({ id: z.string(), name: z.string(), total: z.int(), wordings: z.array(Wording) })),
});
export type Framing = z.infer<typeof Framing>;

export const FramingQuery = z.object({
  ...FilterQuery.shape,
  actors: z.coerce.number().pipe(z.int().min(1).max(100)).default(20),
});
