import type { ActorType, SpeakerType, Token } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Tree } from '../tree.ts';
import type { SpeechLexicon } from './lexicon.ts';
import type { Draft } from './mention.ts';

export interface Speaker {
  readonly id: string | null;
  readonly type: SpeakerType;
  /** Of a pronoun or bare description: which of the speakers made out so far it means; null for who is named. */
  readonly meant: number | null;
}

/** Who spoke before, as far as a later "he", "the group" or bare surname may mean them. */
interface Heard {
  readonly index: number;
  readonly speaker: Speaker;
  readonly sentence: number;
}

/** Sentences further back are not searched for what a pronoun stands for. */
const REACH = 4;

const PERSON = new Set<SpeakerType>([
  'person',
  'state_official',
  'witness',
  'activists',
  'party',
  'unknown',
  'ngo',
  'igo',
]);
const BODY = new Set<SpeakerType>(['outlet', 'agency', 'monitor', 'party', 'igo', 'ngo', 'state_official']);
const PLURAL = new Set<SpeakerType>(['witness', 'activists', 'anonymous', 'party', 'state_official', 'person', 'ngo']);

/** Makes out the speakers of a report in the order of the text, so that pronouns can look back. */
export class Speakers {
  readonly #context: ReportContext;
  readonly #lexicon: SpeechLexicon;
  readonly #heard: Heard[] = [];
  #count = 0;
  /** Who was last named in full by each of the words of a name. */
  readonly #fullNames = new Map<string, Heard>();

  constructor(context: ReportContext, lexicon: SpeechLexicon) {
    this.#context = context;
    this.#lexicon = lexicon;
  }

  of(draft: Draft): Speaker {
    const { tree, speaker: head, source } = draft;
    const index = this.#count;
    this.#count += 1;
    if (!head || !source) return { id: null, type: 'anonymous', meant: null };
    const words = tree.tokens.filter((token) => token.start >= source.start && token.end <= source.end);
    const found = this.#meant(tree, head, words) ?? this.#named(tree, head, words);
    const names = new Set(words.filter((word) => word.upos === 'PROPN').map((word) => word.form));
    const heard = { index, speaker: found, sentence: tree.sentence.index };
    this.#heard.push(heard);
    if (names.size > 1) for (const name of names) this.#fullNames.set(name, heard);
    return found;
  }

  /** Whom a pronoun, a bare surname or "the group" means among those who spoke before. */
  #meant(tree: Tree, head: Token, words: readonly Token[]): Speaker | null {
    const near = this.#near(tree.sentence.index);
    const wanted = pronounWants(head);
    if (wanted) return meaning(near.findLast((heard) => wanted.has(heard.speaker.type))) ?? UNKNOWN;
    if (head.upos === 'PROPN' && words.length <= 2) return this.#fullNames.get(head.form)?.speaker ?? null;
    if (!isDefinite(tree, head) || words.length > 2) return null;
    const type = this.#lexicon.speaker(head.lemma)?.type;
    return meaning(near.findLast((heard) => sameKind(head, type, heard)));
  }

  /** Who spoke in the last sentences, the earliest first. */
  #near(sentence: number): readonly Heard[] {
    let from = this.#heard.length;
    while (from > 0 && sentence - (this.#heard[from - 1]?.sentence ?? 0) <= REACH) from -= 1;
    return this.#heard.slice(from);
  }

  #named(tree: Tree, head: Token, words: readonly Token[]): Speaker {
    const body = this.#oneBody(words);
    if (body) return body;
    const actor = this.#actor(tree, head, words);
    if (actor) return actor;
    const noun = this.#byNoun(tree, head, words);
    return { id: null, type: noun ?? (head.upos === 'PROPN' ? 'person' : 'unknown'), meant: null };
  }

  /** An agency, outlet or organisation that the words name: the longest of its names. */
  #oneBody(words: readonly Token[]): Speaker | null {
    for (let length = Math.min(words.length, 6); length > 0; length -= 1) {
      for (let first = 0; first + length <= words.length; first += 1) {
        const name = phrase(words.slice(first, first + length));
        const row = /\p{Lu}/u.test(name) ? this.#lexicon.speaker(name) : undefined;
        if (row?.body) return { id: row.body, type: row.type, meant: null };
      }
    }
    return null;
  }

  #actor(tree: Tree, head: Token, words: readonly Token[]): Speaker | null {
    const mention = [head, ...words].map((word) => this.#context.actorAt(tree, word)).find((found) => found);
    const candidate = mention?.on(null)[0];
    if (!candidate) return null;
    return { id: candidate.id, type: typeOfActor(candidate.type, this.#byNoun(tree, head, words)), meant: null };
  }

  #byNoun(tree: Tree, head: Token, words: readonly Token[]): SpeakerType | null {
    const nouns = [head, ...tree.children(head, 'nmod:desc', 'appos', 'compound', 'flat', 'amod')];
    for (const noun of nouns.filter((word) => words.includes(word))) {
      const before = tree.tokens[noun.index - 1];
      const pair = before && this.#lexicon.speaker(`${before.lemma} ${noun.lemma}`);
      const row = pair ?? this.#lexicon.speaker(noun.lemma);
      if (row && row.body === null && row.type !== 'unknown') return row.type;
    }
    return null;
  }
}

const UNKNOWN: Speaker = { id: null, type: 'unknown', meant: null };

/** Whom words mean that only point back to a speaker: the one who was named. */
function meaning(heard: Heard | undefined): Speaker | null {
  return heard ? { ...heard.speaker, meant: heard.speaker.meant ?? heard.index } : null;
}

function pronounWants(head: Token): ReadonlySet<SpeakerType> | null {
  const form = head.form.toLowerCase();
  if (form === 'he' || form === 'she' || form === 'him' || form === 'her' || form === 'his') return PERSON;
  if (form === 'it' || form === 'its') return BODY;
  if (form === 'they' || form === 'them' || form === 'their') return PLURAL;
  return null;
}

function isDefinite(tree: Tree, head: Token): boolean {
  return tree.children(head, 'det').some((det) => /^(the|this|that)$/i.test(det.form));
}

/** "the monitor" after a monitor, "the group" after any body. */
function sameKind(head: Token, type: SpeakerType | undefined, heard: Heard): boolean {
  if (/^(group|organi[sz]ation|body)$/.test(head.lemma))
    return BODY.has(heard.speaker.type) && heard.speaker.id !== null;
  return type !== undefined && heard.speaker.type === type;
}

/** Armed bodies and their members speak as a party; a state's offices and officials as officials. */
function typeOfActor(type: ActorType, noun: SpeakerType | null): SpeakerType {
  if (type === 'rebel_group' || type === 'political_militia' || type === 'identity_militia') return 'party';
  if (type === 'civilians' || type === 'protesters' || type === 'rioters') return noun ?? 'witness';
  return noun && noun !== 'unknown' && noun !== 'person' ? noun : 'state_official';
}

function phrase(words: readonly Token[]): string {
  let text = '';
  let end = words[0]?.start ?? 0;
  for (const word of words) {
    text += (word.start > end ? ' ' : '') + word.form;
    end = word.end;
  }
  return text;
}
