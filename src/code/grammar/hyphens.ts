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
  const last = tokens[at - 1];
  const participle = tokens[at + 1];
  if (!last || !participle || !isModifier(last, participle, tokens[at])) return tokens;
  const noun = headBehind(tokens, at + 2);
  if (!noun) return tokens;
  const name = nameHead(tokens, last);
  const first = suspended(tokens, name);
  const words = [...(first ? [first] : []), name, participle];
  const parts = new Set([...words.map((word) => word.index), last.index, at]);
  const outer = words.find((word) => !parts.has(word.head) && word.head !== noun.index);
  const beside = first !== undefined && outer?.head === noun.head;
  const takesOver = beside || parts.has(noun.head) || (outer !== undefined && isAbove(tokens, outer, noun));
  const inside = new Map<number, readonly [head: number, deprel: string]>([
    [at, [participle.index, 'punct']],
    [name.index, [participle.index, 'compound']],
    [participle.index, [noun.index, 'amod']],
  ]);
  if (first) inside.set(first.index, [name.index, 'conj']);
  if (takesOver && outer) inside.set(noun.index, [outer.head, outer.deprel]);
  return tokens.map((token) => {
    const [head, deprel] = inside.get(token.index) ?? [token.head, token.deprel];
    const moves = takesOver && !inside.has(token.index) && parts.has(token.head);
    return { ...token, head: moves ? noun.index : head, deprel };
  });
}

/** "al" of "al-Qaeda-linked": the word on which the others of the name hang. */
function nameHead(tokens: readonly Token[], last: Token): Token {
  const above = tokens[last.head];
  return last.deprel.startsWith('flat') && above && above.index < last.index ? nameHead(tokens, above) : last;
}

/** "X" of "X- and Y-backed": the first of two names that share what stands behind the hyphen. */
function suspended(tokens: readonly Token[], name: Token): Token | undefined {
  const [first, hyphen, link] = tokens.slice(Math.max(0, name.index - 3), name.index);
  const shares = hyphen?.form === '-' && first?.end === hyphen.start && /^(and|or)$/.test(link?.form ?? '');
  return shares && /^(NOUN|PROPN|ADJ)$/.test(first.upos) ? first : undefined;
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
