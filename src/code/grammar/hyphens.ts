import type { Sentence, Token } from '../../model/index.ts';

/** Words of the nominal that a hyphenated modifier may stand before. */
const NOMINAL = /^(NOUN|PROPN|ADJ|NUM)$/;

/**
 * Ties "X-backed", "X-held", "X-affiliated" to the nominal behind it. A parser that splits at hyphens often takes the X for
 * the head ("fighters of the X-affiliated Y"); how English builds such words leaves no doubt.
 */
export function tieHyphens(sentence: Sentence): Sentence {
  let tokens: readonly Token[] = sentence.tokens;
  for (const hyphen of sentence.tokens) if (hyphen.form === '-') tokens = tied(tokens, hyphen.index);
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

function tied(tokens: readonly Token[], at: number): readonly Token[] {
  const name = tokens[at - 1];
  const participle = tokens[at + 1];
  if (!name || !participle || !isModifier(name, participle, tokens[at])) return tokens;
  const noun = headBehind(tokens, at + 2);
  if (!noun) return tokens;
  const parts = new Set([name.index, at, participle.index]);
  const outer = [name, participle].find((word) => !parts.has(word.head) && word.head !== noun.index);
  const takesOver = parts.has(noun.head) || (outer !== undefined && isAbove(tokens, outer, noun));
  return tokens.map((token) => {
    if (token.index === noun.index)
      return takesOver && outer ? { ...token, head: outer.head, deprel: outer.deprel } : token;
    if (token.index === participle.index) return { ...token, head: noun.index, deprel: 'amod' };
    if (token.index === name.index) return { ...token, head: participle.index, deprel: 'compound' };
    if (token.index === at) return { ...token, head: participle.index, deprel: 'punct' };
    return takesOver && parts.has(token.head) ? { ...token, head: noun.index } : token;
  });
}

/** A name or noun, a hyphen and a participle with no space between them. */
function isModifier(name: Token, participle: Token, hyphen: Token | undefined): boolean {
  return (
    hyphen !== undefined &&
    name.end === hyphen.start &&
    hyphen.end === participle.start &&
    /^(NOUN|PROPN|ADJ)$/.test(name.upos) &&
    /^(VBN|VBD|JJ|NN)$/.test(participle.xpos) &&
    /(ed|held|led|run|born|borne|made|built)$/i.test(participle.form)
  );
}

/** The head of the nominal that begins at a word: what the last of its words hangs on inside it. */
function headBehind(tokens: readonly Token[], first: number): Token | undefined {
  let last = first - 1;
  while (NOMINAL.test(tokens[last + 1]?.upos ?? '') || (tokens[last + 1]?.form === '-' && last >= first)) last += 1;
  let head = tokens[last];
  if (!head || last < first || !/^(NOUN|PROPN)$/.test(head.upos)) return undefined;
  for (let up = tokens[head.head]; up && up.index >= first && up.index < head.index; up = tokens[head.head]) head = up;
  return head;
}

function isAbove(tokens: readonly Token[], above: Token, below: Token): boolean {
  let at: Token | undefined = below;
  for (let steps = 0; at && steps <= tokens.length; steps += 1) {
    if (at.index === above.index) return true;
    at = tokens[at.head];
  }
  return false;
}
