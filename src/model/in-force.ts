import type { Decision } from './decision.ts';

/**
 * The decisions that hold, in the order in which they were made: those that no undo takes back. An undo can be undone,
 * which brings back what it took.
 */
export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const undone = new Set<string>();
  for (const { id, body } of decisions.toReversed())
    if (body.kind === 'undo' && !undone.has(id)) undone.add(body.decision);
  return decisions.filter(({ id, body }) => body.kind !== 'undo' && !undone.has(id));
}
