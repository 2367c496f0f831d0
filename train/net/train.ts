import { pack, unpack } from '../../src/parse/net/packing.ts';
import type { Sizes } from '../../src/parse/net/parameters.ts';
import type { Vocabulary } from '../../src/parse/words.ts';
import type { LexiconRow } from '../lexicon.ts';
import { Random } from '../random.ts';
import type { GoldSentence } from '../treebank.ts';
import type { NetLesson } from './lesson.ts';
import { LONGEST_LESSON, NetTrainer } from './trainer.ts';

/** Tables and widths. */
const SIZES = {
  affixes: 8192,
  looks: 1024,
  wordWidth: 80,
  affixWidth: 40,
  lookWidth: 24,
  hidden: 72,
  layers: 2,
  arc: 80,
  label: 64,
  retag: 64,
};

/** Passes over the lessons from one start of the optimiser to its rest. */
export interface Course {
  readonly passes: number;
  /** Pace of the weights at its highest; it rises over the first moves and falls to a fiftieth until the end. */
  readonly rate: number;
  /** Whether our own longer sentences are learned from as well. */
  readonly clauses: boolean;
}

/** First the treebank, then news as well. */
export const COURSES: readonly Course[] = [
  { passes: 12, rate: 0.002, clauses: false },
  { passes: 20, rate: 0.0012, clauses: true },
];

/** Words that are learned from before the weights move. */
const BATCH = 320;
const RISE = 200;
const LAST = 0.02;

/** What the treebank's words, tags and relations are numbered by. */
export interface Numbering {
  readonly vocabulary: Vocabulary;
  readonly lexicon: readonly LexiconRow[];
  readonly tags: readonly string[];
  readonly labels: readonly string[];
}

/** The weights, packed, of a network that has learned tags and trees in the given courses, each with lots from a seed of its own. */
export function trainNet(
  read: Record<'lessons' | 'clauses', readonly GoldSentence[]>,
  numbering: Numbering,
  courses: readonly Course[],
  seed: number,
  log: (line: string) => void,
): { sizes: Sizes; bytes: Uint8Array } {
  const { lexicon, tags, labels } = numbering;
  const sizes = { ...SIZES, words: lexicon.length + 1, tags: tags.length, labels: labels.length };
  const counts = [0, ...lexicon.map((row) => row.count)];
  const lessons = netLessons(read.lessons, numbering);
  const clauses = netLessons(read.clauses, numbering);
  let bytes: Uint8Array | null = null;
  for (const [c, course] of courses.entries()) {
    const random = new Random(seed + c);
    const trainer = new NetTrainer(sizes, counts, random);
    if (bytes) unpack(bytes, trainer.parameters);
    const own = course.clauses ? clauses : [];
    takeCourse(trainer, course, [...lessons, ...own], random, (line) =>
      log(`network, course ${c + 1} of ${courses.length}, ${line}`),
    );
    bytes = pack(trainer.parameters);
  }
  return { sizes, bytes: bytes! };
}

function takeCourse(
  trainer: NetTrainer,
  course: Course,
  lessons: NetLesson[],
  random: Random,
  log: (line: string) => void,
): void {
  const words = lessons.reduce((sum, lesson) => sum + lesson.words.length, 0);
  for (let pass = 0; pass < course.passes; pass++) {
    trainer.judge.loss = 0;
    learnOnce(trainer, random.shuffle(lessons), (done) =>
      rateAt(course.rate, pass * words + done, course.passes * words),
    );
    log(`pass ${pass + 1} of ${course.passes}: loss of a word ${(trainer.judge.loss / words).toFixed(3)}`);
  }
}

/** One pass; `rate` tells the pace by how many words were learned from. */
function learnOnce(trainer: NetTrainer, lessons: readonly NetLesson[], rate: (done: number) => number): void {
  let [done, fresh] = [0, 0];
  for (const lesson of lessons) {
    trainer.learn(lesson);
    fresh += lesson.words.length;
    if (fresh < BATCH) continue;
    done += fresh;
    trainer.move(rate(done), fresh);
    fresh = 0;
  }
}

function rateAt(highest: number, done: number, all: number): number {
  return highest * Math.min(1, done / BATCH / RISE) * (1 - (1 - LAST) * (done / all));
}

function netLessons(read: readonly GoldSentence[], numbering: Numbering): NetLesson[] {
  const short = read.filter((gold) => gold.length <= LONGEST_LESSON);
  return short.map((gold) => netLesson(gold, numbering));
}

function netLesson(gold: GoldSentence, numbering: Numbering): NetLesson {
  const { vocabulary } = numbering;
  return {
    words: gold.map((word) => vocabulary.word(word.form)),
    tags: gold.map((word) => numbering.tags.indexOf(`${word.upos}|${word.xpos}`)),
    heads: gold.map((word) => (word.head === 0 ? gold.length : word.head - 1)),
    labels: gold.map((word) => numbering.labels.indexOf(word.deprel)),
  };
}
