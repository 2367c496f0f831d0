import type { Token } from '../../model/index.ts';
import type { Tree } from '../tree.ts';
import type { Cue } from './lexicon.ts';

type Takes = ReadonlySet<string>;

/** Heads of what is said, with all that hangs under them; empty when the verb says nothing of it. */
export function contentHeads(tree: Tree, verb: Token, cue: Cue, passive: boolean): readonly Token[] {
  const takes: Takes = new Set(cue.row.takes);
  const kept = tree.children(verb).filter((child) => isContent(tree, verb, child, takes, cue));
  if (passive) return ofPassive(tree, verb, kept, takes);
  if (takes.has('clause') && kept.length === 0) return markedClause(tree, verb);
  if (takes.has('predicate') && !takes.has('object')) return ofNaming(tree, verb, kept);
  return withoutListener(withPredicated(tree, verb, oneSide(tree, verb, kept), takes), takes);
}

/** What is said stands before the verb or behind it; where the tree finds both, it has drawn in the subject's clause. */
function oneSide(tree: Tree, verb: Token, kept: readonly Token[]): readonly Token[] {
  const behind = kept.filter((child) => child.index > verb.index);
  const clause = behind.find((child) => child.deprel === 'ccomp');
  return clause ? [...behind, ...trailing(tree, verb, clause, behind)] : kept;
}

/** Phrases behind the reported clause belong to it, even where the tree hangs them on the verb of speech. */
function trailing(tree: Tree, verb: Token, clause: Token, kept: readonly Token[]): readonly Token[] {
  return tree
    .children(verb, 'obl', 'advcl')
    .filter((child) => child.index > clause.index && child.xpos !== 'VBG' && !kept.includes(child));
}

/** "see it as a threat", "likened it to a purge": the object belongs to what is said of it. */
function withPredicated(tree: Tree, verb: Token, kept: readonly Token[], takes: Takes): readonly Token[] {
  if (takes.has('addressee') || takes.has('object') || !['as', 'to', 'with'].some((word) => takes.has(word)))
    return kept;
  const phrases = kept.length > 0 && kept.every((child) => /^(obl|advcl)/.test(child.deprel));
  return phrases ? [...tree.children(verb, 'obj'), ...kept] : kept;
}

function isContent(tree: Tree, verb: Token, child: Token, takes: Takes, cue: Cue): boolean {
  if (cue.words.includes(child) || isAside(tree, child, takes)) return false;
  switch (child.deprel.split(':')[0]) {
    case 'ccomp':
      return (
        takes.has('clause') ||
        (takes.has('quote') && isQuoted(tree, child)) ||
        (takes.has('gerund') && child.xpos === 'VBG')
      );
    case 'csubj':
      return takes.has('clause');
    case 'xcomp':
      return isComplement(tree, child, takes);
    case 'obj':
      return takes.has('object') || takes.has('predicate') || (takes.has('quote') && isQuoted(tree, child));
    case 'obl':
      return isPrepositional(tree, child, takes, cue);
    case 'advcl':
      return isGerundClause(tree, child, takes);
    case 'parataxis':
      return child.index > verb.index && (takes.has('clause') || (takes.has('quote') && isQuoted(tree, child)));
    default:
      return false;
  }
}

/** "..., he said, adding that ...": a bare participle goes on, it is not what was said. */
function isAside(tree: Tree, child: Token, takes: Takes): boolean {
  if (child.xpos !== 'VBG' || takes.has('gerund') || !/^(ccomp|parataxis)/.test(child.deprel)) return false;
  return !tree.child(child, 'nsubj', 'aux', 'mark');
}

function isQuoted(tree: Tree, head: Token): boolean {
  return tree.subtree(head).some((token) => /^(["“”«]|'')$/.test(token.form));
}

function isComplement(tree: Tree, child: Token, takes: Takes): boolean {
  if (takes.has('predicate')) return true;
  if (tree.child(child, 'mark')?.lemma === 'to') return takes.has('to') || takes.has('clause');
  if (child.xpos === 'VBG') return takes.has('gerund') || takes.has('clause');
  return takes.has('object') || takes.has('clause') || takes.has('to');
}

/** "accused them of shelling", "spoke about the attack", "called for" whose preposition is the cue's own word. */
function isPrepositional(tree: Tree, child: Token, takes: Takes, cue: Cue): boolean {
  const preposition = tree.preposition(child);
  if (preposition === null) return false;
  const own = cue.words.length > 1 && preposition === cue.words.at(-1)?.form.toLowerCase();
  return own || (preposition !== 'by' && takes.has(preposition));
}

function isGerundClause(tree: Tree, child: Token, takes: Takes): boolean {
  const mark = tree.child(child, 'mark', 'case')?.form.toLowerCase();
  if (mark === undefined) return takes.has('gerund') && child.xpos === 'VBG' && child.index === child.head + 1;
  return mark !== 'to' && takes.has(mark) && (child.xpos === 'VBG' || mark === 'as');
}

/** "X is believed to have ...", "X was accused of ...": the subject belongs to what is said. */
function ofPassive(tree: Tree, verb: Token, kept: readonly Token[], takes: Takes): readonly Token[] {
  const raised = kept.some((child) => child.deprel === 'xcomp');
  const subject = takes.has('object') || takes.has('predicate');
  const phrases = kept.every((child) => child.deprel === 'obl' || child.deprel === 'advcl');
  if (kept.length === 0 && takes.has('clause') && tree.child(verb, 'nsubj', 'expl')?.upos === 'PRON')
    return markedClause(tree, verb);
  if (raised || (subject && phrases)) return [...tree.children(verb, 'nsubj'), ...kept];
  return withoutListener(kept, takes);
}

/** A clause that "that", "whether" or the like opens, whatever the tree makes of its head. */
function markedClause(tree: Tree, verb: Token): readonly Token[] {
  const opened = tree
    .children(verb)
    .filter((child) => child.index > verb.index && child.deprel !== 'conj')
    .find((child) => /^(that|whether|how|what|why)$/.test(tree.child(child, 'mark')?.lemma ?? ''));
  if (!opened) return [];
  return tree.children(verb).filter((child) => child.index >= opened.index && child.deprel !== 'punct');
}

/** "called him a traitor": naming needs both whom and what, and takes all that follows. */
function ofNaming(tree: Tree, verb: Token, kept: readonly Token[]): readonly Token[] {
  const named = kept.find((child) => child.deprel === 'obj');
  if (!named) return kept;
  const behind = tree
    .children(verb)
    .filter((child) => child.index > named.index && /^(xcomp|ccomp|parataxis|advcl|obl|acl|appos)/.test(child.deprel));
  const inside = tree
    .subtree(named)
    .some(
      (token) => /^(appos|acl)/.test(token.deprel) || (/^(amod|dep)/.test(token.deprel) && token.index > named.index),
    );
  return behind.length > 0 || inside || isQuoted(tree, named) ? [...new Set([...kept, ...behind])] : [];
}

/** "told reporters that ...": who listens is not what is said. */
function withoutListener(kept: readonly Token[], takes: Takes): readonly Token[] {
  const clause = kept.some((child) => child.deprel === 'ccomp' || child.deprel === 'parataxis');
  if (!clause && !takes.has('addressee')) return kept;
  return kept.filter((child) => child.deprel !== 'obj' || (takes.has('object') && !clause));
}

/** The clause that a word stands in: up to the sentence, a reported clause or an aside. */
export function clauseTop(tree: Tree, token: Token): Token {
  return tree.ancestors(token).find((above) => /^(root|ccomp|parataxis)/.test(above.deprel)) ?? token;
}
