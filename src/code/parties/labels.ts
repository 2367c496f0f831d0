import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { determiner, type Nominal } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { identities } from './identify.ts';
import { isGroupType } from './kinds.ts';

/** How many sentences back the groups are sought that a label may mean. */
const REACH = 2;

/** "the militants", "these insurgents": definite armed people of whom nothing more is said. */
export function isBareLabel(context: ReportContext, tree: Tree, head: Token): boolean {
  return (
    isLabel(context, tree, head) &&
    head.xpos === 'NNS' &&
    /^(the|these|those)$/i.test(determiner(tree, head) ?? '') &&
    tree.children(head, 'nmod', 'acl', 'appos').length === 0
  );
}

/** Whom a bare label means: the only group told of close by, or the one that the report told of by the same word. */
export function groupOfLabel(context: ReportContext, tree: Tree, head: Token): Nominal | null {
  return onlyGroup(context, tree, head) ?? sameLabel(context, tree, head);
}

function isLabel(context: ReportContext, tree: Tree, word: Token): boolean {
  const row = context.nounAt(tree, word);
  return row?.class === 'fighters' && row.actor_type === 'rebel_group';
}

/** The one armed group that the sentences just before name, where they speak of no armed people besides. */
function onlyGroup(context: ReportContext, tree: Tree, head: Token): Nominal | null {
  const earlier = context.trees.slice(Math.max(0, tree.sentence.index - REACH), tree.sentence.index + 1);
  const told = earlier.flatMap((at) =>
    at.tokens
      .filter((word) => at !== tree || word.index < head.index)
      .map((word): Nominal => ({ tree: at, head: word })),
  );
  const named = told.filter((one) => isGroupType(context.actorAt(one.tree, one.head)?.on(null)[0]?.type));
  const ids = new Set(named.map((one) => context.actorAt(one.tree, one.head)?.on(null)[0]?.id));
  const others = told.some(
    (one) => isLabel(context, one.tree, one.head) && identities(context, one.tree, one.head).length === 0,
  );
  return ids.size === 1 && !others ? (named.at(-1) ?? null) : null;
}

/** "Rebels led by X entered the city. ... The rebels": those of whom the report told by the same word, if they were one group's. */
function sameLabel(context: ReportContext, tree: Tree, head: Token): Nominal | null {
  const { first, other } = usesOf(context, head.lemma);
  const isBefore = (one: Nominal): boolean =>
    one.tree.sentence.index < tree.sentence.index || (one.tree === tree && one.head.index < head.index);
  return first && isBefore(first) && !(other && isBefore(other)) ? first : null;
}

/** Where a report first tells of people by a word, and where it first does of others than those; of nobody it says "other". */
interface Uses {
  readonly first: Nominal | null;
  readonly other: Nominal | null;
}

/** What was found of a word in a report: each bare label asks for the same. */
const USES = new WeakMap<ReportContext, Map<string, Uses>>();

function usesOf(context: ReportContext, lemma: string): Uses {
  const known = USES.get(context) ?? new Map<string, Uses>();
  USES.set(context, known);
  const uses = known.get(lemma) ?? readUses(context, lemma);
  known.set(lemma, uses);
  return uses;
}

function readUses(context: ReportContext, lemma: string): Uses {
  const told = context.trees.flatMap((tree) =>
    tree.tokens
      .filter((word) => word.lemma === lemma && word.xpos === 'NNS' && !isBareLabel(context, tree, word))
      .map((head): Nominal => ({ tree, head })),
  );
  const first = told[0] ?? null;
  const group = first && groupOf(context, first);
  return { first, other: group === null ? first : (told.find((one) => groupOf(context, one) !== group) ?? null) };
}

/** The one group that a nominal stands for. */
function groupOf(context: ReportContext, { tree, head }: Nominal): string | null {
  const actors = identities(context, tree, head).map(({ mention }) => mention.on(null)[0]);
  return actors.length === 1 && isGroupType(actors[0]?.type) ? (actors[0]?.id ?? null) : null;
}
