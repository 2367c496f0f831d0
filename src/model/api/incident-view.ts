import { z } from 'zod';
import { Decision } from '../decision.ts';
import { IncidentLine } from '../query.ts';
import { ToldClaim } from './told.ts';

/** What one independent voice tells of an incident: a column of the comparison. */
export const OriginAccount = z.object({
  speaker: z.string(),
  /** The ways by which it was heard: outlet first, each next one nearer to the event. */
  chains: z.array(z.array(z.string())),
  claims: z.array(ToldClaim),
});
export type OriginAccount = z.infer<typeof OriginAccount>;

/** An incident with its evidence. */
export const IncidentView = z.object({
  incident: IncidentLine,
  accounts: z.array(OriginAccount),
  denied_by: z.array(ToldClaim),
  /** Claims that nearly belong to it, with what kept them out. */
  nearly: z.array(z.object({ told: ToldClaim, because: z.string() })),
  /** Incidents that tell of the same deed with other parties. */
  competes_with: z.array(IncidentLine),
  /** On the incident and on its claims, oldest first, the undone ones too. */
  decisions: z.array(Decision),
  /** Incidents before and after it in the order of days. */
  previous: z.string().nullable(),
  next: z.string().nullable(),
});
export type IncidentView = z.infer<typeof IncidentView>;
