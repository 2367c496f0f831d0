import type { KnowledgeFinding, Placed, PlacedKnowledge } from '../../model/index.ts';
import { parsePattern } from './pattern.ts';

/** Checks frames and light verbs: `bad_pattern`, `unknown_action`, and `no_event` for a light verb that carries none. */
export function checkFrames(
  tables: Pick<PlacedKnowledge, 'actions' | 'frames' | 'lightVerbs'>,
): readonly KnowledgeFinding[] {
  const actions = new Set(tables.actions.map(({ row }) => row.id));
  return [
    ...[...tables.frames, ...tables.lightVerbs].flatMap(badPattern),
    ...tables.frames
      .filter(({ row }) => !actions.has(row.action))
      .map((placed) => finding(placed, 'unknown_action', `the codebook has no action ${placed.row.action}`)),
    ...tables.lightVerbs
      .filter(({ row }) => !/\bEVENT\b/.test(row.pattern))
      .map((placed) => finding(placed, 'no_event', 'the pattern has no EVENT that it could carry')),
  ];
}

function badPattern(placed: Placed<{ readonly pattern: string }>): KnowledgeFinding[] {
  try {
    parsePattern(placed.row.pattern);
    return [];
  } catch (error) {
    return [finding(placed, 'bad_pattern', `"${placed.row.pattern}": ${(error as Error).message}`)];
  }
}

function finding({ file, line }: Placed<unknown>, code: string, message: string): KnowledgeFinding {
  return { severity: 'error', code, message, file, line };
}
