import { uposNames } from '../src/parse/parser.ts';
import { readActions } from '../src/parse/transition.ts';
import { modelSections, writeWeights } from '../src/parse/weights.ts';
import { Vocabulary } from '../src/parse/words.ts';
import { augmented } from './augment.ts';
import { lemmasOf } from './lemmas.ts';
import { firstTags, parserLessons } from './lessons.ts';
import { type LexiconRow, lexiconOf } from './lexicon.ts';
import { featsTable, prunedFeats } from './morphology.ts';
import { actionNames, type Lesson, labelNames, type ParserParts, ParserTrainer } from './parsing.ts';
import { Perceptron } from './perceptron.ts';
import { Random } from './random.ts';
import { fusedWords, trainSentences, trainWords } from './segmenting.ts';
import { tagNames, trainRetagger, trainTagger } from './tagging.ts';
import { allSentences, type GoldDocument, type GoldSentence } from './treebank.ts';

const SEED = 20250515;

/** Passes over the treebank. More gain nothing on the development part. */
const EPOCHS = { cut: 6, stop: 8, tree: 5 };
const TAG = { epochs: 7, members: 3 };
const JACKKNIFE = { epochs: 6, members: 1 };

/** How often a parser in training follows its own mistakes, once it has seen the treebank once. */
const EXPLORE = 0.9;

/**
 * What is kept of each model: features updated at least so many times, and at most so many weights. Keeps the file small
 * and the tables within reach of the processor's caches.
 */
const KEEP = { cut: [1, 100_000], stop: [1, 150_000], tag: [2, 450_000], tree: [1, 2_000_000] } as const;

/** Parsers that are trained apart, each on copies of its own, and vote as one model. */
const MEMBERS = 3;

/** Share of the sentences that are also read as `augmented` copies. */
const COPIES = 0.25;

type Sections = Map<string, Uint8Array>;
type Log = (line: string) => void;

/** Trains every part and puts them together into the bytes of a weights file. */
export function trainAll(documents: readonly GoldDocument[], log: Log): Uint8Array {
  const random = new Random(SEED);
  const read = allSentences(documents);
  const sentences = withCopies(read, random);
  const tags = tagNames(read);
  const lexicon = lexiconOf(read, tags);
  const vocabulary = new Vocabulary(new Map(lexicon.map((row) => [row.form, row])));
  const sections: Sections = new Map();
  log('words and sentences');
  addSegmenter(sections, documents, vocabulary, random);
  log('tags');
  const lessons = addTagger(sections, sentences, vocabulary, tags, random);
  log('trees');
  const labels = labelNames(sentences);
  const actions = actionNames(sentences);
  const parts = {
    vocabulary,
    upos: uposNames(tags),
    uposOf: uposIndex(tags),
    labels,
    actions: readActions(actions, labels),
  };
  addParser(sections, lessons, parts, random, log);
  addTables(sections, read, lexicon, vocabulary, labels);
  return writeWeights({ tags, labels, actions }, sections);
}

/** A copy stands right behind its sentence. */
function withCopies(sentences: readonly GoldSentence[], random: Random): GoldSentence[] {
  return sentences.flatMap((sentence) =>
    random.next() < COPIES ? [sentence, augmented(sentence, random)] : [sentence],
  );
}

function addSegmenter(sections: Sections, documents: readonly GoldDocument[], vocabulary: Vocabulary, random: Random) {
  const blocks = documents.flatMap((document) => document.blocks);
  const fused = fusedWords(allSentences(documents));
  const cut = trainWords(blocks, vocabulary, fused, EPOCHS.cut, random);
  const stop = trainSentences(blocks, vocabulary, EPOCHS.stop, random);
  for (const [name, bytes] of modelSections('cut', cut.pack(...KEEP.cut))) sections.set(name, bytes);
  for (const [name, bytes] of modelSections('stop', stop.pack(...KEEP.stop))) sections.set(name, bytes);
  sections.set('fused', lines([...fused]));
}

function addTagger(
  sections: Sections,
  sentences: readonly GoldSentence[],
  vocabulary: Vocabulary,
  names: string[],
  random: Random,
): Lesson[] {
  const model = trainTagger(sentences, vocabulary, { names, ...TAG }, random);
  for (const [name, bytes] of modelSections('tag', model.pack(...KEEP.tag))) sections.set(name, bytes);
  const tagged = firstTags(sentences, { names, ...JACKKNIFE }, random);
  const again = trainRetagger(tagged, vocabulary, { names, ...TAG }, random);
  for (const [name, bytes] of modelSections('retag', again.pack(...KEEP.tag))) sections.set(name, bytes);
  return parserLessons(tagged, { names, ...JACKKNIFE }, lemmasOf(sentences, vocabulary.has), random);
}

function addParser(sections: Sections, lessons: readonly Lesson[], parts: ParserParts, random: Random, log: Log): void {
  const voted = new Perceptron(parts.actions.length);
  for (let member = 0; member < MEMBERS; member++) {
    log(`trees, parser ${member + 1} of ${MEMBERS}`);
    const trainer = new ParserTrainer(parts, random);
    const order = [...lessons];
    for (let epoch = 0; epoch < EPOCHS.tree; epoch++) trainer.epoch(order, epoch === 0 ? 0 : EXPLORE);
    voted.absorb(trainer.model);
  }
  for (const [name, bytes] of modelSections('tree', voted.pack(...KEEP.tree))) sections.set(name, bytes);
}

function addTables(
  sections: Sections,
  sentences: readonly GoldSentence[],
  lexicon: readonly LexiconRow[],
  vocabulary: Vocabulary,
  labels: readonly string[],
): void {
  const lemmas = lemmasOf(sentences, vocabulary.has);
  sections.set('words', lines(lexicon.map((row) => [row.form, row.count, row.ambiguity, row.sure])));
  sections.set('lemmas', lines([...lemmas.words]));
  sections.set('endings', lines([...lemmas.endings]));
  sections.set('feats', lines([...prunedFeats(featsTable(sentences, labels))]));
}

function uposIndex(names: readonly string[]): Int32Array {
  const upos = uposNames(names);
  return Int32Array.from(names, (name) => upos.indexOf(name.split('|')[0]!));
}

function lines(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n'));
}
