import type { Status, Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import type { CertaintyLexicon } from './lexicon.ts';

/** What the verb's own group says: negation, modals, "is to", progressive aspect, adverbs. */
export function ownStatus(tree: Tree, verb: Token, lexicon: CertaintyLexicon): Status | null {
  const adverb = ofAdverbs(tree, verb, lexicon);
  if (adverb === 'did_not_happen') return adverb;
  return ofAuxiliaries(tree, verb, lexicon) ?? adverb ?? (isProgressive(tree, verb) ? 'ongoing' : null);
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
    if (row) return row.status;
  }
  const be = auxiliaries.some((aux) => aux.lemma === 'be' && aux.deprel !== 'aux:pass');
  return be && isInfinitive(tree, verb) ? 'planned' : null;
}

/** "is attacking", "has been attacking". */
export function isProgressive(tree: Tree, verb: Token): boolean {
  return verb.xpos === 'VBG' && tree.children(verb, 'aux').some((aux) => aux.lemma === 'be');
}

/** "to attack". */
export function isInfinitive(tree: Tree, verb: Token): boolean {
  return tree.children(verb, 'mark').some((mark) => mark.lemma === 'to' && mark.index < verb.index);
}
