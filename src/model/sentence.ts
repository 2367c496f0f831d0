/**
 * Words and trees in the terms of Universal Dependencies. Not part of the JSON contract (that is CoNLL-U),
 * so these are plain types: they are made by the million and never come from outside.
 */

/** One syntactic word. Clitics are words of their own ("don't" = "do" + "n't"). */
export interface Token {
  /** Place in the sentence, from 0. */
  readonly index: number;
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech: VERB, NOUN, PROPN ... */
  readonly upos: string;
  /** Penn Treebank tag: VBD, NNS, NNP ... */
  readonly xpos: string;
  /** Morphological features in CoNLL-U form (`Tense=Past|VerbForm=Fin`), `_` for none. */
  readonly feats: string;
  /** Index of the head, or -1 for the root. */
  readonly head: number;
  /** Universal relation with subtype: nsubj, nsubj:pass, obl:agent ... */
  readonly deprel: string;
  /** Offsets in the body, in UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A sentence of a report. `text` is `body.slice(start, end)`. */
export interface Sentence {
  /** Place in the report, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * Verbs of the matter at hand, by form in lower case. A tagger that learned from everyday text takes "kills" and "shelled"
 * for nouns and participles where names stand around them; who knows the words can tell.
 */
export interface VerbLexicon {
  /** Third person singular of verbs whose form is no noun's ("kills", not "attacks"). */
  readonly present: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  /** Plain forms ("protest"), nouns or not. */
  readonly plain: ReadonlySet<string>;
  /** Plurals of event nouns that are verb forms too ("clashes", "strikes"). */
  readonly events: ReadonlySet<string>;
  /** Words behind a participle that tell its time, not its object ("killed Monday"). */
  readonly times: ReadonlySet<string>;
}

/** Text to sentences; a pure function of the text and of the weights it was made with. */
export type Parse = (text: string) => Sentence[];
