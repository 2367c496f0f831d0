import type { Knowledge, Sentence, Token } from '../../model/index.ts';

/** Relations that a word for a time can't have: it is no subject and no object. */
const CORE = /^(nsubj|obj|iobj|ccomp|root|appos|flat|conj|nmod:desc)/;

/** "last", "this", "next": words before a time that belong to it. */
const BEFORE_TIME = /^(last|this|next|past|late|early|previous|following|the|earlier)$/i;

/** Words of a nominal that may end right before a time. */
const NOMINAL = /^(NOUN|PROPN|PRON|ADJ|NUM)$/;

/** {@link untieTimes} with the words for times that the tables hold. */
export function timeUntier(knowledge: Pick<Knowledge, 'timeWords'>): (sentence: Sentence) => Sentence {
  const words = new Set(knowledge.timeWords.map((row) => row.word));
  const days = new Set(knowledge.timeWords.flatMap(({ word, kind }) => (/day$/.test(kind) ? word : [])));
  return (sentence) =>
    freeDays(
      untieTimes(sentence, (token) => words.has(token.lemma.toLowerCase())),
      (token) => days.has(token.lemma.toLowerCase()),
    );
}

/** "declared Tuesday that", "met Sunday": a day's bare name behind its verb is no object. */
function freeDays(sentence: Sentence, isDay: (token: Token) => boolean): Sentence {
  const isFreed = (token: Token): boolean =>
    token.deprel === 'obj' &&
    token.head < token.index &&
    isDay(token) &&
    !sentence.tokens.some(
      (child) => child.head === token.index && /^(det|nummod|amod|nmod:poss|case)/.test(child.deprel),
    );
  if (!sentence.tokens.some(isFreed)) return sentence;
  const tokens = sentence.tokens.map((token) => (isFreed(token) ? { ...token, deprel: 'obl:unmarked' } : token));
  return { ...sentence, tokens };
}

/**
 * Ties a time that stands between a subject and its verb ("the council today agreed", "rebels on Tuesday blocked") to the verb.
 * Parsers often take it for the head of what stands before it, or for the subject.
 */
export function untieTimes(sentence: Sentence, isTime: (token: Token) => boolean): Sentence {
  let tokens: readonly Token[] = sentence.tokens;
  for (const token of sentence.tokens) if (isTime(token)) tokens = untied(tokens, token.index);
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}

function untied(tokens: readonly Token[], at: number): readonly Token[] {
  const time = tokens[at];
  const verb = finiteVerb(tokens, at + 1);
  const first = firstOfTime(tokens, at);
  const last = tokens[first - 1];
  if (!time || !verb || !last || !CORE.test(time.deprel) || !NOMINAL.test(last.upos)) return tokens;
  const subject = subjectBefore(tokens, first, time);
  return subject === undefined ? tokens : tied(tokens, { time, verb, first, subject });
}

interface Parts {
  readonly time: Token;
  readonly verb: Token;
  /** Index of the first word of the time, its preposition included. */
  readonly first: number;
  readonly subject: Token;
}

/** Where a word hangs anew. */
type Arc = Pick<Token, 'head' | 'deprel'>;

function tied(tokens: readonly Token[], parts: Parts): readonly Token[] {
  return tokens.map((token) => {
    const arc = ownArc(token, parts) ?? arcOfDependent(token, parts);
    return arc ? { ...token, ...arc } : token;
  });
}

/** The tree takes the verb for a part of its subject. */
function isUpsideDown({ verb, subject }: Parts): boolean {
  return verb.head === subject.index || subject.deprel === 'root';
}

function ownArc(token: Token, parts: Parts): Arc | undefined {
  const { time, verb, first, subject } = parts;
  if (token.index === time.index) return { head: verb.index, deprel: 'obl:unmarked' };
  if (token.index === subject.index) return arcOfSubject(parts);
  if (token.index >= first && token.index < time.index)
    return { head: time.index, deprel: token.upos === 'ADP' ? 'case' : token.deprel };
  if (token.index === verb.index && isUpsideDown(parts)) return { head: subject.head, deprel: subject.deprel };
  return undefined;
}

/** What stood for the time: the verb's subject, or the part of another clause that the time had. */
function arcOfSubject(parts: Parts): Arc | undefined {
  const { time, verb, subject } = parts;
  const below = subject.head === time.index;
  if (below && time.head !== verb.index) return { head: time.head, deprel: time.deprel };
  return below || isUpsideDown(parts) ? { head: verb.index, deprel: 'nsubj' } : undefined;
}

/** Words that hung on the time hang on the subject before it and on the verb behind it. */
function arcOfDependent(token: Token, parts: Parts): Arc | undefined {
  const { time, verb, first, subject } = parts;
  const { deprel } = token;
  if (token.head === time.index && token.index < first) return { head: subject.index, deprel };
  if (token.index <= verb.index) return undefined;
  const moves = token.head === time.index || (isUpsideDown(parts) && token.head === subject.index);
  return moves ? { head: verb.index, deprel } : undefined;
}

/** The verb with tense that begins right behind a time, over an adverb: its main verb, where auxiliaries come first. */
function finiteVerb(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  while (tokens[at]?.upos === 'ADV') at += 1;
  const word = tokens[at];
  if (!word || !/^(VBD|VBZ|VBP|MD|VBN)$/.test(word.xpos)) return undefined;
  return word.upos === 'AUX' && (tokens[word.head]?.index ?? -1) > at ? tokens[word.head] : word;
}

/** Where the time's own words begin: "on Tuesday", "last week". */
function firstOfTime(tokens: readonly Token[], at: number): number {
  let first = at;
  while (BEFORE_TIME.test(tokens[first - 1]?.form ?? '')) first -= 1;
  return /^(on|in|at|over|during)$/i.test(tokens[first - 1]?.form ?? '') ? first - 1 : first;
}

/** The head of the nominal that ends right before the time: below the time, beside it, or the root that the tree makes of it. */
function subjectBefore(tokens: readonly Token[], first: number, time: Token): Token | undefined {
  let at = tokens[first - 1];
  for (let steps = 0; at && steps <= tokens.length; steps += 1) {
    const above: Token | undefined = tokens[at.head];
    if (!above || above.index === time.index || above.index > first) return at;
    at = above;
  }
  return undefined;
}
