import type { Sentence, Token, TokenRun } from '../../model/index.ts';

/** Relations by which a whole name hangs on its clause, before those that tie words of a name together. */
const OUTER = /^(root|nsubj|obj|iobj|obl|nmod|conj|appos|parataxis|list)/;

/**
 * Makes each known name of several words one subtree. A parser that does not know a name may tear it apart; which words
 * belong together is knowledge, so arcs inside a name are set anew and arcs to it moved to its head.
 */
export function gatherNames(sentence: Sentence, runs: readonly TokenRun[]): Sentence {
  const here = runs.filter((run) => run.sentence === sentence.index);
  let tokens: readonly Token[] = sentence.tokens;
  for (const run of here) tokens = gather(asName(tokens, run), run);
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

/** "On 10 May 2020, HTS fighters": behind a date a tagger may take an acronym for one more number. */
function asName(tokens: readonly Token[], { first, last }: TokenRun): readonly Token[] {
  const word = tokens[first];
  if (!word || last > first || word.upos !== 'NUM' || !/^\p{Lu}/u.test(word.form)) return tokens;
  const deprel = word.deprel === 'nummod' ? 'compound' : word.deprel;
  return tokens.with(first, { ...word, upos: 'PROPN', xpos: 'NNP', deprel });
}

function gather(tokens: readonly Token[], run: TokenRun): readonly Token[] {
  const head = run.last > run.first ? headOf(tokens, run) : undefined;
  if (!head) return tokens;
  return tokens.map((token) => {
    if (token === head) return token;
    if (isInside(token.index, run))
      return { ...token, head: head.index, deprel: token.index < head.index ? 'compound' : 'flat' };
    return isInside(token.head, run) ? { ...token, head: head.index } : token;
  });
}

/** Of the words that hang outside the name, one that does not come back into it on the way up; the best related first. */
function headOf(tokens: readonly Token[], run: TokenRun): Token | undefined {
  const outside = tokens.filter((token) => isInside(token.index, run) && leavesForGood(tokens, token, run));
  return outside.find((token) => OUTER.test(token.deprel)) ?? outside.at(-1);
}

function leavesForGood(tokens: readonly Token[], token: Token, run: TokenRun): boolean {
  let at = token.head;
  for (let steps = 0; at >= 0 && steps <= tokens.length; steps += 1) {
    if (isInside(at, run)) return false;
    at = tokens[at]?.head ?? -1;
  }
  return true;
}

function isInside(index: number, run: TokenRun): boolean {
  return index >= run.first && index <= run.last;
}
