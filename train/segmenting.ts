import { chunkEnd, type FusedWords } from '../src/parse/atoms.ts';
import { isBlank } from '../src/parse/blocks.ts';
import { WordCutter } from '../src/parse/cut.ts';
import { argmax } from '../src/parse/linear.ts';
import type { Segments } from '../src/parse/segments.ts';
import { SentenceCutter } from '../src/parse/stop.ts';
import type { Vocabulary } from '../src/parse/words.ts';
import { Perceptron } from './perceptron.ts';
import type { Random } from './random.ts';
import type { GoldBlock, GoldSentence } from './treebank.ts';

/** Runs of letters that the treebank splits ("cannot", "dont"), with the place of the split. */
export function fusedWords(sentences: readonly GoldSentence[]): Map<string, number> {
  const fused = new Map<string, number>();
  for (const sentence of sentences)
    sentence.forEach((word, i) => {
      const next = sentence[i + 1];
      if (!next || next.start !== word.end) return;
      const letters = /^\p{L}+$/u;
      if (letters.test(word.form) && letters.test(next.form) && word.form.length + next.form.length <= 12)
        fused.set((word.form + next.form).toLowerCase(), word.form.length);
    });
  return fused;
}

function goldSegments(block: GoldBlock, vocabulary: Vocabulary): Segments {
  const words = block.sentences.flat();
  let count = 0;
  return {
    starts: words.map((word) => word.start),
    ends: words.map((word) => word.end),
    words: words.map((word) => vocabulary.word(block.text.slice(word.start, word.end))),
    sentences: block.sentences.map((sentence) => (count += sentence.length)),
  };
}

export function trainWords(
  blocks: GoldBlock[],
  vocabulary: Vocabulary,
  fused: FusedWords,
  epochs: number,
  random: Random,
) {
  const model = new Perceptron(2);
  const cutter = new WordCutter(vocabulary, fused);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const block of random.shuffle([...blocks])) cutBlock(model, cutter, block);
  }
  return model;
}

function cutBlock(model: Perceptron, cutter: WordCutter, block: GoldBlock): void {
  const isStart = new Set(block.sentences.flat().map((word) => word.start));
  for (let at = 0; at < block.text.length; ) {
    if (isBlank(block.text.charCodeAt(at))) at++;
    else at = cutChunk(model, cutter, block.text, at, isStart);
  }
}

function cutChunk(model: Perceptron, cutter: WordCutter, text: string, start: number, isStart: ReadonlySet<number>) {
  const end = chunkEnd(text, start, text.length);
  cutter.open(text, start, end);
  let wordStart = start;
  for (let i = 1; i < cutter.cuts.length - 1; i++) {
    cutter.look(text, i, wordStart);
    const right = isStart.has(cutter.cuts[i]!) ? 1 : 0;
    const guess = argmax(model.score(cutter.features));
    if (guess !== right) model.update(cutter.features, right, guess);
    model.tick();
    if (right) wordStart = cutter.cuts[i]!;
  }
  return end;
}

export function trainSentences(blocks: GoldBlock[], vocabulary: Vocabulary, epochs: number, random: Random) {
  const model = new Perceptron(2);
  const cutter = new SentenceCutter();
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const block of random.shuffle([...blocks])) cutSentences(model, cutter, block, vocabulary);
  }
  return model;
}

function cutSentences(model: Perceptron, cutter: SentenceCutter, block: GoldBlock, vocabulary: Vocabulary): void {
  const words = goldSegments(block, vocabulary);
  const ends = new Set(words.sentences);
  let first = 0;
  for (let i = 0; i < words.starts.length - 1; i++) {
    cutter.look(block.text, words, i, first);
    const right = ends.has(i + 1) ? 1 : 0;
    const guess = argmax(model.score(cutter.features));
    if (guess !== right) model.update(cutter.features, right, guess);
    model.tick();
    if (right) first = i + 1;
  }
}
