import type { HedgeRow, Knowledge, OutletRow, SpeakerRow, SpeakerType, SpeechRow, Token } from '../../model/index.ts';
import { lemmasOf } from '../grammar/stems.ts';
import type { Tree } from '../tree.ts';

/** A speech verb or noun as found: its row and the words that make it up, particle included. */
export interface Cue {
  readonly row: SpeechRow;
  readonly words: readonly Token[];
}

/** What kind of voice a noun or a name is; `body` is the id of the one body that a name names. */
export interface Voice {
  readonly type: SpeakerType;
  readonly body: string | null;
}

/** The tables of speech laid out for looking up. Made once, used for every report. */
export class SpeechLexicon {
  readonly #verbs: ReadonlyMap<string, readonly SpeechRow[]>;
  readonly #nouns: ReadonlyMap<string, SpeechRow>;
  readonly #hedges: ReadonlyMap<string, HedgeRow>;
  readonly #openings: ReadonlySet<string>;
  readonly #speakers: ReadonlyMap<string, Voice>;

  constructor(knowledge: Pick<Knowledge, 'speech' | 'hedges' | 'speakers' | 'outlets'>) {
    this.#verbs = byFirstWord(knowledge.speech.filter((row) => row.pos === 'verb'));
    this.#nouns = new Map(knowledge.speech.filter((row) => row.pos === 'noun').map((row) => [row.word, row]));
    this.#hedges = new Map(knowledge.hedges.map((row) => [row.phrase, row]));
    const phrases = knowledge.hedges.filter((row) => row.kind === 'preposition');
    this.#openings = new Set(phrases.map((row) => row.phrase.split(' ')[0] ?? row.phrase));
    this.#speakers = new Map([
      ...knowledge.outlets.flatMap(namesOfOutlet),
      ...knowledge.speakers.flatMap(namesOfSpeaker),
    ]);
  }

  /** The speech verb that a word is, by the longest row: "call for" before "call". */
  verbAt(tree: Tree, token: Token): Cue | undefined {
    for (const lemma of lemmasOf(token)) {
      for (const row of this.#verbs.get(lemma) ?? []) {
        const words = wordsOf(tree, token, row);
        if (words) return { row, words };
      }
    }
    return undefined;
  }

  nounAt(token: Token): Cue | undefined {
    const row = this.#nouns.get(token.lemma.toLowerCase());
    return row && { row, words: [token] };
  }

  hedge(phrase: string, kind: HedgeRow['kind']): HedgeRow | undefined {
    const row = this.#hedges.get(phrase.toLowerCase());
    return row?.kind === kind ? row : undefined;
  }

  /** Whether a phrase that hands a clause to a speaker begins with the word. */
  opensPhrase(word: string): boolean {
    return this.#openings.has(word.toLowerCase());
  }

  speaker(name: string): Voice | undefined {
    return this.#speakers.get(name.toLowerCase());
  }
}

function namesOfSpeaker(row: SpeakerRow): [string, Voice][] {
  const voice = { type: row.type, body: row.one_body ? row.id : null };
  return row.names.map((name) => [name.toLowerCase(), voice]);
}

/** An outlet's channel is heard as the outlet itself. */
function namesOfOutlet(row: OutletRow): [string, Voice][] {
  const voice: Voice = { type: row.class === 'channel' ? 'outlet' : row.class, body: row.id };
  return [row.name, ...row.names].map((name) => [name.toLowerCase(), voice]);
}

function byFirstWord(rows: readonly SpeechRow[]): ReadonlyMap<string, readonly SpeechRow[]> {
  const found = new Map<string, SpeechRow[]>();
  const longestFirst = [...rows].sort((a, b) => b.word.split(' ').length - a.word.split(' ').length);
  for (const row of longestFirst) {
    const first = row.word.split(' ')[0] ?? row.word;
    found.set(first, [...(found.get(first) ?? []), row]);
  }
  return found;
}

/** The row's further words must follow the verb, with nothing but an adverb between. */
function wordsOf(tree: Tree, verb: Token, row: SpeechRow): readonly Token[] | null {
  const words = [verb];
  let at = verb.index + 1;
  for (const word of row.word.split(' ').slice(1)) {
    if (tree.tokens[at]?.upos === 'ADV' && tree.tokens[at]?.lemma !== word) at += 1;
    const next = tree.tokens[at];
    if (next?.form.toLowerCase() !== word) return null;
    words.push(next);
    at += 1;
  }
  return words;
}
