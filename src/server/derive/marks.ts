import type { Attribution, Claim, CodedReport, Mark, MarkRole, Party, Toll } from '../../model/index.ts';
import { lengthOf } from '../text.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where claims and what speakers said stand in a report's words, by start, longest first. */
export function marksOf(coded: CodedReport, claims: readonly Claim[] = coded.claims): Mark[] {
  const cited = new Set(claims.flatMap((claim) => claim.attribution));
  const all = claims === coded.claims;
  const marks = [
    ...claims.flatMap(claimMarks),
    ...coded.attributions.flatMap((each, index) => (all || cited.has(index) ? saidMarks(each, index, claims) : [])),
    ...(all ? coded.aliases.map(({ span, name, same_as }) => mark(span, 'alias', `${name} = ${same_as}`, [])) : []),
  ];
  return joined(marks).sort((a, b) => a.start - b.start || b.end - a.end);
}

function claimMarks(claim: Claim): Mark[] {
  const { id, action, trigger, mentions, place, weapons, toll, actor, recipient } = claim;
  const made = (span: Place, role: MarkRole, reads_as: string | null) => mark(span, role, reads_as, [id]);
  return [
    made(trigger, 'trigger', action),
    ...mentions.filter((each) => each.start !== trigger.start).map((each) => made(each, 'mention', action)),
    ...actor.map((party) => made(party, 'actor', partyReading(party))),
    ...recipient.map((party) => made(party, 'recipient', partyReading(party))),
    ...(place ? [made(place, 'place', place.name)] : []),
    ...dateMark(claim),
    ...toll.map((each) => made(each, 'toll', tollReading(each))),
    ...weapons.map((weapon) => made(weapon, 'weapon', weapon.kind)),
  ];
}

function partyReading({ name, id }: Party): string {
  return id === null ? name : `${name} (${id})`;
}

function tollReading({ low, high, kind }: Toll): string {
  return `${low === high ? (low ?? 'some') : `${low ?? '?'}–${high ?? '?'}`} ${kind}`;
}

/** The words of a date have no offsets of their own; they are looked for in the claim's sentence. */
function dateMark({ id, date, sentence }: Claim): Mark[] {
  const at = date.text ? sentence.text.indexOf(date.text) : -1;
  if (at < 0 || !date.text) return [];
  const start = sentence.start + lengthOf(sentence.text.slice(0, at));
  const days = date.start === date.end ? date.start : `${date.start ?? '…'} to ${date.end ?? '…'}`;
  return [mark({ start, end: start + lengthOf(date.text) }, 'date', days, [id])];
}

function saidMarks(said: Attribution, index: number, claims: readonly Claim[]): Mark[] {
  const ids = claims.filter((claim) => claim.attribution.includes(index)).map(({ id }) => id);
  const made = (span: Place, role: MarkRole, reads_as: string | null): Mark => ({
    ...mark(span, role, reads_as, ids),
    attribution: index,
  });
  return [
    ...(said.source ? [made(said.source, 'speaker', said.speaker_id ?? said.speaker_type)] : []),
    made(said.cue, 'cue', null),
    made(said.content, 'content', null),
  ];
}

function mark({ start, end }: Place, role: MarkRole, reads_as: string | null, claims: string[]): Mark {
  return { start, end, role, reads_as, claims, attribution: null };
}

/** One mark for what several claims read alike. */
function joined(marks: readonly Mark[]): Mark[] {
  const byPlace = new Map<string, Mark>();
  for (const each of marks) {
    const key = JSON.stringify([each.start, each.end, each.role, each.reads_as, each.attribution]);
    const known = byPlace.get(key);
    byPlace.set(key, known ? { ...known, claims: [...new Set([...known.claims, ...each.claims])] } : each);
  }
  return [...byPlace.values()];
}
