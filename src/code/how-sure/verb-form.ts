import type { Status, Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import type { CertaintyLexicon } from './lexicon.ts';

/** What the verb's own group says: negation, modals, "is to", progressive aspect, adverbs. */
export function ownStatus(tree: Tree, verb: Token, lexicon: CertaintyLexicon): Status | null {
  const adverb = ofAdverbs(tree, verb, lexicon);
  if (adverb === 'did_not_happen') return adverb;
  const lasting = isProgressive(tree, verb) || isContinuedPerfect(tree, verb);
  return ofAuxiliaries(tree, verb, lexicon) ?? adverb ?? (lasting ? 'ongoing' : null);
}

function ofAdverbs(tree: Tree, verb: Token, lexicon: CertaintyLexicon): Status | null {
  const rows = tree
    .children(verb, 'advmod', 'cc:preconj')
    .flatMap((child) => lexicon.status('adverb', child.lemma) ?? lexicon.status('adverb', child.form) ?? []);
  return rows.find((row) => row.status === 'did_not_happen')?.status ?? rows[0]?.status ?? null;
}

function ofAuxiliaries(tree: Tree, verb: Token, lexicon: CertaintyLexicon): Status | null {
  const auxiliaries = tree.children(verb, 'aux', 'cop');
  for (const aux of auxiliaries) {
    const row = lexicon.status('auxiliary', aux.lemma) ?? lexicon.status('auxiliary', aux.form);
    if (row) return row.status === 'hypothetical' && isFutureInPast(tree, verb, aux) ? 'planned' : row.status;
  }
  const be = auxiliaries.some((aux) => aux.lemma === 'be' && aux.deprel !== 'aux:pass');
  return be && isInfinitive(tree, verb) ? 'planned' : null;
}

/** Verbs of announcing: behind them "would" is the future of the past. */
const ANNOUNCE = /^(add|announce|confirm|declare|pledge|promise|reveal|say|state|swear|tell|vow|warn)$/;

/** "said it would withdraw" */
function isFutureInPast(tree: Tree, verb: Token, aux: Token): boolean {
  const above = verb.deprel === 'ccomp' ? tree.parent(verb) : undefined;
  const conditional = tree.children(verb, 'advcl').some((clause) => tree.child(clause, 'mark')?.lemma === 'if');
  return aux.lemma === 'would' && above?.xpos === 'VBD' && ANNOUNCE.test(above.lemma) && !conditional;
}

/** "is attacking", "has been attacking", "is being attacked". */
export function isProgressive(tree: Tree, verb: Token): boolean {
  const auxiliaries = tree.children(verb, 'aux', 'cop');
  if (auxiliaries.some((aux) => aux.form.toLowerCase() === 'being')) return true;
  return /ing$/i.test(verb.form) && auxiliaries.some((aux) => aux.lemma === 'be');
}

/** "to attack", "to be attacked". */
export function isInfinitive(tree: Tree, verb: Token): boolean {
  return (
    verb.xpos !== 'VBG' && tree.children(verb, 'mark').some((mark) => mark.lemma === 'to' && mark.index < verb.index)
  );
}

const STRETCH = /^(day|week|month|year|hour|decade)$/;

/** "has tried for months", "has in recent weeks stepped up": what the perfect tells of a stretch that reaches to now. */
export function isContinuedPerfect(tree: Tree, verb: Token): boolean {
  if (!tree.children(verb, 'aux').some((aux) => /^(has|have|'ve|’ve)$/i.test(aux.form))) return false;
  return tree
    .children(verb, 'obl')
    .some(
      (time) => STRETCH.test(time.lemma) && time.xpos === 'NNS' && /^(for|in|over)$/.test(tree.preposition(time) ?? ''),
    );
}

/** "is", "are", "has", "have" among the words of the clause. */
export function isPresent(tree: Tree, head: Token): boolean {
  const words = [head, ...tree.children(head, 'aux', 'cop')];
  return words.some((word) => /^(is|are|'s|’s|has|have|'re|’re)$/i.test(word.form));
}
