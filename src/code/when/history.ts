import type { TimeExpression } from '../../text/index.ts';
import type { Tree } from '../tree.ts';

/** Words of a sentence before which a date sets the time for what follows: "Later in February 2014, ...". */
const OPENING = 5;
/** Leads from one part of a story to the next. */
const GOES_ON =
  /^(?:eventually|later|then|afterwards?|subsequently|thereafter|ultimately|in the end|after that|soon after(?:wards)?|by then)\b/i;

/**
 * Sentences that go on with history which the one before them tells: a date in its opening says that it is of old, and they are told
 * in the past, without a date of their own, in the same paragraph or led in by "eventually", "later" and the like.
 */
export function historySentences(
  trees: readonly Tree[],
  bySentence: ReadonlyMap<number, readonly TimeExpression[]>,
  body: string,
  isPast: (time: TimeExpression) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  let open = false;
  trees.forEach((tree, i) => {
    const { index, start, text } = tree.sentence;
    const times = bySentence.get(index) ?? [];
    const before = trees[i - 1]?.sentence.end ?? 0;
    const near = !body.slice(before, start).includes('\n') || GOES_ON.test(text);
    const first = times[0];
    if (first && leads(tree, first)) open = isPast(first);
    else {
      open &&= near && times.every(isPast) && isToldInPast(tree);
      if (open) found.add(index);
    }
  });
  return found;
}

function leads(tree: Tree, time: TimeExpression): boolean {
  const at = tree.tokens.findIndex((token) => token.end > time.start);
  return time.bound === null && at >= 0 && at < OPENING;
}

/** "killed", "were killed"; not "are", "has fled". */
function isToldInPast(tree: Tree): boolean {
  const head = tree.tokens.find((token) => token.deprel === 'root');
  if (!head) return false;
  const words = [head, ...tree.children(head, 'aux', 'cop')];
  return words.some((word) => word.xpos === 'VBD') && !words.some((word) => /^VB[PZ]$/.test(word.xpos ?? ''));
}
