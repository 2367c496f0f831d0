import { Draft } from '../src/parse/draft.ts';
import { argmax, type Features } from '../src/parse/linear.ts';
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

/**
 * Share of the features left out of each decision while training, by lot. So no weight can lean on one telling feature,
 * such as a name that the test will not have (Søgaard 2013, "feature noising").
 */
const DROPPED = 0.12;

function thin(features: Features, share: number, random: Random): void {
  let kept = 0;
  for (let f = 0; f < features.size; f++) if (random.next() >= share) features.keys[kept++] = features.keys[f]!;
  features.size = kept;
}

export function trainTagger(
  sentences: readonly GoldSentence[],
  vocabulary: Vocabulary,
  names: readonly string[],
  epochs: number,
  random: Random,
): Perceptron {
  const model = new Perceptron(names.length);
  const window = new TagWindow();
  const draft = new Draft();
  const ids = new Map(names.map((name, i) => [name, i]));
  const order = [...sentences];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of random.shuffle(order)) {
      fillWords(draft, sentence, vocabulary);
      window.open(draft);
      sentence.forEach((word, i) => {
        window.look(draft, i);
        thin(window.features, DROPPED, random);
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
