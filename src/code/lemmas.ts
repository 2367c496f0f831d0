import type { Knowledge, Sentence, Token } from '../model/index.ts';
import { plural, verbForms, withS } from '../text/index.ts';
import { type Element, type Pattern, parsePattern } from './frames/pattern.ts';

/** Inflected forms of the words that the tables hold, to their lemmas. */
interface Forms {
  readonly verbs: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, string>;
  /** Regular past participles of the verbs, to their verbs. */
  readonly participles: ReadonlyMap<string, string>;
  /** Nouns of the tables in the singular. */
  readonly singulars: ReadonlySet<string>;
}

/**
 * Gives words of the coder's own tables their lemmas. The parser learns lemmas from everyday text and guesses at
 * "shelled" or "gunmen"; the tables know which words exist. Other tokens stay as they are.
 */
export function lemmatiser(knowledge: Knowledge): (sentence: Sentence) => Sentence {
  const forms = formsOf(knowledge);
  return (sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token) => relemmatised(retagged(token, sentence.tokens, forms), forms)),
  });
}

/** "rebels advanced into the town": a form of a table's verb between a noun and what a verb governs is no adjective. */
function retagged(token: Token, tokens: readonly Token[], forms: Forms): Token {
  if (isShotVerb(token, tokens))
    return { ...token, lemma: 'shoot', upos: 'VERB', xpos: isGot(token, tokens) ? 'VBN' : 'VBD' };
  if (token.xpos === 'NNS') return ofHeadline(token, tokens, forms);
  if (isNounInDisguise(token, tokens, forms))
    return { ...token, lemma: token.form.toLowerCase(), upos: 'NOUN', xpos: 'NN' };
  const lemma = token.upos === 'ADJ' ? forms.participles.get(token.form.toLowerCase()) : undefined;
  if (!lemma) return token;
  const before = tokens[token.index - 1];
  const behind = tokens[token.index + 1];
  const governs = /^(NOUN|PROPN|PRON)$/.test(before?.upos ?? '') && /^(DET|NUM|ADP|PRON)$/.test(behind?.upos ?? '');
  return governs || isPassive(token, tokens) ? { ...token, lemma, upos: 'VERB', xpos: 'VBN' } : token;
}

/** "The gunman shot and killed", "got shot": the verb that a tagger takes for the noun. */
function isShotVerb({ form, xpos, index }: Token, tokens: readonly Token[]): boolean {
  if (form !== 'shot' || xpos !== 'NN') return false;
  const [before, behind] = [tokens[index - 1], tokens[index + 1]];
  const acts = /^(NOUN|PROPN|PRON)$/.test(before?.upos ?? '') && before?.xpos !== 'PRP$';
  const governs =
    /^(DET|NUM|PRON)$/.test(behind?.upos ?? '') || behind?.form === 'dead' || isAndKilled(tokens, index + 1);
  return before?.lemma === 'get' || (acts && governs);
}

function isAndKilled(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.form === 'and' && /^(killed|wounded|injured)$/.test(tokens[at + 1]?.form ?? '');
}

function isGot({ index }: Token, tokens: readonly Token[]): boolean {
  return tokens[index - 1]?.lemma === 'get';
}

/** "was badly injured in", "had been wounded.": a participle behind a form of "be" that modifies no noun. */
function isPassive(token: Token, tokens: readonly Token[]): boolean {
  if (!/^(ADP|SCONJ|CCONJ|ADV|PUNCT)$/.test(tokens[token.index + 1]?.upos ?? 'PUNCT')) return false;
  let at = token.index - 1;
  while (tokens[at]?.upos === 'ADV') at -= 1;
  return tokens[at]?.lemma === 'be';
}

/** "the blast", "a major offensive against": a noun of the tables that stands where only a noun stands. */
function isNounInDisguise(token: Token, tokens: readonly Token[], forms: Forms): boolean {
  if (token.upos === 'VERB' && token.xpos === 'VBG' && isNounAlone(token, forms))
    return /^VB[DNZP]$/.test(tokens[token.index + 1]?.xpos ?? '');
  return (
    token.upos === 'ADJ' &&
    /^(nsubj|obj|iobj|obl|nmod|xcomp)\b/.test(token.deprel) &&
    forms.singulars.has(token.form.toLowerCase()) &&
    !/^(NOUN|PROPN|ADJ|PUNCT)$/.test(tokens[token.index + 1]?.upos ?? 'PUNCT')
  );
}

/** "infighting": a noun in -ing of no verb that the tables hold. */
function isNounAlone({ form }: Token, { singulars, verbs }: Forms): boolean {
  return singulars.has(form.toLowerCase()) && !verbs.has(form.toLowerCase());
}

/** "Car bomb kills 12", "Car bomb explodes in X": behind a noun such a form is a verb of the present. */
function ofHeadline(token: Token, tokens: readonly Token[], forms: Forms): Token {
  const before = tokens[token.index - 1];
  const behind = tokens[token.index + 1];
  const form = token.form.toLowerCase();
  const governs = /^(DET|NUM)$/.test(behind?.upos ?? '');
  const stands = !forms.nouns.has(form) && /^(in|near|at|on|inside|outside)$/.test(behind?.form ?? '');
  const joined = before?.form === 'and' && governs && tokens.slice(0, token.index).some(({ xpos }) => xpos === 'VBZ');
  const isVerb =
    ((/^(NOUN|PROPN)$/.test(before?.upos ?? '') && (governs || stands)) || joined) && forms.verbs.has(form);
  return isVerb ? { ...token, upos: 'VERB', xpos: 'VBZ' } : token;
}

function relemmatised(token: Token, forms: Forms): Token {
  const form = token.form.toLowerCase();
  const verbal = token.upos === 'VERB' || (token.upos === 'ADJ' && token.xpos === 'VBN');
  const nominal = token.upos === 'NOUN' || token.upos === 'PROPN';
  const lemma = verbal ? forms.verbs.get(form) : nominal ? forms.nouns.get(form) : undefined;
  return lemma === undefined || lemma === token.lemma ? token : { ...token, lemma };
}

function formsOf(knowledge: Knowledge): Forms {
  const patterns = [...knowledge.frames, ...knowledge.lightVerbs].map((row) => parsePattern(row.pattern));
  const verbs = patterns.filter(({ kind }) => kind === 'verb').flatMap(({ anchors }) => anchors);
  const nouns = [
    ...patterns.flatMap(wordsOf),
    ...[...knowledge.nouns.map((row) => row.noun), ...knowledge.weapons.map((row) => row.term)].map(lastWord),
  ];
  return {
    verbs: inflected(verbs, formsOfVerb),
    nouns: inflected(irregularFirst(nouns), (noun) => [plural(noun)]),
    singulars: new Set(nouns),
    participles: new Map(verbs.flatMap(participlesOf)),
  };
}

/** "lives" is of "life" before it is of "live". */
function irregularFirst(nouns: readonly string[]): readonly string[] {
  const isIrregular = (noun: string): boolean => plural(noun) !== withS(noun);
  return [...nouns.filter(isIrregular), ...nouns.filter((noun) => !isIrregular(noun))];
}

function participlesOf(verb: string): readonly (readonly [string, string])[] {
  return verbForms(verb).past.map((form) => [form, verb]);
}

function wordsOf({ kind, anchors, elements }: Pattern): readonly string[] {
  const fixed = elements.flatMap((element: Element) => (element.kind === 'word' ? element.lemmas : []));
  return kind === 'noun' ? [...anchors, ...fixed] : fixed;
}

function lastWord(term: string): string {
  return term.slice(term.lastIndexOf(' ') + 1);
}

/** A form that is itself a word of the tables ("bombing", "wounded") keeps its own lemma. */
function inflected(words: readonly string[], formsOfWord: (word: string) => readonly string[]): Map<string, string> {
  const known = new Set(words);
  const found = new Map<string, string>();
  for (const word of known) {
    for (const form of formsOfWord(word)) if (!known.has(form) && !found.has(form)) found.set(form, word);
  }
  return found;
}

/** Every regular form; the irregular verbs are everyday words that the parser knows. */
function formsOfVerb(verb: string): readonly string[] {
  const { present, past, gerund } = verbForms(verb);
  return [...past, ...gerund, present];
}
