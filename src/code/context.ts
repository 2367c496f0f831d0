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
  readonly #actorAt: ReadonlyMap<string, ActorMention>;
  readonly #placeAt: ReadonlyMap<string, PlaceMention>;
  readonly #nouns: ReadonlyMap<string, NounRow>;

  constructor(input: CoderInput, nouns: ReadonlyMap<string, NounRow>) {
    this.report = input.report;
    this.trees = input.sentences.map((sentence) => new Tree(sentence));
    this.actors = input.actors;
    this.places = input.places;
    this.scene = commonest(input.places.flatMap((place) => place.country ?? []));
    this.#actorAt = byToken(input.actors.mentions);
    this.#placeAt = byToken(input.places);
    this.#nouns = nouns;
  }

  /** The actor's name that the word is part of. */
  actorAt(tree: Tree, token: Token): ActorMention | undefined {
    return this.#actorAt.get(key(tree.sentence.index, token.index));
  }

  /** The place's name that the word is part of. */
  placeAt(tree: Tree, token: Token): PlaceMention | undefined {
    return this.#placeAt.get(key(tree.sentence.index, token.index));
  }

  /** The row of a common noun, by the longest form: "armed group" before "group". */
  nounAt(tree: Tree, token: Token): NounRow | undefined {
    const before = tree.tokens[token.index - 1];
    const pair = before && this.#nouns.get(`${before.lemma.toLowerCase()} ${token.lemma.toLowerCase()}`);
    return pair ?? this.#nouns.get(token.lemma.toLowerCase());
  }
}

/** Common nouns by lemma; terms of weapons are of class `weapon` unless the table of nouns says otherwise. */
export function nounIndex(knowledge: Knowledge): ReadonlyMap<string, NounRow> {
  const weapons = knowledge.weapons.map(({ id, term }) => weaponNoun(id, term));
  return new Map([...weapons, ...knowledge.nouns].map((row) => [row.noun, row]));
}

function weaponNoun(id: string, noun: string): NounRow {
  return { id, noun, class: 'weapon', actor_type: null, note: null };
}

/** The first of the most frequent values. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

function byToken<Run extends TokenRun>(runs: readonly Run[]): ReadonlyMap<string, Run> {
  const found = new Map<string, Run>();
  for (const run of runs) {
    for (let index = run.first; index <= run.last; index += 1) found.set(key(run.sentence, index), run);
  }
  return found;
}

function key(sentence: number, token: number): string {
  return `${sentence}:${token}`;
}
