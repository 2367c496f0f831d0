import { expect, it } from 'vitest';
import { loadPackagedParser } from '../src/parse/index.ts';
import { goldNews, newsSentences } from './news.ts';
import { Random } from './random.ts';
import type { GoldSentence } from './treebank.ts';

/** A sentence as it is printed. */
function printed(sentence: GoldSentence): string {
  const text = sentence.map((word) => word.form).join(' ');
  return (text[0]!.toUpperCase() + text.slice(1)).replace(/ ([,.])/g, '$1');
}

it('makes whole trees of the templates', () => {
  const random = new Random(1);
  const sentences = [...newsSentences('news.txt', random), ...newsSentences('clauses.txt', random)];
  expect(sentences.length).toBeGreaterThan(600);
  for (const sentence of sentences) {
    expect(sentence.filter((word) => word.head === 0).map((word) => word.deprel)).toEqual(['root']);
    for (const word of sentence) expect([word.upos, word.xpos, word.form].every(Boolean), word.form).toBe(true);
  }
});

it('reads news that it never learned from', () => {
  const parse = loadPackagedParser();
  let [right, words] = [0, 0];
  for (const gold of goldNews()) {
    const tokens = parse(printed(gold)).flatMap((sentence) => sentence.tokens);
    gold.forEach((word, i) => {
      words++;
      if (tokens[i]?.head === word.head - 1 && tokens[i].deprel === word.deprel) right++;
    });
  }
  expect(right / words).toBeGreaterThan(0.85);
});
