import { z } from 'zod';
import { Claim } from './claim.ts';
import { Alias } from './coded.ts';

/** What a decision is about. */
export const Subject = z.object({ type: z.enum(['claim', 'incident', 'report', 'actor']), id: z.string() });
export type Subject = z.infer<typeof Subject>;

/** One view of a disputed identity, and who asserts it ("HTS broke with al-Qaeda", its leader). */
export const IdentityView = z.object({ view: z.string(), asserted_by: z.string() });
export type IdentityView = z.infer<typeof IdentityView>;

/**
 * What an explanation in a report adds to the knowledge: a further `name` of an actor, that `actor` is a member or part of
 * `other`, or who leads an actor.
 */
export const Teaching = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['name', 'leader']), actor: z.string(), name: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('member'), actor: z.string(), other: z.string() }),
]);
export type Teaching = z.infer<typeof Teaching>;

/**
 * What a person decided. `correct` replaces one field of a claim (a top-level key of Claim) by `value`, which must fit the
 * claim's schema; `split` takes claims out of an incident into one of their own, apart from the `rest` of it; `join` holds claims of several
 * incidents together; `hold_open` keeps an identity from being merged;
 * `learn` takes what a report explains for knowledge, `decline` does not; `undo` takes an earlier decision back.
 */
export const DecisionBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), subject: Subject }),
  z.object({ kind: z.literal('reject'), subject: Subject }),
  z.object({ kind: z.literal('correct'), claim: z.string(), field: z.string(), value: z.unknown() }),
  z.object({
    kind: z.literal('split'),
    incident: z.string(),
    claims: z.array(z.string()).min(1),
    rest: z.array(z.string()).min(1),
  }),
  z.object({ kind: z.literal('join'), incidents: z.array(z.string()).min(2), claims: z.array(z.string()).min(2) }),
  z.object({ kind: z.literal('hold_open'), actors: z.array(z.string()).min(2), views: z.array(IdentityView) }),
  z.object({ kind: z.literal('add_claim'), report: z.string(), claim: Claim }),
  z.object({ kind: z.literal('learn'), report: z.string(), alias: Alias, teaches: Teaching }),
  z.object({ kind: z.literal('decline'), report: z.string(), alias: Alias }),
  z.object({ kind: z.literal('comment'), subject: Subject, text: z.string().max(20_000) }),
  z.object({ kind: z.literal('undo'), decision: z.string() }),
]);
export type DecisionBody = z.infer<typeof DecisionBody>;

/** Somebody decided something, at a time (ISO 8601, UTC), for a reason. Never changed, never removed. */
export const Decision = z.object({
  id: z.string(),
  made_at: z.string(),
  made_by: z.string().max(200),
  because: z.string().max(20_000).nullable(),
  body: DecisionBody,
});
export type Decision = z.infer<typeof Decision>;

/** A decision before the store gave it its id and time. */
export const NewDecision = Decision.omit({ id: true, made_at: true });
export type NewDecision = z.infer<typeof NewDecision>;
