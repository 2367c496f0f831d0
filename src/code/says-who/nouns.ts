import type { Hedge, Token } from '../../model/index.ts';
import { clauseArguments } from '../grammar/arguments.ts';
import type { Tree } from '../tree.ts';
import type { Cue, SpeechLexicon } from './lexicon.ts';
import { type Draft, runs, stretchOf } from './mention.ts';
import { sourceWords } from './source.ts';

/** "X's claim that ...", "rumours of ...", "an accusation by X that ...": nouns that tell of speech or thought. */
export function nounDrafts(tree: Tree, lexicon: SpeechLexicon): readonly Draft[] {
  return tree.tokens.flatMap((token) => {
    const cue = token.upos === 'NOUN' ? lexicon.nounAt(token) : undefined;
    const draft = cue && draftOf(tree, token, cue, lexicon);
    return draft ? [draft] : [];
  });
}

/** Kinds that say something even when nobody is named ("allegations of fraud"). */
const SPEAKERLESS = /^(accuse|rumour|deny|claim)$/;

function draftOf(tree: Tree, noun: Token, cue: Cue, lexicon: SpeechLexicon): Draft | undefined {
  const heads = contentHeads(tree, noun, cue);
  if (heads.length === 0 || isMedium(tree, noun, lexicon)) return undefined;
  const speaker = speakerOf(tree, noun, heads);
  const clause = heads.some((head) => isFiniteClause(tree, head));
  if (!speaker && !clause && !SPEAKERLESS.test(cue.row.kind)) return undefined;
  return {
    tree,
    kind: cue.row.kind,
    hedge: doubtOf(tree, noun, lexicon) ?? cue.row.hedge,
    row: cue.row.id,
    source: speaker && stretchOf(sourceWords(tree, speaker, heads)),
    speaker,
    cue: { start: noun.start, end: noun.end },
    pieces: runs(
      tree,
      heads.flatMap((head) => tree.subtree(head)),
    ),
    quotes: false,
  };
}

/** "said in a statement that ...": the verb tells it. */
function isMedium(tree: Tree, noun: Token, lexicon: SpeechLexicon): boolean {
  const above = noun.deprel === 'obl' ? tree.parent(noun) : undefined;
  return above !== undefined && lexicon.verbAt(tree, above) !== undefined;
}

/** "unconfirmed reports". */
function doubtOf(tree: Tree, noun: Token, lexicon: SpeechLexicon): Hedge | null {
  const words = tree.children(noun, 'amod').map((child) => lexicon.hedge(child.form, 'adjective')?.hedge);
  return words.find((hedge) => hedge !== undefined) ?? null;
}

function contentHeads(tree: Tree, noun: Token, cue: Cue): readonly Token[] {
  const takes = new Set(cue.row.takes);
  const own = [...tree.children(noun), ...phraseBehind(tree, noun)].filter((child) => {
    if (/^(acl|ccomp)/.test(child.deprel)) return isClause(tree, child, takes);
    if (!/^(nmod|obl)$/.test(child.deprel)) return false;
    const preposition = tree.preposition(child);
    return preposition !== null && preposition !== 'by' && takes.has(preposition);
  });
  return own.length > 0 || !takes.has('clause') ? own : clauseBehind(tree, noun);
}

/** "spread rumours about raids", where the tree hangs the phrase on the verb. */
function phraseBehind(tree: Tree, noun: Token): readonly Token[] {
  const verb = noun.deprel === 'obj' ? tree.parent(noun) : undefined;
  const phrases = verb ? tree.children(verb, 'obl') : [];
  return phrases.filter((phrase) => tree.child(phrase, 'case')?.index === noun.index + 1);
}

/** "rejected the claim that ...", where the tree hangs the clause on the verb. */
function clauseBehind(tree: Tree, noun: Token): readonly Token[] {
  const that = tree.tokens[noun.index + 1];
  const head = that?.lemma === 'that' && that.deprel === 'mark' ? tree.parent(that) : undefined;
  return head ? [head] : [];
}

function isClause(tree: Tree, child: Token, takes: ReadonlySet<string>): boolean {
  if (tree.child(child, 'mark')?.lemma === 'to') return takes.has('to');
  return takes.has('clause') && isFiniteClause(tree, child);
}

function isFiniteClause(tree: Tree, child: Token): boolean {
  return tree.child(child, 'mark')?.lemma === 'that';
}

/** "X's claim", "a claim by X", or whoever makes it: "X made the claim that ...". */
function speakerOf(tree: Tree, noun: Token, heads: readonly Token[]): Token | null {
  const owner = tree.child(noun, 'nmod:poss');
  if (owner) return owner;
  const by = tree
    .children(noun, 'nmod')
    .find((child) => !heads.includes(child) && /^(by|from|among)$/.test(tree.preposition(child) ?? ''));
  if (by) return by;
  const above = noun.deprel === 'obj' ? tree.parent(noun) : undefined;
  if (
    !above ||
    !/^(make|issue|give|release|send|raise|voice|express|repeat|have|reject|offer|spread|circulate)$/.test(above.lemma)
  )
    return null;
  return clauseArguments(tree, above).subject?.head ?? null;
}
