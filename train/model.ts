import { uposNames } from '../src/parse/parser.ts';
import { writeWeights } from '../src/parse/weights.ts';
import { Vocabulary } from '../src/parse/words.ts';
import { lemmasOf } from './lemmas.ts';
import { jackknife } from './lessons.ts';
import { lexiconOf } from './lexicon.ts';
import { featsTable, prunedFeats } from './morphology.ts';
import { labelNames, ParserTrainer } from './parsing.ts';
import { quantise } from './quantise.ts';
import { Random } from './random.ts';
import { fusedWords, trainSentences, trainWords } from './segmenting.ts';
import { tagNames, trainTagger } from './tagging.ts';
import { allSentences, type GoldDocument } from './treebank.ts';

const SEED = 20250515;
/** Sizes of the tables as powers of two, and passes over the treebank. */
const CUT = { bits: 17, epochs: 6 };
const STOP = { bits: 19, epochs: 8 };
const TAG = { bits: 21, epochs: 7 };
const PARSE = { moveBits: 22, labelBits: 22, epochs: 8, folds: 4, explore: 0.9 };

/** Trains every part and puts them together into the bytes of a weights file. */
export function trainAll(documents: readonly GoldDocument[], log: (line: string) => void): Uint8Array {
  const random = new Random(SEED);
  const sentences = allSentences(documents);
  const blocks = documents.flatMap((document) => document.blocks);
  const lexicon = lexiconOf(sentences);
  const vocabulary = new Vocabulary(new Map(lexicon.map((row) => [row.form, row])));
  const fused = fusedWords(sentences);
  log('words and sentences');
  const cut = trainWords(blocks, vocabulary, fused, CUT.bits, CUT.epochs, random);
  const stop = trainSentences(blocks, vocabulary, STOP.bits, STOP.epochs, random);
  log('tags');
  const names = tagNames(sentences);
  const upos = uposNames(names);
  const uposOf = Int32Array.from(names, (name) => upos.indexOf(name.split('|')[0]!));
  const tag = trainTagger(sentences, vocabulary, names, TAG.bits, TAG.epochs, random);
  const lemmas = lemmasOf(sentences);
  const lessons = jackknife(sentences, PARSE.folds, { names, uposOf, ...TAG }, lemmas, random);
  log('trees');
  const labels = labelNames(sentences);
  const parser = new ParserTrainer(vocabulary, upos, uposOf, labels, [PARSE.moveBits, PARSE.labelBits], random);
  for (let epoch = 0; epoch < PARSE.epochs; epoch++) parser.epoch(lessons, epoch === 0 ? 0 : PARSE.explore);
  const tables = { cut, stop, tag, move: parser.moves, label: parser.labels };
  const sections = new Map(Object.entries(tables).map(([name, model]) => [name, quantise(model.averaged())]));
  sections.set('words', lines(lexicon.map((row) => [row.form, row.count, row.ambiguity])));
  sections.set('fused', lines([...fused]));
  sections.set('lemmas', lines([...lemmas.words]));
  sections.set('endings', lines([...lemmas.endings]));
  sections.set('feats', lines([...prunedFeats(featsTable(sentences, labels))]));
  return writeWeights({ tags: names, labels }, sections);
}

function lines(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => row.join('\t')).join('\n'));
}
