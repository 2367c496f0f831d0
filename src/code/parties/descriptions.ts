import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Nominal } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { identities } from './identify.ts';

/** "ISIS-affiliated" before a group: whose it is said to be. */
export function tieOf(tree: Tree, head: Token): string | null {
  const participle = tree.children(head, 'amod').find((word) => tree.tokens[word.index - 1]?.form === '-');
  const name = participle && tree.tokens[participle.index - 2];
  return participle && name ? `${name.lemma}-${participle.form}`.toLowerCase() : null;
}

/** "the ISIS-affiliated group" is the body that the report described so last before; nobody where it did not. */
export function describedBefore(context: ReportContext, tree: Tree, head: Token, tie: string): Nominal | null {
  const bodies = bodiesOf(context).get(tie) ?? [];
  const found = bodies.findLast(
    (one) => one.tree.sentence.index < tree.sentence.index || (one.tree === tree && one.head.index < head.index),
  );
  return found ?? null;
}

/** Named bodies of a report by how they are described, in order of the text; each description asks for the same. */
const BODIES = new WeakMap<ReportContext, ReadonlyMap<string, readonly Nominal[]>>();

function bodiesOf(context: ReportContext): ReadonlyMap<string, readonly Nominal[]> {
  const known = BODIES.get(context);
  if (known) return known;
  const found = new Map<string, Nominal[]>();
  for (const tree of context.trees)
    for (const head of tree.tokens) {
      const tie = tieOf(tree, head);
      if (!tie || !isBody(context, tree, head)) continue;
      const same = found.get(tie) ?? [];
      same.push({ tree, head });
      found.set(tie, same);
    }
  BODIES.set(context, found);
  return found;
}

/** A named body: what "the group" or "it" can mean. Who only speaks in reports (monitors, media) is not meant. */
export function isBody(context: ReportContext, tree: Tree, word: Token): boolean {
  const kinds = identities(context, tree, word).map(({ mention }) => mention.on(null)[0]?.kind);
  return kinds.length > 0 && !kinds.some((kind) => kind === 'monitor' || kind === 'media');
}
