import { z } from 'zod';
import { TollKind } from '../claim.ts';
import { Day } from '../dates.ts';
import { Decision, IdentityView } from '../decision.ts';
import { ActorType } from '../party.ts';
import { ActorUse, IncidentLine } from '../query.ts';
import { ActorKind } from '../rows/actors.ts';
import { Count } from './page.ts';
import { FilterQuery } from './query.ts';
import { ToldClaim } from './told.ts';

/** An actor as the record uses it, with what the knowledge holds of it; `type` null for one without an id of its own. */
export const ActorItem = z.object({ ...ActorUse.shape, type: ActorType.nullable(), country: z.string().nullable() });
export type ActorItem = z.infer<typeof ActorItem>;

const Relation = z.object({
  id: z.string(),
  name: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  source: z.string().nullable(),
});

const End = z.object({ id: z.string(), name: z.string() });

/** A step in what an actor was and became. */
export const LineageStep = z.object({
  date: Day,
  kind: z.string(),
  from: End,
  to: End,
  source: z.string().nullable(),
});
export type LineageStep = z.infer<typeof LineageStep>;

/** Whom a name means on a day, with everything that the knowledge holds of it. */
export const ActorIdentity = z.object({
  id: z.string(),
  name: z.string(),
  type: ActorType,
  kind: ActorKind,
  country: z.string().nullable(),
  also: z.array(z.string()),
  because: z.string(),
  names: z.array(z.string()),
  dated_names: z.array(
    z.object({
      name: z.string(),
      official: z.boolean(),
      language: z.string(),
      start: Day.nullable(),
      end: Day.nullable(),
      lingers: z.boolean(),
      source: z.string().nullable(),
    }),
  ),
  founded: Day.nullable(),
  ended: Day.nullable(),
  memberships: z.array(Relation),
  members: z.array(Relation),
  allies: z.array(Relation),
  rivals: z.array(Relation),
  disputed: z.array(Relation),
  before: z.array(LineageStep),
  after: z.array(LineageStep),
});
export type ActorIdentity = z.infer<typeof ActorIdentity>;

/** Whom a name meant: `name` as it stands in a report, `on` a day. */
export const ResolveQuery = z.object({ name: z.string().min(1).max(200), on: Day.optional() });

/** `on` limits names, members, allies and rivals to those of a day. */
export const ActorQuery = z.object({ ...FilterQuery.shape, on: Day.optional() });

/** People that an actor lost, as one claim tells it. `admitted`: a speaker of its own side says so. */
export const Loss = z.object({
  incident: z.string().nullable(),
  kind: TollKind,
  low: z.int().nullable(),
  high: z.int().nullable(),
  admitted: z.boolean(),
  speaker: z.string(),
  told: ToldClaim,
});
export type Loss = z.infer<typeof Loss>;

/**
 * Losses of an actor by kind: for each incident the highest number that others claim, and the highest that its own side
 * admits, added up. `claims` lead to the words.
 */
export const LossSum = z.object({
  kind: TollKind,
  claimed: z.int(),
  admitted: z.int(),
  claims: z.array(z.string()),
});
export type LossSum = z.infer<typeof LossSum>;

/** An identity that somebody holds open: who is not taken for whom, and how either side sees it. */
export const HeldOpen = z.object({ decision: Decision, actors: z.array(End), views: z.array(IdentityView) });
export type HeldOpen = z.infer<typeof HeldOpen>;

/** An actor's page. `identity` is null for somebody whom the knowledge does not hold. */
export const ActorView = z.object({
  identity: ActorIdentity.nullable(),
  use: ActorUse.nullable(),
  /** Ids of all that it was and became, its own among them: what to filter by for the whole lineage. */
  lineage: z.array(z.string()),
  /** What reports call it, most frequent first. */
  called: z.array(Count),
  actions: z.array(Count),
  incidents: z.array(IncidentLine),
  total: z.int(),
  loss_sums: z.array(LossSum),
  losses: z.array(Loss),
  /** Identities with it that people hold open, the newest first. */
  held_open: z.array(HeldOpen),
  /** On the actor, oldest first, the undone ones too. */
  decisions: z.array(Decision),
});
export type ActorView = z.infer<typeof ActorView>;

/** A bar in the drawing of lineage: a name of an actor with the days on which it was in force. */
export const LineageActor = z.object({
  id: z.string(),
  name: z.string(),
  type: ActorType,
  kind: ActorKind,
  country: z.string().nullable(),
  founded: Day.nullable(),
  ended: Day.nullable(),
  names: z.array(z.object({ name: z.string(), from: Day.nullable(), to: Day.nullable() })),
  /** Incidents of the record in which it takes part. */
  incidents: z.int(),
});
export type LineageActor = z.infer<typeof LineageActor>;

/** Who was, became, joined and left whom: the actors of the record with all their relatives. */
export const LineageView = z.object({
  actors: z.array(LineageActor),
  steps: z.array(LineageStep),
  memberships: z.array(z.object({ actor: z.string(), ...Relation.shape })),
});
export type LineageView = z.infer<typeof LineageView>;
