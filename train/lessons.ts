import { Draft } from '../src/parse/draft.ts';
import { type LemmaTable, lemmaOf } from '../src/parse/lemma.ts';
import type { Scorer } from '../src/parse/linear.ts';
import { Tagger } from '../src/parse/tag.ts';
import { Vocabulary } from '../src/parse/words.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lesson } from './parsing.ts';
import type { Random } from './random.ts';
import { fillWords, trainTagger } from './tagging.ts';
import type { GoldSentence } from './treebank.ts';

export interface TagSettings {
  names: string[];
  uposOf: Int32Array;
  epochs: number;
}

/** Tags every sentence with a tagger that never saw it, so that the parser learns from such tags as it will meet. */
export function jackknife(
  sentences: readonly GoldSentence[],
  folds: number,
  settings: TagSettings,
  lemmas: LemmaTable,
  random: Random,
) {
  const lessons: Lesson[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const rest = sentences.filter((_, i) => foldOf(i, folds) !== fold);
    const held = sentences.filter((_, i) => foldOf(i, folds) === fold);
    const vocabulary = new Vocabulary(new Map(lexiconOf(rest).map((row) => [row.form, row])));
    const model = trainTagger(rest, vocabulary, settings.names, settings.epochs, random).frozen();
    lessons.push(...tagAll(held, model, vocabulary, settings, lemmas));
  }
  return lessons;
}

/** Fifty sentences in a row go together, so that a tagger isn't asked about a copy of what it learned. */
function foldOf(i: number, folds: number): number {
  return Math.floor(i / 50) % folds;
}

function tagAll(
  sentences: readonly GoldSentence[],
  model: Scorer,
  vocabulary: Vocabulary,
  settings: TagSettings,
  lemmas: LemmaTable,
): Lesson[] {
  const tagger = new Tagger(model, settings.uposOf);
  const draft = new Draft();
  return sentences.map((gold) => {
    fillWords(draft, gold, vocabulary);
    tagger.tag(draft);
    const tags = Array.from(draft.tags.subarray(1, gold.length + 1));
    return { gold, tags, lemmas: gold.map((word, i) => lemmaFor(word.form, settings.names[tags[i]!]!, lemmas)) };
  });
}

function lemmaFor(form: string, tag: string, lemmas: LemmaTable): string {
  const [upos, xpos] = tag.split('|') as [string, string];
  return lemmaOf(lemmas, form, upos, xpos);
}
