import type { Parse, Sentence, Token } from '../model/index.ts';
import { blocks } from './blocks.ts';
import { Draft } from './draft.ts';
import { type FeatsTable, featsOf, verbContext } from './feats.ts';
import { hashText } from './hash.ts';
import { type LemmaTable, lemmaOf } from './lemma.ts';
import { LinearModel } from './linear.ts';
import { ParserEye } from './look.ts';
import { Segmenter, type Segments, SentenceCutter, WordCutter } from './segment.ts';
import { Tagger } from './tag.ts';
import { readActions } from './transition.ts';
import { Actions, TreeBuilder } from './tree.ts';
import { readWeights, type Weights } from './weights.ts';
import { Vocabulary } from './words.ts';

/** A parser with its weights in place. Not to be shared between threads: it works in one set of buffers. */
export class Parser {
  readonly #vocabulary: Vocabulary;
  readonly #segmenter: Segmenter;
  readonly #tagger: Tagger;
  readonly #trees: TreeBuilder;
  readonly #lemmas: LemmaTable;
  readonly #feats: FeatsTable;
  readonly #tags: readonly string[];
  readonly #labels: readonly string[];
  readonly #draft = new Draft();

  constructor(weights: Weights) {
    const entries = weights.rows('words').map(([form, count, ambiguity]) => {
      return [form!, { count: Number(count), ambiguity: Number(ambiguity) }] as const;
    });
    this.#vocabulary = new Vocabulary(new Map(entries));
    this.#segmenter = segmenterOf(weights, this.#vocabulary);
    this.#tags = weights.names('tags');
    this.#labels = weights.names('labels');
    const upos = uposNames(this.#tags);
    const uposOf = Int32Array.from(this.#tags, (tag) => upos.indexOf(tag.split('|')[0]!));
    this.#tagger = new Tagger(new LinearModel(weights.model('tag'), this.#tags.length), uposOf);
    const actions = readActions(weights.names('actions'), this.#labels);
    const model = new LinearModel(weights.model('tree'), actions.length);
    this.#trees = new TreeBuilder(new ParserEye(upos), model, new Actions(actions, this.#labels.indexOf('root')));
    this.#lemmas = { words: pairs(weights, 'lemmas'), endings: pairs(weights, 'endings') };
    this.#feats = pairs(weights, 'feats');
  }

  readonly parse: Parse = (text) => {
    const sentences: Sentence[] = [];
    for (const block of blocks(text)) {
      const words = this.#segmenter.segment(text, block);
      let first = 0;
      for (const end of words.sentences) {
        sentences.push(this.#sentence(text, words, first, end, sentences.length));
        first = end;
      }
    }
    return sentences;
  };

  #sentence(text: string, words: Segments, first: number, end: number, index: number): Sentence {
    const draft = this.#draft;
    draft.size = end - first;
    for (let i = 0; i < draft.size; i++) {
      draft.forms[i] = text.slice(words.starts[first + i], words.ends[first + i]);
      draft.words[i] = this.#vocabulary.word(draft.forms[i]!);
    }
    this.#tagger.tag(draft);
    this.#lemmatise();
    this.#trees.build(draft);
    const start = words.starts[first]!;
    const stop = words.ends[end - 1]!;
    const tokens = Array.from({ length: draft.size }, (_, i) => this.#token(words, first, i));
    return { index, start, end: stop, text: text.slice(start, stop), tokens };
  }

  #lemmatise(): void {
    const draft = this.#draft;
    for (let i = 0; i < draft.size; i++) {
      const [upos, xpos] = this.#tags[draft.tags[i + 1]!]!.split('|') as [string, string];
      draft.lemmas[i] = lemmaOf(this.#lemmas, draft.forms[i]!, upos, xpos);
    }
    fillHashes(draft);
  }

  #token(words: Segments, first: number, i: number): Token {
    const draft = this.#draft;
    const tag = this.#tags[draft.tags[i + 1]!]!;
    const [upos, xpos] = tag.split('|') as [string, string];
    const head = draft.heads[i + 1]!;
    const context = upos === 'VERB' || upos === 'AUX' ? verbContext(draft, this.#labels, i + 1) : '';
    return {
      index: i,
      form: draft.forms[i]!,
      lemma: draft.lemmas[i]!,
      upos,
      xpos,
      feats: featsOf(this.#feats, draft.forms[i]!, tag, context),
      head: head === draft.root ? -1 : head - 1,
      deprel: this.#labels[draft.labels[i + 1]!]!,
      start: words.starts[first + i]!,
      end: words.ends[first + i]!,
    };
  }
}

/** What the tree builder looks at, out of words, tags and lemmas. A rare word's lemma says no more than its shape. */
export function fillHashes(draft: Draft): void {
  for (let i = 0; i < draft.size; i++) {
    const word = draft.words[i]!;
    draft.known[i + 1] = word.known;
    draft.lemmaHash[i + 1] = word.frequency > 0 ? hashText(draft.lemmas[i]!.toLowerCase()) : word.known;
  }
  draft.seal();
}

/** The universal tags among joint tags `UPOS|XPOS`. */
export function uposNames(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.split('|')[0]!))].sort();
}

function segmenterOf(weights: Weights, vocabulary: Vocabulary): Segmenter {
  const fused = new Map(weights.rows('fused').map(([form, at]) => [form!, Number(at)]));
  const cut = new LinearModel(weights.model('cut'), 2);
  const stop = new LinearModel(weights.model('stop'), 2);
  return new Segmenter(new WordCutter(vocabulary, fused), cut, new SentenceCutter(vocabulary), stop);
}

function pairs(weights: Weights, name: string): Map<string, string> {
  return new Map(weights.rows(name).map((cells) => [cells.slice(0, -1).join('\t'), cells.at(-1)!]));
}

/** Makes a parser from the bytes of a weights file. */
export function loadParser(bytes: Uint8Array): Parse {
  return new Parser(readWeights(bytes)).parse;
}
