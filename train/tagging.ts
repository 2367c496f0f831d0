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

export interface TagSettings {
  names: readonly string[];
  epochs: number;
  /** Taggers that are trained apart and vote as one. */
  members: number;
}

/** A sentence with tags from an earlier pass, none for the first. */
export interface TagLesson {
  gold: GoldSentence;
  tags: readonly number[];
}

type Look = (window: TagWindow, draft: Draft, i: number) => void;

/** Trains the first pass. */
export function trainTagger(
  sentences: readonly GoldSentence[],
  vocabulary: Vocabulary,
  settings: TagSettings,
  random: Random,
) {
  const lessons = sentences.map((gold) => ({ gold, tags: [] }));
  return trainPass(lessons, vocabulary, settings, (window, draft, i) => window.look(draft, i), random);
}

/** Trains the second pass on what the first made of sentences that it never saw. */
export function trainRetagger(
  lessons: readonly TagLesson[],
  vocabulary: Vocabulary,
  settings: TagSettings,
  random: Random,
) {
  return trainPass(lessons, vocabulary, settings, (window, draft, i) => window.lookAgain(draft, i), random);
}

function trainPass(
  lessons: readonly TagLesson[],
  vocabulary: Vocabulary,
  settings: TagSettings,
  look: Look,
  random: Random,
) {
  const voted = new Perceptron(settings.names.length);
  const ids = new Map(settings.names.map((name, i) => [name, i]));
  for (let member = 0; member < settings.members; member++) {
    const model = new Perceptron(settings.names.length);
    const order = [...lessons];
    for (let epoch = 0; epoch < settings.epochs; epoch++)
      for (const lesson of random.shuffle(order)) learn(lesson, model, vocabulary, ids, look, random);
    voted.absorb(model);
  }
  return voted;
}

const window = new TagWindow();
const draft = new Draft();

function learn(
  lesson: TagLesson,
  model: Perceptron,
  vocabulary: Vocabulary,
  ids: ReadonlyMap<string, number>,
  look: Look,
  random: Random,
): void {
  fillWords(draft, lesson.gold, vocabulary);
  draft.tags.set(lesson.tags, 1);
  window.open(draft);
  lesson.gold.forEach((word, i) => {
    const { sure } = draft.words[i]!;
    if (sure >= 0) {
      draft.tags[i + 1] = sure;
      return;
    }
    look(window, draft, i);
    thin(window.features, DROPPED, random);
    const guess = argmax(model.score(window.features));
    const right = ids.get(`${word.upos}|${word.xpos}`)!;
    if (guess !== right) model.update(window.features, right, guess);
    model.tick();
    draft.tags[i + 1] = guess;
  });
}
