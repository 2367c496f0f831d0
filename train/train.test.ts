import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadParser } from '../src/parse/index.ts';
import { augmented } from './augment.ts';
import { trainAll } from './model.ts';
import { Random } from './random.ts';
import { allSentences, readTreebank } from './treebank.ts';

/** `form/lemma/UPOS/XPOS/head/deprel`, `+` behind a word that has no space after it. */
const SENTENCES = [
  'Troops/troops/NOUN/NNS/2/nsubj took/take/VERB/VBD/0/root the/the/DET/DT/4/det hill/hill/NOUN/NN/2/obj+ ././PUNCT/./2/punct',
  "Rebels/rebel/NOUN/NNS/4/nsubj do/do/AUX/VBP/4/aux+ n't/not/PART/RB/4/advmod hold/hold/VERB/VB/0/root Hama/Hama/PROPN/NNP/4/obj+ ././PUNCT/./4/punct",
  "Syria/Syria/PROPN/NNP/3/nmod:poss+ 's/'s/PART/POS/1/case army/army/NOUN/NN/5/nsubj:pass was/be/AUX/VBD/5/aux:pass beaten/beat/VERB/VBN/0/root+ ././PUNCT/./5/punct",
];

function conllu(): string {
  const sentences = SENTENCES.map((sentence, s) => {
    const rows = sentence.split(' ').map((word, i) => {
      const [form, lemma, upos, xpos, head, deprel] = word.replace(/\+$/, '').split('/');
      return [i + 1, form, lemma, upos, xpos, '_', head, deprel, '_', word.endsWith('+') ? 'SpaceAfter=No' : '_'].join(
        '\t',
      );
    });
    return [`# newdoc id = d${s}`, ...rows, ''].join('\n');
  });
  return `${sentences.join('\n')}\n`;
}

const file = join(mkdtempSync(join(tmpdir(), 'ascribe-train-')), 'tiny.conllu');
writeFileSync(file, conllu().repeat(40));
const documents = readTreebank(file);

describe('training', () => {
  it('puts the raw text together again', () => {
    const [block] = documents[1]!.blocks;
    expect(block?.text).toBe("Rebels don't hold Hama.");
    for (const word of block!.sentences[0]!) expect(block!.text.slice(word.start, word.end)).toBe(word.form);
  });

  it('gives the same bytes twice, and a parser that has learned to part words', () => {
    const short = [{ passes: 1, rate: 0.002, clauses: true }];
    const bytes = trainAll(documents, () => undefined, short);
    expect(Buffer.from(trainAll(documents, () => undefined, short)).equals(Buffer.from(bytes))).toBe(true);
    const [sentence] = loadParser(bytes)("Syria's army was beaten.");
    expect(sentence?.tokens.map((token) => token.form)).toEqual(['Syria', "'s", 'army', 'was', 'beaten', '.']);
    expect(sentence?.tokens.filter((token) => token.head === -1).map((token) => token.deprel)).toEqual(['root']);
  }, 300_000);

  it('makes copies that are whole trees', () => {
    const random = new Random(1);
    for (const sentence of allSentences(documents)) {
      const copy = augmented(sentence, random);
      expect(copy.filter((word) => word.head === 0)).toHaveLength(1);
      for (const word of copy) expect(word.head).toBeLessThanOrEqual(copy.length);
    }
  });
});
