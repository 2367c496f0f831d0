import { FusedWords } from '../src/parse/atoms.ts';
import { modelSections, writeWeights } from '../src/parse/weights.ts';
import { Vocabulary } from '../src/parse/words.ts';
import { agreementOf } from './agreement.ts';
import { augmented } from './augment.ts';
import { lemmasOf } from './lemmas.ts';
import { type LexiconRow, lexiconOf } from './lexicon.ts';
import { featsTable, prunedFeats } from './morphology.ts';
import { COURSES, trainNet } from './net/train.ts';
import { newsSentences } from './news.ts';
import { voted } from './perceptron.ts';
import { Random } from './random.ts';
import { fusedWords, trainSentences, trainWords } from './segmenting.ts';
import { labelNames, tagNames, trainTagger } from './tagging.ts';
import { allSentences, type GoldDocument, type GoldSentence } from './treebank.ts';

const SEED = 20250515;

/** Passes over the treebank. More gain nothing on the development part. */
const EPOCHS = { cut: 6, stop: 8 };
/** Models that are trained apart and vote as one where words and sentences end. */
const CUTTERS = 3;
const TAG = { epochs: 7, members: 3 };

/**
 * What is kept of each model: features updated at least so many times, and at most so many weights. Keeps the file small
 * and the tables within reach of the processor's caches.
 */
const KEEP = { cut: [1, 100_000], stop: [1, 150_000], tag: [2, 700_000] } as const;

/** Share of the sentences that are also read as `augmented` copies. */
const COPIES = 0.25;

type Sections = Map<string, Uint8Array>;
type Log = (line: string) => void;

/** Trains every part and puts them together into the bytes of a weights file. Each part has lots of its own. */
export function trainAll(documents: readonly GoldDocument[], log: Log, courses = COURSES): Uint8Array {
  const read = allSentences(documents);
  const tags = tagNames(read);
  const lexicon = lexiconOf(read, tags);
  const vocabulary = new Vocabulary(new Map(lexicon.map((row) => [row.form, row])));
  const sections: Sections = new Map();
  log('words and sentences');
  addSegmenter(sections, documents, vocabulary, new Random(SEED));
  log('tags');
  const sentences = lessonsOf(read, new Random(SEED + 1));
  const tables = trainTagger(sentences, vocabulary, { names: tags, ...TAG }, new Random(SEED + 2)).pack(...KEEP.tag);
  for (const [name, bytes] of modelSections('tag', tables)) sections.set(name, bytes);
  const clauses = newsSentences('clauses.txt', new Random(SEED + 4));
  log('trees');
  const labels = labelNames(sentences);
  const net = trainNet({ lessons: sentences, clauses }, { vocabulary, lexicon, tags, labels }, courses, SEED + 4, log);
  sections.set('net', net.bytes);
  addTables(sections, read, lexicon, vocabulary, labels);
  sections.set('agreement', new Uint8Array(agreementOf(read, tags, labels).buffer));
  return writeWeights({ tags, labels, net: net.sizes }, sections);
}

/** What is learned from besides paragraphs: the treebank's sentences, altered copies of some, and our own. */
function lessonsOf(read: readonly GoldSentence[], random: Random): GoldSentence[] {
  const copied = read.flatMap((sentence) =>
    random.next() < COPIES ? [sentence, augmented(sentence, random)] : [sentence],
  );
  return [...copied, ...newsSentences('news.txt', random)];
}

function addSegmenter(sections: Sections, documents: readonly GoldDocument[], vocabulary: Vocabulary, random: Random) {
  const blocks = documents.flatMap((document) => document.blocks);
  const fused = fusedWords(allSentences(documents));
  const cut = voted(CUTTERS, 2, () => trainWords(blocks, vocabulary, new FusedWords(fused), EPOCHS.cut, random));
  const stop = voted(CUTTERS, 2, () => trainSentences(blocks, vocabulary, EPOCHS.stop, random));
  for (const [name, bytes] of modelSections('cut', cut.pack(...KEEP.cut))) sections.set(name, bytes);
  for (const [name, bytes] of modelSections('stop', stop.pack(...KEEP.stop))) sections.set(name, bytes);
  sections.set('fused', lines([...fused]));
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

function lines(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n'));
}
