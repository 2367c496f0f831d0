import type { Parse } from '../src/model/index.ts';
import type { GoldBlock, GoldDocument } from './treebank.ts';

export interface Score {
  right: number;
  given: number;
  wanted: number;
}

export type Scores = Map<string, Score>;

/**
 * Parses every paragraph from its raw text and compares: a word counts if its letters are the same, an arc if both its
 * ends are. F1 throughout, as in the CoNLL 2018 shared task; relations are also counted one by one, under `:relation`.
 */
export function scoreParser(parse: Parse, documents: readonly GoldDocument[]): Scores {
  const scores: Scores = new Map();
  for (const document of documents) for (const block of document.blocks) scoreBlock(parse, block, scores);
  return scores;
}

interface Flat {
  upos: string;
  xpos: string;
  lemma: string;
  deprel: string;
  /** Offsets of the head's word, or "root". */
  head: string;
}

function scoreBlock(parse: Parse, block: GoldBlock, scores: Scores): void {
  const mine = parse(block.text).map((sentence) =>
    sentence.tokens.map((token) => ({ ...token, head: token.head + 1 })),
  );
  const given = flatten(mine);
  const wanted = flatten(block.sentences);
  const spans = (sentences: readonly { start: number; end: number }[][]) =>
    new Set(sentences.map((sentence) => `${sentence[0]!.start}-${sentence.at(-1)!.end}`));
  const [a, b] = [spans(mine), spans(block.sentences)];
  count(scores, 'sentences', [...a].filter((span) => b.has(span)).length, a.size, b.size);
  compare(given, wanted, scores);
}

function flatten(
  sentences: readonly (readonly (Omit<Flat, 'head'> & { head: number; start: number; end: number })[])[],
) {
  const flat = new Map<string, Flat>();
  for (const sentence of sentences) {
    const place = (word: { start: number; end: number }) => `${word.start}-${word.end}`;
    for (const word of sentence)
      flat.set(place(word), { ...word, head: word.head === 0 ? 'root' : place(sentence[word.head - 1]!) });
  }
  return flat;
}

function compare(given: ReadonlyMap<string, Flat>, wanted: ReadonlyMap<string, Flat>, scores: Scores): void {
  const base = (relation: string) => relation.split(':')[0];
  const checks: Record<string, (a: Flat, b: Flat) => boolean> = {
    words: () => true,
    upos: (a, b) => a.upos === b.upos,
    xpos: (a, b) => a.xpos === b.xpos,
    lemmas: (a, b) => a.lemma === b.lemma || b.lemma === '_',
    uas: (a, b) => a.head === b.head,
    las: (a, b) => a.head === b.head && base(a.deprel) === base(b.deprel),
    lasFull: (a, b) => a.head === b.head && a.deprel === b.deprel,
  };
  for (const [name, check] of Object.entries(checks)) {
    const right = [...wanted].filter(([place, word]) => given.has(place) && check(given.get(place)!, word)).length;
    count(scores, name, right, given.size, wanted.size);
  }
  for (const word of given.values()) count(scores, `:${word.deprel}`, 0, 1, 0);
  for (const [place, word] of wanted) {
    const other = given.get(place);
    const right = other && other.head === word.head && other.deprel === word.deprel ? 1 : 0;
    count(scores, `:${word.deprel}`, right, 0, 1);
  }
}

function count(scores: Scores, name: string, right: number, given: number, wanted: number): void {
  const score = scores.get(name) ?? { right: 0, given: 0, wanted: 0 };
  scores.set(name, { right: score.right + right, given: score.given + given, wanted: score.wanted + wanted });
}

export function f1(score: Score | undefined): number {
  if (!score || score.given + score.wanted === 0) return 0;
  return (200 * score.right) / (score.given + score.wanted);
}
