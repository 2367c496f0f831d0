import type { Parse, Sentence, Token, VerbLexicon } from '../model/index.ts';
import { unitSize, withArticle } from './articles.ts';
import { FusedWords } from './atoms.ts';
import { blocks } from './blocks.ts';
import { WordCutter } from './cut.ts';
import { Draft } from './draft.ts';
import { type FeatsTable, featsOf, verbContext } from './feats.ts';
import { type LemmaTable, lemmaOf } from './lemma.ts';
import { LinearModel } from './linear.ts';
import { FormMemo } from './memo.ts';
import { unpack } from './net/packing.ts';
import type { Sizes } from './net/parameters.ts';
import { Reader } from './net/reader.ts';
import { retag, type TagIndex } from './retag.ts';
import { Segmenter } from './segment.ts';
import type { Segments } from './segments.ts';
import { makeAcronyms, makeFinite, makeNames, makeNouns } from './settle.ts';
import { SentenceCutter } from './stop.ts';
import { Tagger } from './tag.ts';
import { readWeights, type Weights } from './weights.ts';
import { Vocabulary } from './words.ts';

/** A parser with its weights in place. Not to be shared between threads: it works in one set of buffers. */
class Parser {
  readonly #vocabulary: Vocabulary;
  readonly #segmenter: Segmenter;
  readonly #tagger: Tagger;
  readonly #reader: Reader;
  readonly #lemmas: FormMemo;
  readonly #feats: FeatsTable;
  /** Features of words that no place in a tree changes. */
  readonly #plainFeats: FormMemo;
  readonly #tags: readonly string[];
  readonly #labels: readonly string[];
  readonly #upos: readonly string[];
  readonly #xpos: readonly string[];
  /** The tag of a name. */
  readonly #name: number;
  readonly #corrections: TagIndex;
  readonly #verbs: VerbLexicon | null;
  readonly #draft = new Draft();

  constructor(weights: Weights, verbs: VerbLexicon | null) {
    this.#verbs = verbs;
    const entries = weights.rows('words').map(([form, count, ambiguity, sure], i) => {
      return [form!, { id: i + 1, count: Number(count), ambiguity: Number(ambiguity), sure: Number(sure) }] as const;
    });
    this.#vocabulary = new Vocabulary(new Map(entries));
    this.#segmenter = segmenterOf(weights, this.#vocabulary);
    this.#tags = weights.names('tags');
    this.#upos = this.#tags.map((tag) => tag.split('|')[0]!);
    this.#xpos = this.#tags.map((tag) => tag.split('|')[1]!);
    this.#name = this.#tags.indexOf('PROPN|NNP');
    this.#labels = weights.names('labels');
    const tagAt = (tag: string): number => this.#tags.indexOf(tag);
    const [present, past, plain] = ['VERB|VBZ', 'VERB|VBD', 'VERB|VBP'].map(tagAt);
    const plural = tagAt('NOUN|NNS');
    this.#corrections = { xpos: this.#xpos, present: present!, past: past!, plain: plain!, plural };
    this.#tagger = new Tagger(new LinearModel(weights.model('tag'), this.#tags.length));
    this.#reader = readerOf(weights, this.#labels);
    this.#lemmas = this.#lemmasOf(weights);
    this.#feats = pairs(weights, 'feats');
    this.#plainFeats = new FormMemo((form, tag) => featsOf(this.#feats, form, this.#tags[tag]!, ''));
  }

  #lemmasOf(weights: Weights): FormMemo {
    const table: LemmaTable = { words: pairs(weights, 'lemmas'), endings: pairs(weights, 'endings') };
    return new FormMemo((form, tag) => lemmaOf(table, form, this.#upos[tag]!, this.#xpos[tag]!, this.#vocabulary.has));
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
    this.#fillDraft(text, words, first, end);
    this.#reader.read(this.#draft, this.#tagger);
    this.#correct();
    this.#settle();
    this.#lemmatise();
    const start = words.starts[first]!;
    const stop = words.ends[end - 1]!;
    return { index, start, end: stop, text: text.slice(start, stop), tokens: this.#tokens(text, words, first) };
  }

  /** Tags as the tree asks for them. */
  #settle(): void {
    const index = { xpos: this.#xpos, labels: this.#labels, past: this.#corrections.past };
    makeNames(this.#draft, this.#xpos, this.#name);
    makeAcronyms(this.#draft, index, this.#name, this.#vocabulary.has);
    makeNouns(this.#draft, index, this.#tags.indexOf('NOUN|NN'));
    makeFinite(this.#draft, index);
  }

  #correct(): void {
    if (this.#verbs) retag(this.#draft, this.#verbs, this.#corrections);
  }

  /** A name with its article is read as the name alone, and as a name for sure. */
  #fillDraft(text: string, words: Segments, first: number, end: number): void {
    const draft = this.#draft;
    draft.size = 0;
    for (let at = first; at < end; ) {
      const size = unitSize(text, words, at, end);
      const last = at + size - 1;
      const word = words.words[last]!;
      draft.forms[draft.size] = word.form;
      draft.words[draft.size] = size === 1 ? word : { ...word, sure: this.#name };
      draft.places[draft.size++] = at - first;
      at += size;
    }
    draft.places[draft.size] = end - first;
  }

  #lemmatise(): void {
    const draft = this.#draft;
    for (let i = 0; i < draft.size; i++) draft.lemmas[i] = this.#lemmas.get(draft.forms[i]!, draft.tags[i + 1]!);
  }

  #tokens(text: string, words: Segments, first: number): Token[] {
    const { places, size } = this.#draft;
    const tokens: Token[] = [];
    for (let i = 0; i < size; i++) {
      const token = this.#token(words, first, i);
      if (places[i + 1]! - places[i]! === 1) tokens.push(token);
      else tokens.push(...withArticle(text, words, first, token));
    }
    return tokens;
  }

  /** The word of unit `i`, or its first word. */
  #token(words: Segments, first: number, i: number): Token {
    const { tags, heads, forms, lemmas, labels, places, root } = this.#draft;
    const tag = tags[i + 1]!;
    const head = heads[i + 1]!;
    const form = forms[i]!;
    const index = places[i]!;
    return {
      index,
      form,
      lemma: lemmas[i]!,
      upos: this.#upos[tag]!,
      xpos: this.#xpos[tag]!,
      feats: this.#featsOf(form, tag, i + 1),
      head: head === root ? -1 : places[head - 1]!,
      deprel: this.#labels[labels[i + 1]!]!,
      start: words.starts[first + index]!,
      end: words.ends[first + index]!,
    };
  }

  #featsOf(form: string, tag: number, slot: number): string {
    const upos = this.#upos[tag];
    if (upos !== 'VERB' && upos !== 'AUX') return this.#plainFeats.get(form, tag);
    return featsOf(this.#feats, form, this.#tags[tag]!, verbContext(this.#draft, this.#labels, slot));
  }
}

function segmenterOf(weights: Weights, vocabulary: Vocabulary): Segmenter {
  const fused = new FusedWords(new Map(weights.rows('fused').map(([form, at]) => [form!, Number(at)])));
  const cut = new LinearModel(weights.model('cut'), 2);
  const stop = new LinearModel(weights.model('stop'), 2);
  return new Segmenter(vocabulary, new WordCutter(vocabulary, fused), cut, new SentenceCutter(), stop);
}

function readerOf(weights: Weights, labels: readonly string[]): Reader {
  const sizes = weights.facts.net as Sizes;
  const agreement = new Int8Array(new Uint8Array(weights.bytes('agreement')).buffer);
  return new Reader(sizes, labels, agreement, (parameters) => unpack(weights.bytes('net'), parameters));
}

function pairs(weights: Weights, name: string): Map<string, string> {
  return new Map(weights.rows(name).map((cells) => [cells.slice(0, -1).join('\t'), cells.at(-1)!]));
}

/** Makes a parser from the bytes of a weights file; with a lexicon it knows the verbs of the matter at hand. */
export function loadParser(bytes: Uint8Array, verbs: VerbLexicon | null = null): Parse {
  return new Parser(readWeights(bytes), verbs).parse;
}
