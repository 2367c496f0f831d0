import type {
  AliasCueRow,
  BranchRow,
  CollectiveRow,
  Knowledge,
  LeaderRow,
  NotItselfRow,
  StateRow,
} from '../model/index.ts';
import { consonants, type FoldedWord, foldedWords, plainWord, Trie } from '../text/index.ts';
import type { Actor, ActorBase, DatedName } from './base.ts';
import { Spelling } from './spelling.ts';

/** What a run of words may stand for. */
export type Reading =
  | { readonly kind: 'actor'; readonly actor: string; readonly name: DatedName }
  | { readonly kind: 'state'; readonly state: string; readonly form: 'name' | 'adjective' | 'people' | 'city' }
  | { readonly kind: 'leader'; readonly row: LeaderRow }
  | { readonly kind: 'collective'; readonly row: CollectiveRow };

/** A phrase with the spelling that its row gives it, which decides about capitals. */
export interface Entry {
  readonly phrase: string;
  readonly words: readonly EntryWord[];
  readonly reading: Reading;
}

/** A phrase and what it may stand for. */
export type NamedReading = readonly [phrase: string, reading: Reading];

/** A word of a phrase as its row spells it, without articles. */
export interface EntryWord {
  readonly plain: string;
  readonly capital: boolean;
  /** The row writes it as a possessive ("People's Protection Units"). */
  readonly possessive: boolean;
}

/** A name with its folded words, to be compared with a spelling that has the same consonants. */
interface LooseEntry {
  readonly keys: readonly string[];
  readonly entry: Entry;
}

/** Everything by which actors are found in text. */
export interface Lexicon {
  readonly spelling: Spelling;
  readonly names: Trie<Entry>;
  /** Names that the report at hand explains. */
  readonly local: Trie<Entry>;
  /** Names transliterated from Arabic, by their consonants, for spellings that no rule or row foresees. */
  readonly loose: ReadonlyMap<string, readonly LooseEntry[]>;
  /** The consonants of first words in `loose`. */
  readonly looseStarts: ReadonlySet<string>;
  readonly branches: Trie<BranchRow['branch']>;
  readonly before: Trie<'before'>;
  readonly after: Trie<'after'>;
  /** Single words of `not_itself.csv` by which a state's name is told from its ground. */
  readonly beside: Readonly<Record<'locative' | 'direction' | 'border' | 'dealing', ReadonlySet<string>>>;
  /** Words with which a report explains a name. */
  readonly cues: Trie<AliasCueRow['relation']>;
  /** Bodies that went by other names or went up in others, so that "the former X" still means them. */
  readonly renamed: ReadonlySet<string>;
  /** Labels for armed people, none of which may decide who is meant. */
  readonly labels: ReadonlySet<string>;
  /** States whose name may be a person's. */
  readonly alsoPersons: ReadonlySet<string>;
  /** Towns and regions by which a country is known, for context alone. */
  readonly areas: Trie<string>;
}

/** Builds the lexicon from the tables; `base` must come from the same tables. */
export function buildLexicon(knowledge: Knowledge, base: ActorBase): Lexicon {
  const spelling = new Spelling(knowledge.spellings);
  const words = (phrase: string) => keysOf(spelling, foldedWords(phrase));
  const entries = [...entriesOf(knowledge, base)].map((named) => entryOf(spelling, named));
  const loose = looseOf(entries);
  return {
    spelling,
    names: trieOf(entries),
    local: new Trie(),
    loose,
    looseStarts: new Set([...loose.keys()].map((key) => key.slice(0, key.indexOf(' ')))),
    branches: trieOf(knowledge.branches.flatMap((row) => row.words.map((text) => [words(text), row.branch] as const))),
    before: trieOf(guards(knowledge, 'before').map((text) => [words(text), 'before'] as const)),
    after: trieOf(guards(knowledge, 'after').map((text) => [words(text), 'after'] as const)),
    beside: {
      locative: new Set(guards(knowledge, 'locative')),
      direction: new Set(guards(knowledge, 'direction')),
      border: new Set(guards(knowledge, 'border')),
      dealing: new Set(guards(knowledge, 'dealing')),
    },
    cues: trieOf(knowledge.aliasCues.flatMap((row) => row.words.map((text) => [words(text), row.relation] as const))),
    renamed: new Set([...base.values()].filter(wasRenamed).map((actor) => actor.id)),
    labels: new Set(labelsOf(knowledge)),
    alsoPersons: new Set(knowledge.states.filter((state) => state.also_a_person).map((state) => state.id)),
    areas: trieOf(knowledge.states.flatMap((state) => state.areas.map((area) => [words(area), state.id] as const))),
  };
}

function wasRenamed(actor: Actor): boolean {
  const officials = actor.names.filter((name) => name.official);
  const merged = actor.events.some((event) => event.actor === actor.id && /^(merge|absorbed)$/.test(event.kind));
  return officials.length > 1 || merged;
}

/** A hyphened article is the mark of a transliterated name. */
const TRANSLITERATED = /\b(al|el|as|ash|an|ad|at|ar|az|wal)-/i;

/** Of one word the consonants are too few to know it by. */
function looseOf(entries: readonly (readonly [readonly string[], Entry])[]): Map<string, LooseEntry[]> {
  const loose = new Map<string, LooseEntry[]>();
  for (const [keys, entry] of entries) {
    if (keys.length < 2 || entry.reading.kind !== 'actor' || !TRANSLITERATED.test(entry.phrase)) continue;
    const key = looseKey(keys);
    loose.set(key, [...(loose.get(key) ?? []), { keys, entry }]);
  }
  return loose;
}

/** The consonants of folded words. */
export function looseKey(keys: readonly string[]): string {
  return keys.map(consonants).join(' ');
}

/** The lexicon with names of one report more; the shared one stays as it is. */
export function withNames(lexicon: Lexicon, names: readonly NamedReading[]): Lexicon {
  return { ...lexicon, local: trieOf(names.map((named) => entryOf(lexicon.spelling, named))) };
}

function keysOf(spelling: Spelling, words: readonly FoldedWord[]): string[] {
  return words.map((word) => spelling.of(word.folded));
}

function entryOf(spelling: Spelling, [phrase, reading]: NamedReading): readonly [readonly string[], Entry] {
  const folded = foldedWords(phrase);
  const words = folded.map(({ raw, end }) => ({
    plain: plainWord(raw),
    capital: /^\p{Lu}/u.test(raw),
    possessive: /^['’]/.test(phrase.slice(end)),
  }));
  return [keysOf(spelling, folded), { phrase, reading, words }];
}

function guards(knowledge: Knowledge, position: NotItselfRow['position']): string[] {
  return knowledge.notItself.filter((row) => row.position === position).flatMap((row) => row.words);
}

function trieOf<Value>(pairs: Iterable<readonly [readonly string[], Value]>): Trie<Value> {
  const trie = new Trie<Value>();
  for (const [words, value] of pairs) if (words.length > 0) trie.add(words, value);
  return trie;
}

function* entriesOf(knowledge: Knowledge, base: ActorBase): Generator<NamedReading> {
  for (const actor of base.values())
    for (const name of actor.names) yield [name.name, { kind: 'actor', actor: actor.id, name }];
  for (const state of knowledge.states) yield* stateEntries(state, base);
  for (const row of knowledge.leaders) for (const phrase of row.names) yield [phrase, { kind: 'leader', row }];
  const labels = labelsOf(knowledge);
  for (const row of knowledge.collectives)
    for (const phrase of row.phrases.flatMap((text) => spread(text, labels)))
      if (row.means !== 'label') yield [phrase, { kind: 'collective', row }];
}

function labelsOf(knowledge: Knowledge): string[] {
  return knowledge.collectives.filter((row) => row.means === 'label').flatMap((row) => row.phrases);
}

/** `{label}` stands for every label for armed people, so that none of them can mean somebody else. */
function spread(phrase: string, labels: readonly string[]): readonly string[] {
  return phrase.includes('{label}') ? labels.map((label) => phrase.replace('{label}', label)) : [phrase];
}

function* stateEntries(state: StateRow, base: ActorBase): Generator<NamedReading> {
  const forms = [
    ['name', [state.name, ...state.aliases]],
    ['adjective', state.adjectives],
    ['people', state.people],
    ['city', state.metonyms.filter((seat) => !seat.startsWith('the '))],
  ] as const;
  for (const [form, phrases] of forms)
    for (const phrase of phrases) yield [phrase, { kind: 'state', state: state.id, form }];
  const government = base.get(`${state.id}-government`);
  for (const seat of state.metonyms.filter((text) => text.startsWith('the ')))
    if (government) yield [seat.slice(4), seatOf(government.id, seat.slice(4))];
}

function seatOf(actor: string, name: string): Reading {
  const dated = { name, official: false, language: 'en', start: null, end: null, lingers: true, source: null };
  return { kind: 'actor', actor, name: dated };
}
