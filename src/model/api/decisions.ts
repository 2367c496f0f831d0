import { z } from 'zod';
import { Decision, NewDecision } from '../decision.ts';
import { PageQuery } from './query.ts';

/** A decision to make. Who makes it is known from the token; `made_by` is taken where none is asked for. */
export const DecisionRequest = z.object({
  ...NewDecision.shape,
  made_by: z.string().trim().min(1).max(200).optional(),
});
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** A decision that is on disk. `pending`: incidents are made anew in the background; `changed` tells when they stand. */
export const DecisionMade = z.object({ decision: Decision, pending: z.boolean() });
export type DecisionMade = z.infer<typeof DecisionMade>;

/** `on`: the id of a claim, incident, report or actor. Newest first. */
export const DecisionQuery = z.object({ ...PageQuery.shape, on: z.string().optional() });
