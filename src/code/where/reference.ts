import type { PlaceMention, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventMention } from '../event.ts';
import type { Tree } from '../tree.ts';
import { groundIn, namedIn } from './scene.ts';

/** Sentences that a reference to a place reaches back over. */
const REACH = 3;

/** The place named last before "there", "the town" or "this area" in the event's own words, or null. */
export function placeMeant(event: EventMention, context: ReportContext): PlaceMention | null {
  const { tree } = event;
  const word = [event.anchor, event.clause, ...event.fillers.map((filler) => filler.head)]
    .flatMap((own) => [own, ...tree.children(own, 'obl', 'nmod', 'advmod', 'obj')])
    .find((token) => pointsBack(context, tree, token));
  return word ? lastBefore(context, tree, word) : null;
}

function pointsBack(context: ReportContext, tree: Tree, token: Token): boolean {
  if (token.lemma.toLowerCase() === 'there') return token.upos === 'ADV';
  if (context.nounAt(tree, token)?.class !== 'place' || token.xpos !== 'NN') return false;
  const definite = tree.children(token, 'det').some((det) => /^(?:the|this|that)$/i.test(det.form));
  return definite && tree.children(token, 'nmod', 'acl').length === 0;
}

function lastBefore(context: ReportContext, tree: Tree, word: Token): PlaceMention | null {
  const { index } = tree.sentence;
  for (let back = 0; back <= REACH; back += 1) {
    const earlier = context.trees[index - back];
    const named = earlier ? meantIn(context, earlier, word).filter((one) => one.start < word.start) : [];
    if (named.length > 0) return named.at(-1) ?? null;
  }
  return null;
}

/** "there" may be wherever one went; "the town" is ground that was told of, and no state. */
function meantIn(context: ReportContext, tree: Tree, word: Token): readonly PlaceMention[] {
  return word.upos === 'ADV' ? namedIn(context, tree) : groundIn(context, tree);
}
