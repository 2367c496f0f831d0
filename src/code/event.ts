import type { ActionRow, Status, Token, TollKind } from '../model/index.ts';
import type { Tree } from './tree.ts';

/** The parts that a frame's pattern can name. EVENT is a light verb's noun; TOLL people harmed; THING what is no party. */
export const SLOTS = ['ACTOR', 'RECIPIENT', 'PLACE', 'TOLL', 'WEAPON', 'EVENT', 'THING'] as const;
export type Slot = (typeof SLOTS)[number];

/** A nominal that fills a slot; conjuncts are fillers of their own. */
export interface Filler {
  readonly slot: Slot;
  /** TOLL only: what happened to them. */
  readonly toll: TollKind | null;
  /** Head word, in the event's own tree. */
  readonly head: Token;
  /** The frame takes people alone here, so that a name nobody knows is a person's. */
  readonly people: boolean;
  /** Which rule of the engine found it, for `explain`: "subject", "by-phrase", "genitive", "control" ... */
  readonly how: string;
}

/** An action that a sentence tells of, before it is a claim. */
export interface EventMention {
  readonly tree: Tree;
  readonly action: ActionRow;
  /** Head of the words that name the action: a verb or an event noun. */
  readonly anchor: Token;
  /** All words that name it, in order ("took ... control", "air strike"). */
  readonly trigger: readonly Token[];
  /** The verb whose tense, negation, time and place hold for the event: the anchor, or the light verb over it. */
  readonly clause: Token;
  readonly fillers: readonly Filler[];
  /** What a light verb says of it ("planned an attack"); null when it says nothing. */
  readonly status: Status | null;
  /** Ids of the knowledge rows that made it. */
  readonly rows: readonly string[];
}
