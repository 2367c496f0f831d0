import { z } from 'zod';
import { Span } from './span.ts';

/** ACLED's eight kinds of actor, and `unknown`. */
export const ActorType = z.enum([
  'state_forces',
  'rebel_group',
  'political_militia',
  'identity_militia',
  'rioters',
  'protesters',
  'civilians',
  'external_forces',
  'unknown',
]);
export type ActorType = z.infer<typeof ActorType>;

/**
 * Someone who acts or is acted on in a claim. `text` is the mention, even where it is a pronoun or "the group";
 * `name` the name in force on the claim's date, or the mention itself for somebody the knowledge does not hold;
 * `also` further identities that the mention may stand for or belongs to.
 */
export const Party = z.object({
  id: z.string().nullable(),
  name: z.string(),
  ...Span.shape,
  type: ActorType,
  country: z.string().nullable(),
  also: z.array(z.string()),
});
export type Party = z.infer<typeof Party>;
