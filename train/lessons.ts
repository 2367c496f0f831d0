import { Draft } from '../src/parse/draft.ts';
import { type LemmaTable, lemmaOf } from '../src/parse/lemma.ts';
import { TagWindow, tagAgain, tagFirst } from '../src/parse/tag.ts';
import { Vocabulary } from '../src/parse/words.ts';
import { lexiconOf } from './lexicon.ts';
import type { Lesson } from './parsing.ts';
import type { Random } from './random.ts';
import { fillWords, type TagLesson, type TagSettings, trainRetagger, trainTagger } from './tagging.ts';
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

const window = new TagWindow();
const draft = new Draft();

/** The tags that a first pass gives to sentences that it never saw. */
export function firstTags(sentences: readonly GoldSentence[], settings: TagSettings, random: Random): TagLesson[] {
  return byFold(sentences, (rest, held) => {
    const vocabulary = vocabularyOf(rest, settings);
    const model = trainTagger(rest, vocabulary, settings, random).frozen();
    return held.map((gold) => {
      fillWords(draft, gold, vocabulary);
      tagFirst(window, model, draft);
      return { gold, tags: Array.from(draft.tags.subarray(1, gold.length + 1)) };
    });
  });
}

/** The tags that both passes give to sentences that they never saw: what the parser will have to live with. */
export function parserLessons(
  tagged: readonly TagLesson[],
  settings: TagSettings,
  lemmas: LemmaTable,
  random: Random,
): Lesson[] {
  return byFold(tagged, (rest, held) => {
    const vocabulary = vocabularyOf(
      rest.map((lesson) => lesson.gold),
      settings,
    );
    const model = trainRetagger(rest, vocabulary, settings, random).frozen();
    return held.map(({ gold, tags }) => {
      fillWords(draft, gold, vocabulary);
      draft.tags.set(tags, 1);
      tagAgain(window, model, draft);
      const better = Array.from(draft.tags.subarray(1, gold.length + 1));
      return {
        gold,
        tags: better,
        lemmas: gold.map((word, i) => lemmaFor(word.form, settings.names[better[i]!]!, lemmas, vocabulary)),
      };
    });
  });
}

function vocabularyOf(sentences: readonly GoldSentence[], settings: TagSettings): Vocabulary {
  return new Vocabulary(new Map(lexiconOf(sentences, settings.names).map((row) => [row.form, row])));
}

function lemmaFor(form: string, tag: string, lemmas: LemmaTable, vocabulary: Vocabulary): string {
  const [upos, xpos] = tag.split('|') as [string, string];
  return lemmaOf(lemmas, form, upos, xpos, vocabulary.has);
}
