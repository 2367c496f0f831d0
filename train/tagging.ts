import { Draft } from '../src/parse/draft.ts';
import { argmax } from '../src/parse/linear.ts';
import { TagWindow } from '../src/parse/tag.ts';
import type { Vocabulary } from '../src/parse/words.ts';
import { Perceptron } from './perceptron.ts';
import type { Random } from './random.ts';
import type { GoldSentence } from './treebank.ts';

/** All tags of the treebank as `UPOS|XPOS`, in order of the alphabet. */
export function tagNames(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flat().map((word) => `${word.upos}|${word.xpos}`))].sort();
}

export function fillWords(draft: Draft, sentence: GoldSentence, vocabulary: Vocabulary): void {
  draft.size = sentence.length;
  sentence.forEach((word, i) => {
    draft.forms[i] = word.form;
    draft.words[i] = vocabulary.word(word.form);
  });
}

export function trainTagger(
  sentences: readonly GoldSentence[],
  vocabulary: Vocabulary,
  names: readonly string[],
  bits: number,
  epochs: number,
  random: Random,
): Perceptron {
  const model = new Perceptron(bits, names.length);
  const window = new TagWindow();
  const draft = new Draft();
  const ids = new Map(names.map((name, i) => [name, i]));
  const order = [...sentences];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of random.shuffle(order)) {
      fillWords(draft, sentence, vocabulary);
      sentence.forEach((word, i) => {
        window.look(draft, i, model.mask);
        const guess = argmax(model.score(window.features));
        const right = ids.get(`${word.upos}|${word.xpos}`)!;
        if (guess !== right) model.update(window.features, right, guess);
        model.tick();
        draft.tags[i + 1] = guess;
      });
    }
  }
  return model;
}
