import type { Attribution, Claim, CodedReport, Knowledge, OutletRow, SpeakerType } from '../model/index.ts';
import { foldName } from '../text/index.ts';

/** Who an account goes back to, and through whom it came: outlet first, each next one nearer to the event. */
export interface Voice {
  readonly key: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly chain: readonly string[];
  /** Key of the outlet that tells it. */
  readonly outlet: string;
  /** The outlet itself says so, or hides who does. */
  readonly own: boolean;
  /** Identity of a speaker who is a body or person that the knowledge holds. */
  readonly speaker: string | null;
}

/** The tables that know speakers by name. */
export type VoiceKnowledge = Pick<Knowledge, 'outlets' | 'actors' | 'speakers'>;

/** Finds the voice behind a claim. */
export type VoiceOf = (coded: CodedReport, claim: Claim) => Voice;

const MEDIA = new Set(['agency', 'outlet', 'monitor']);
const PRONOUN = /^(?:i|we|you|he|she|it|they|this|that|which|who)$/i;
const PROPER = /^(?:al-|el-)?\p{Lu}(?!\S*-based$)/u;

interface Link {
  readonly key: string;
  readonly name: string;
  readonly type: SpeakerType;
  readonly speaker: string | null;
}

type MakeLink = (name: string, type: SpeakerType, id?: string | null) => Link;

const UNNAMED = { name: 'an outlet that is not named', type: 'outlet', speaker: null } as const;
/** Voices that stay the outlet's own: nobody could tell whether two outlets' "activists" are the same ones. */
const NOBODY = new Set(['anonymous', 'activists', 'witness', 'unknown']);

/**
 * Outlets, agencies and speakers under all their names become one key each, so that an agency is one voice whether it
 * is a report's outlet, its credit or its quoted source. The origin of a claim is the named voice nearest to the event.
 */
export function createVoices(knowledge: VoiceKnowledge): VoiceOf {
  const ids = namesToIds(knowledge);
  const classes = new Map(knowledge.outlets.map((row) => [row.id, row.class]));
  const link: MakeLink = (name, type, id = null) => {
    const folded = foldName(name);
    const key = ids.get(id ?? folded) ?? id ?? folded;
    return { key, name, type: mediaType(classes.get(key)) ?? type, speaker: id };
  };
  return (coded, claim) => {
    const { outlet, url, id, credits } = coded.report;
    const named = outlet ?? host(url);
    const teller = named ? link(named, 'outlet') : { ...UNNAMED, key: id };
    const own = [teller, ...credits.map((credit) => link(credit, 'outlet'))];
    const speakers = claim.attribution.flatMap((index) => coded.attributions[index] ?? []);
    const quoted = speakers.flatMap((speaker) => namedSpeaker(speaker, link));
    const origin = [...own, ...quoted].at(-1) as Link;
    const chain = [...own.map((each) => each.name), ...speakers.map((each) => each.source?.text ?? 'not named')];
    const { key, name, type, speaker } = origin;
    return { key, name, type, speaker, chain, outlet: teller.key, own: quoted.length === 0 };
  };
}

/** Every name, folded, and every id to one id a voice: an outlet's where it is one, else an actor's, else a speaker's. */
function namesToIds({ outlets, actors, speakers }: VoiceKnowledge): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const add = (id: string, names: readonly string[]): void => {
    const folded = names.map((name) => foldName(name));
    const one = folded.map((name) => ids.get(name)).find((known) => known !== undefined) ?? id;
    for (const name of [id, ...folded]) if (!ids.has(name)) ids.set(name, one);
  };
  for (const row of outlets) add(row.id, [row.id, row.name, ...row.names]);
  for (const row of actors) add(row.id, [row.name, ...row.aliases]);
  for (const row of speakers) if (row.one_body) add(row.id, row.names);
  return ids;
}

/** A channel of messages is an outlet like others. */
function mediaType(known: OutletRow['class'] | undefined): SpeakerType | undefined {
  return known === 'channel' ? 'outlet' : known;
}

function namedSpeaker(speaker: Attribution, link: MakeLink): Link[] {
  if (!speaker.source) return [];
  const { text } = speaker.source;
  const { speaker_type: type, speaker_id } = speaker;
  const name = properName(text, MEDIA.has(type));
  if (speaker_id !== null) return [link(name ?? text, type, speaker_id)];
  if (name === null || NOBODY.has(type)) return [];
  if (type !== 'person') return [link(name, type)];
  return [{ key: `person:${foldName(name).split(' ').at(-1)}`, name, type, speaker: null }];
}

/**
 * A speaker's own name: the capitalised words at the end of the phrase ("the news outlet Enab Baladi"), with media also
 * before it ("Anadolu news agency"). Of others with a capitalised word the whole phrase is what can be told apart
 * ("Israeli military spokesman"). Null where no word is a name's.
 */
function properName(text: string, before: boolean): string | null {
  const words = (text.split(',')[0] ?? '').replace(/^(?:the|an?)\s+/i, '').split(/\s+/);
  if (words.length === 1 && PRONOUN.test(words[0] ?? '')) return null;
  const inName = words.map((word, index) => PROPER.test(word) || isLink(words, index));
  const last = inName.lastIndexOf(false) + 1;
  if (last < words.length) return words.slice(last).join(' ');
  const first = inName.indexOf(false);
  if (before && first > 0) return words.slice(0, first).join(' ');
  return inName.includes(true) ? words.join(' ') : null;
}

/** "Observatory for Human Rights": a small word between capitalised ones. */
function isLink(words: readonly string[], index: number): boolean {
  const around = PROPER.test(words[index - 1] ?? '') && PROPER.test(words[index + 1] ?? '');
  return around && /^(?:of|for|and|the|al|de|in)$/.test(words[index] ?? '');
}

function host(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}
