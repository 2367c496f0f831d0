import type { Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Filler } from '../event.ts';
import { type ClauseArguments, isVerbal } from '../grammar/arguments.ts';
import { nominalFrom } from '../grammar/nearest.ts';
import { prepositional } from '../grammar/nominal.ts';
import type { Tree } from '../tree.ts';
import { fits, namesSide } from './classes.ts';
import type { SlotSpec } from './pattern.ts';

/** A pattern being fitted to a word. */
export interface Search {
  readonly context: ReportContext;
  readonly tree: Tree;
  readonly anchor: Token;
  readonly clause: ClauseArguments | null;
  /** All prepositions that the pattern names. */
  readonly prepositions: readonly string[];
  readonly fillers: Filler[];
  readonly words: Token[];
  score: number;
}

/** "on Tuesday", "on August 6", "on 6 August" */
export function isDate({ context, tree }: Search, head: Token): boolean {
  const beside = [tree.tokens[head.index - 1], tree.tokens[head.index + 1]];
  return context.isTime(head) || (head.upos === 'NUM' && beside.some((word) => word && context.isTime(word)));
}

/** "carried out an attack": the verb's own particle, which stands in the pattern like a preposition. */
export function hasParticle(
  { tree, anchor }: Search,
  prepositions: readonly string[],
  relations: readonly string[],
): boolean {
  return tree.children(anchor, ...relations).some((word) => prepositions.includes(word.lemma));
}

/** The phrase that stands right behind the frame's words or behind another phrase of the frame, wherever the tree hangs it. */
export function nearPhrase(search: Search, prepositions: readonly string[]): Token | undefined {
  const last = Math.max(search.anchor.index, ...search.words.map((word) => word.index));
  const own = phraseAt(search.tree, last + 1, prepositions);
  const other = own ? undefined : phraseAt(search.tree, last + 1, search.prepositions);
  return own ?? (other && phraseAt(search.tree, other.index + 1, prepositions));
}

/** The nominal of the prepositional phrase that begins at a word. */
function phraseAt(tree: Tree, first: number, prepositions: readonly string[]): Token | undefined {
  const word = tree.tokens[first];
  const begins = word?.upos === 'ADP' && prepositions.includes(word.form.toLowerCase());
  return begins ? nominalFrom(tree, first + 1) : undefined;
}

/** Prepositions that tie a party to a deed over whatever stands between: "captured several villages north of A from B". */
const FAR = /^(from|by|against|between)$/;
/** How many words behind the frame's such a phrase may begin. */
const FAR_REACH = 15;

/** The phrase further on in the same clause that names somebody, wherever the tree hangs it. */
export function farPhrase({ context, tree, anchor, words }: Search, prepositions: readonly string[], spec: SlotSpec) {
  const far = prepositions.filter((one) => FAR.test(one));
  if (far.length === 0 || !/^(ACTOR|RECIPIENT)$/.test(spec.slot)) return undefined;
  const last = Math.max(anchor.index, ...words.map((word) => word.index));
  for (const word of tree.tokens.slice(last + 1, last + 1 + FAR_REACH)) {
    if (endsClause(word)) return undefined;
    const head = far.includes(word.form.toLowerCase()) ? nominalFrom(tree, word.index + 1) : undefined;
    if (head && namesSide(context, tree, head) && fits(context, tree, head, spec)) return head;
  }
  return undefined;
}

function endsClause(word: Token): boolean {
  return isVerbal(word) || /^(SCONJ|CCONJ)$/.test(word.upos) || /^[,;:"“”]$/.test(word.form) || /^W/.test(word.xpos);
}

/** Where a prepositional phrase of the frame may hang: parsers attach it to the noun, to its verb or to what stands between. */
export function bases(search: Search, prepositions: readonly string[]): readonly Token[] {
  const { tree, anchor, words, clause } = search;
  const object = clause?.object ? [clause.object.head] : [];
  const above = clause ? undefined : tree.parent(anchor);
  const agents = anchor.deprel === 'nsubj:pass' && prepositions.includes('by');
  const carried = above && isVerbal(above) && anchor.deprel !== 'nsubj' && !agents ? [above] : [];
  const own = [anchor, ...words, ...object, ...carried];
  return [...own, ...prepositional(tree, own, search.prepositions)];
}
