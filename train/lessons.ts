import { Draft } from '../src/parse/draft.ts';
import { Tagger } from '../src/parse/tag.ts';
import { Vocabulary } from '../src/parse/words.ts';
import { lexiconOf } from './lexicon.ts';
import type { Random } from './random.ts';
import { fillWords, type TagLesson, type TagSettings, trainTagger } from './tagging.ts';
import type { GoldSentence } from './treebank.ts';

/** Parts that the treebank is cut into where a model has to be kept from what it will be asked. */
const FOLDS = 4;

/** Fifty sentences in a row go together, so that a tagger isn't asked about a copy of what it learned. */
function foldOf(i: number): number {
  return Math.floor(i / 50) % FOLDS;
}

/** Splits the items fold by fold into the others and the fold itself, and gives back what is made of each, in order. */
function byFold<T, U>(items: readonly T[], make: (rest: T[], held: T[]) => U[]): U[] {
  const made: U[][] = [];
  for (let fold = 0; fold < FOLDS; fold++)
    made.push(
      make(
        items.filter((_, i) => foldOf(i) !== fold),
        items.filter((_, i) => foldOf(i) === fold),
      ),
    );
  const next = made.map(() => 0);
  return items.map((_, i) => made[foldOf(i)]![next[foldOf(i)]!++]!);
}

const draft = new Draft();

/** Sentences with the tags that a tagger gives them. */
export function taggedBy(tagger: Tagger, sentences: readonly GoldSentence[], vocabulary: Vocabulary): TagLesson[] {
  return sentences.map((gold) => {
    fillWords(draft, gold, vocabulary);
    tagger.tag(draft);
    return { gold, tags: Array.from(draft.tags.subarray(1, gold.length + 1)) };
  });
}

/** The same, each by a tagger that never saw it: what the network will have to live with. */
export function jackknifed(sentences: readonly GoldSentence[], settings: TagSettings, random: Random): TagLesson[] {
  return byFold(sentences, (rest, held) => {
    const vocabulary = vocabularyOf(rest, settings);
    const tagger = new Tagger(trainTagger(rest, vocabulary, settings, random).frozen(), settings.names.length);
    return taggedBy(tagger, held, vocabulary);
  });
}

function vocabularyOf(sentences: readonly GoldSentence[], settings: TagSettings): Vocabulary {
  return new Vocabulary(new Map(lexiconOf(sentences, settings.names).map((row) => [row.form, row])));
}
