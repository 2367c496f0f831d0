import { Draft } from '../src/parse/draft.ts';
import { argmax, type Features } from '../src/parse/linear.ts';
import { TagWindow } from '../src/parse/tag.ts';
import type { Vocabulary } from '../src/parse/words.ts';
import { Perceptron, voted } from './perceptron.ts';
import type { Random } from './random.ts';
import type { GoldSentence } from './treebank.ts';

/** All tags of the treebank as `UPOS|XPOS`, in order of the alphabet. */
export function tagNames(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flat().map((word) => `${word.upos}|${word.xpos}`))].sort();
}

/** All relations of the treebank. */
export function labelNames(sentences: readonly GoldSentence[]): string[] {
  return [...new Set(sentences.flat().map((word) => word.deprel))].sort();
}

function fillWords(draft: Draft, sentence: GoldSentence, vocabulary: Vocabulary): void {
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

export interface TagSettings {
  names: readonly string[];
  epochs: number;
  /** Taggers that are trained apart and vote as one. */
  members: number;
}

/** Trains taggers and lets them vote as one. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  vocabulary: Vocabulary,
  settings: TagSettings,
  random: Random,
): Perceptron {
  const ids = new Map(settings.names.map((name, i) => [name, i]));
  return voted(settings.members, settings.names.length, () => {
    const order = [...sentences];
    const model = new Perceptron(settings.names.length);
    for (let epoch = 0; epoch < settings.epochs; epoch++)
      for (const gold of random.shuffle(order)) learn(gold, model, vocabulary, ids, random);
    return model;
  });
}

const window = new TagWindow();
const draft = new Draft();

function learn(
  gold: GoldSentence,
  model: Perceptron,
  vocabulary: Vocabulary,
  ids: ReadonlyMap<string, number>,
  random: Random,
): void {
  fillWords(draft, gold, vocabulary);
  window.open(draft);
  gold.forEach((word, i) => {
    const { sure } = draft.words[i]!;
    if (sure >= 0) {
      draft.tags[i + 1] = sure;
      return;
    }
    window.look(draft, i);
    thin(window.features, DROPPED, random);
    const guess = argmax(model.score(window.features));
    const right = ids.get(`${word.upos}|${word.xpos}`)!;
    if (guess !== right) model.update(window.features, right, guess);
    model.tick();
    draft.tags[i + 1] = guess;
  });
}
