import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import type { Cue } from './lexicon.ts';

/** Heads of what is said, with all that hangs under them; empty when the verb says nothing of it. */
export function contentHeads(tree: Tree, verb: Token, cue: Cue, passive: boolean): readonly Token[] {
  const takes = new Set(cue.row.takes);
  const kept = tree.children(verb).filter((child) => isContent(tree, verb, child, takes, cue));
  if (passive && kept.length > 0 && kept.some((child) => child.deprel === 'xcomp'))
    return [...tree.children(verb, 'nsubj:pass'), ...kept];
  if (passive && kept.every((child) => child.deprel === 'obl' || child.deprel === 'advcl') && takes.has('object'))
    return [...tree.children(verb, 'nsubj:pass'), ...kept];
  return withoutAddressee(kept, takes);
}

function isContent(tree: Tree, verb: Token, child: Token, takes: ReadonlySet<string>, cue: Cue): boolean {
  if (cue.words.includes(child)) return false;
  switch (child.deprel.split(':')[0]) {
    case 'ccomp':
      return takes.has('clause') || takes.has('quote') || (takes.has('gerund') && child.xpos === 'VBG');
    case 'csubj':
      return takes.has('clause');
    case 'xcomp':
      return isComplement(tree, child, takes);
    case 'obj':
      return takes.has('object') || (takes.has('quote') && isQuoted(tree, child));
    case 'obl':
      return isPrepositional(tree, child, takes, cue);
    case 'advcl':
      return isGerundClause(tree, child, takes);
    case 'parataxis':
      return child.index > verb.index && (takes.has('clause') || takes.has('quote'));
    default:
      return false;
  }
}

function isQuoted(tree: Tree, head: Token): boolean {
  return tree.children(head, 'punct').some((mark) => /^["“”«]$/.test(mark.form));
}

function isComplement(tree: Tree, child: Token, takes: ReadonlySet<string>): boolean {
  if (tree.child(child, 'mark')?.lemma === 'to') return takes.has('to') || takes.has('clause');
  if (child.xpos === 'VBG') return takes.has('gerund') || takes.has('clause');
  return takes.has('object') || takes.has('clause') || takes.has('to');
}

/** "accused them of shelling", "spoke about the attack", "called for" whose preposition is the cue's own word. */
function isPrepositional(tree: Tree, child: Token, takes: ReadonlySet<string>, cue: Cue): boolean {
  const preposition = tree.preposition(child);
  if (preposition === null) return false;
  const own = cue.words.length > 1 && preposition === cue.words.at(-1)?.form.toLowerCase();
  return own || (preposition !== 'by' && takes.has(preposition));
}

function isGerundClause(tree: Tree, child: Token, takes: ReadonlySet<string>): boolean {
  const mark = tree.child(child, 'mark', 'case')?.form.toLowerCase();
  return mark !== undefined && mark !== 'to' && takes.has(mark) && (child.xpos === 'VBG' || mark === 'as');
}

/** "told reporters that ...": who listens is not what is said. */
function withoutAddressee(kept: readonly Token[], takes: ReadonlySet<string>): readonly Token[] {
  const clause = kept.some((child) => child.deprel === 'ccomp' || child.deprel === 'parataxis');
  if (!clause && !takes.has('addressee')) return kept;
  return kept.filter((child) => child.deprel !== 'obj' || (takes.has('object') && !clause));
}
