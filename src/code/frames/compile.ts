import { type ActionRow, type FrameRow, type Knowledge, KnowledgeError, type LightVerbRow } from '../../model/index.ts';
import type { Slot } from '../event.ts';
import { type Pattern, parsePattern } from './pattern.ts';

/** A frame row ready to be matched. */
export interface Frame {
  readonly id: string;
  readonly pattern: Pattern;
  readonly action: ActionRow;
  readonly possessor: Slot | null;
}

/** A light verb row ready to be matched. */
export interface LightVerb {
  readonly id: string;
  readonly pattern: Pattern;
  readonly status: LightVerbRow['status'];
}

/** Frames by the lemma that they hang on. */
export interface FrameBook {
  readonly verbs: ReadonlyMap<string, readonly Frame[]>;
  readonly nouns: ReadonlyMap<string, readonly Frame[]>;
  readonly light: ReadonlyMap<string, readonly LightVerb[]>;
}

/** @throws KnowledgeError for a pattern that can't be read or an action that the codebook lacks. */
export function compileFrames(knowledge: Knowledge): FrameBook {
  const actions = new Map(knowledge.actions.map((action) => [action.id, action]));
  const frames = knowledge.frames.map((row) => compileFrame(row, actions));
  const light = knowledge.lightVerbs.map((row) => compileLightVerb(row));
  return {
    verbs: byAnchor(frames.filter((frame) => frame.pattern.kind === 'verb')),
    nouns: byAnchor(frames.filter((frame) => frame.pattern.kind === 'noun')),
    light: byAnchor(light),
  };
}

function compileFrame(row: FrameRow, actions: ReadonlyMap<string, ActionRow>): Frame {
  const action = actions.get(row.action);
  if (!action) throw new KnowledgeError('unknown_action', `${row.id}: no action ${row.action}`, 'en/frames.csv', 0);
  const possessor = row.possessor === 'NONE' ? null : (row.possessor as Slot);
  return { id: row.id, pattern: readPattern(row.id, row.pattern, 'en/frames.csv'), action, possessor };
}

function compileLightVerb(row: LightVerbRow): LightVerb {
  return { id: row.id, pattern: readPattern(row.id, row.pattern, 'en/light_verbs.csv'), status: row.status };
}

function readPattern(id: string, pattern: string, file: string): Pattern {
  try {
    return parsePattern(pattern);
  } catch (cause) {
    throw new KnowledgeError('bad_pattern', `${id}: ${(cause as Error).message}`, file, 0);
  }
}

function byAnchor<Row extends { readonly pattern: Pattern }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    for (const anchor of row.pattern.anchors) found.set(anchor, [...(found.get(anchor) ?? []), row]);
  }
  return found;
}
