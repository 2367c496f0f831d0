import type {
  ActorMention,
  Knowledge,
  NounRow,
  PlaceMention,
  Report,
  ReportActors,
  Sentence,
  Token,
  TokenRun,
} from '../model/index.ts';
import { tieHyphens } from './grammar/hyphens.ts';
import { mendTree } from './grammar/mend.ts';
import { gatherNames } from './grammar/names.ts';
import { Tree } from './tree.ts';

/** What the coder is given for one report. */
export interface CoderInput {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly actors: ReportActors;
  readonly places: readonly PlaceMention[];
}

/** A report laid out for the coder's questions: trees, and what is named at each word. Read only. */
export class ReportContext {
  readonly report: Report;
  readonly trees: readonly Tree[];
  readonly actors: ReportActors;
  readonly places: readonly PlaceMention[];
  /** Country of most of the report's places, the scene of what it tells; null without places. */
  readonly scene: string | null;
  readonly #actorAt: ByWord<ActorMention>;
  readonly #placeAt: ByWord<PlaceMention>;
  readonly #nouns: NounIndex;
  /** Rows of nouns by word: the coder asks for the same words again and again. */
  readonly #nounAt = new Map<Token, NounRow | undefined>();

  constructor(input: CoderInput, nouns: NounIndex) {
    this.report = input.report;
    const names = bySentence([...input.actors.mentions, ...input.places]);
    this.trees = input.sentences.map((sentence) =>
      mendTree(new Tree(tieHyphens(gatherNames(sentence, names.get(sentence.index) ?? [])))),
    );
    this.actors = input.actors;
    this.places = input.places;
    this.scene = commonest(input.places.flatMap((place) => place.country ?? []));
    this.#nouns = nouns;
    this.#placeAt = byToken(input.places);
    this.#actorAt = byToken(input.actors.mentions.filter((mention) => !this.#namesGround(mention)));
  }

  /** A sentence of the opening that says no more than the report's title. */
  isHeadline({ sentence }: Tree): boolean {
    const [title, words] = [plainWords(this.report.title ?? ''), plainWords(sentence.text)];
    return (
      sentence.index < OPENING &&
      words.length >= SHORTEST_TITLE &&
      ((title !== '' && words.endsWith(title)) || title.includes(words))
    );
  }

  /** The actor's name that the word is part of. */
  actorAt(tree: Tree, token: Token): ActorMention | undefined {
    return this.#actorAt.get(tree.sentence.index)?.get(token.index);
  }

  /** The place's name that the word is part of. */
  placeAt(tree: Tree, token: Token): PlaceMention | undefined {
    return this.#placeAt.get(tree.sentence.index)?.get(token.index);
  }

  /** "Mayadin city", "the town of Hirak": the name of a place that is also an actor's, where its words say that it is ground. */
  #namesGround({ sentence, first, last }: ActorMention): boolean {
    const tree = this.trees[sentence];
    const place = this.#placeAt.get(sentence)?.get(last);
    if (!tree || !place || place.metonym || place.first > first) return false;
    const kind = tree.tokens[last + 1];
    const of = tree.tokens[place.first - 1];
    const before = of?.form === 'of' ? tree.tokens[of.index - 1] : undefined;
    return [kind, before].some((word) => word !== undefined && this.nounAt(tree, word)?.class === 'place');
  }

  /** A name of a day or month, or a word for a stretch of time. */
  isTime(token: Token): boolean {
    return this.#nouns.times.has(token.lemma.toLowerCase());
  }

  /** The row of a common noun, by the longest form: "armed group" before "group". */
  nounAt(tree: Tree, token: Token): NounRow | undefined {
    const known = this.#nounAt.get(token);
    if (known || this.#nounAt.has(token)) return known;
    const row = rowOf(this.#nouns, tree, token);
    this.#nounAt.set(token, row);
    return row;
  }
}

/** Sentences among which the headline may stand: behind a date, a section's name. */
const OPENING = 4;
/** Letters of the shortest headline. */
const SHORTEST_TITLE = 12;

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Common nouns by lemma, and the names of days and months. */
export interface NounIndex {
  readonly rows: ReadonlyMap<string, NounRow>;
  /** People by the name of their state, as it is written: "Palestinians". */
  readonly peoples: ReadonlyMap<string, NounRow>;
  readonly times: ReadonlySet<string>;
  /** Titles and given names: what stands before a person's surname. */
  readonly forenames: ReadonlySet<string>;
}

const FORENAME = /^(title|given_name)$/;

/** Weapons are nouns of a class of their own; people of a state are civilians where nothing else is said. */
export function nounIndex(
  knowledge: Pick<Knowledge, 'nouns' | 'weapons' | 'timeWords' | 'states' | 'nameCues'>,
): NounIndex {
  const weapons = knowledge.weapons.map(
    (row): NounRow => ({ id: row.id, noun: row.term, class: 'weapon', actor_type: null, note: null }),
  );
  return {
    rows: new Map([...weapons, ...knowledge.nouns].map((row) => [row.noun, row])),
    peoples: new Map(knowledge.states.flatMap(({ id, people, adjectives }) => peopleOf(id, people, adjectives))),
    times: new Set(knowledge.timeWords.map((row) => row.word)),
    forenames: new Set(knowledge.nameCues.flatMap(({ kind, word }) => (FORENAME.test(kind) ? word : []))),
  };
}

/** "Lebanese" may be anybody and anything of the country; "Syrians" are people. */
function peopleOf(id: string, people: readonly string[], adjectives: readonly string[]): readonly [string, NounRow][] {
  const plain = people.filter((noun) => !adjectives.includes(noun));
  return plain.map((noun) => [
    noun,
    { id: `people-${id}`, noun, class: 'person', actor_type: 'civilians', note: null },
  ]);
}

/** The first of the most frequent values. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function bySentence(runs: readonly TokenRun[]): ReadonlyMap<number, readonly TokenRun[]> {
  const found = new Map<number, TokenRun[]>();
  for (const run of runs) found.set(run.sentence, [...(found.get(run.sentence) ?? []), run]);
  return found;
}

/** What is named at a word, by sentence and word. */
type ByWord<Run> = ReadonlyMap<number, ReadonlyMap<number, Run>>;

function byToken<Run extends TokenRun>(runs: readonly Run[]): ByWord<Run> {
  const found = new Map<number, Map<number, Run>>();
  for (const run of runs) {
    const words = found.get(run.sentence) ?? new Map<number, Run>();
    for (let index = run.first; index <= run.last; index += 1) words.set(index, run);
    found.set(run.sentence, words);
  }
  return found;
}

/** Classes whose nouns are surnames behind a forename ("Mr. Bush"); bodies and buildings carry people's names. */
const SURNAME = /^(goods|weapon|aid|utility|place)$/;
/** Classes whose nouns are surnames behind any name ("Condoleezza Rice"). */
const MASS = /^(goods|aid|utility)$/;

function rowOf({ rows, peoples, forenames }: NounIndex, tree: Tree, token: Token): NounRow | undefined {
  const lemma = token.lemma.toLowerCase();
  const before = tree.tokens[token.index - 1];
  const own = (before && rows.get(`${before.lemma.toLowerCase()} ${lemma}`)) ?? rows.get(lemma);
  if (own && token.xpos === 'NNP' && before?.xpos === 'NNP') {
    const surname = forenames.has(before.form.toLowerCase()) ? SURNAME : MASS;
    if (surname.test(own.class)) return undefined;
  }
  return own ?? (token.upos === 'PROPN' || token.upos === 'NOUN' ? peoples.get(token.form) : undefined);
}
