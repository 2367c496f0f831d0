import type { ActorCandidate, ActorMention, Day, DayInterval, Report, ReportActors, Sentence } from '../model/index.ts';
import { foldedWords } from '../text/index.ts';
import { aliasOf, learnedNames } from './aliases.ts';
import type { ActorBase } from './base.ts';
import { boundsOf } from './bounds.ts';
import { asOf, candidatesOf, type Setting } from './candidates.ts';
import { countryOf } from './context.ts';
import { type Explained, explanationsIn } from './explain.ts';
import type { Hit, Meaning } from './hit.ts';
import { type Lexicon, type NamedReading, withNames } from './lexicon.ts';
import { Line } from './line.ts';
import { throughAnother } from './roundabout.ts';
import { meaningAlone, type Scanned, scan } from './scan.ts';

const ANY_DAY: DayInterval = { start: null, end: null };

/** Names, country and dates of one report. */
export function readReport(
  base: ActorBase,
  lexicon: Lexicon,
  report: Report,
  sentences: readonly Sentence[],
): ReportActors {
  const lines = sentences.map((sentence) => new Line(sentence, lexicon.spelling));
  const first = scanLines(lines, lexicon);
  const explained = first.flatMap(({ line, hits }) => explanationsIn(line, lexicon, hits));
  const learned = learn(report, explained, first);
  const scanned = learned.length > 0 ? scanLines(lines, withNames(lexicon, learned)) : first;
  const known = onlyNamed(scanned);
  const bounds = boundsOf(
    base,
    known.flatMap(({ line, hits }) => hits.filter((hit) => !isFormerName(explained, line, hit))),
  );
  const country = countryOf(
    base,
    known.flatMap(({ hits }) => hits),
    scanned.flatMap(({ signals }) => signals),
  );
  const setting = { country, when: dayOf(report) ?? bounds ?? ANY_DAY };
  const mentions = known.flatMap(({ line, hits }) => hits.map((hit) => mentionOf(base, report, line, hit, setting)));
  return {
    mentions: mentions.filter((mention) => mention.on(null).length > 0),
    aliases: explained.map((each) => aliasOf(report, each)),
    bounds,
  };
}

interface ScannedLine extends Scanned {
  readonly line: Line;
}

function scanLines(lines: readonly Line[], lexicon: Lexicon): ScannedLine[] {
  return lines.map((line) => ({ line, ...scan(line, lexicon) }));
}

/** The day of publication, as the day that an undated name is resolved for. */
function dayOf(report: Report): DayInterval | null {
  const day = report.published?.slice(0, 10) ?? null;
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { start: day, end: day } : null;
}

function learn(report: Report, explained: readonly Explained[], scanned: readonly ScannedLine[]): NamedReading[] {
  return explained.flatMap((each) => {
    const hits = scanned.find(({ line }) => line === each.line)?.hits ?? [];
    return learnedNames(report, each, hits);
  });
}

/** A name given as a former one was out of force when the report was written. */
function isFormerName(explained: readonly Explained[], line: Line, hit: Hit): boolean {
  return explained.some(
    (each) =>
      each.line === line && each.relation === 'formerly' && each.name.first <= hit.first && hit.last <= each.name.last,
  );
}

function onlyNamed(scanned: readonly ScannedLine[]): ScannedLine[] {
  const named = namedActors(scanned.flatMap(({ hits }) => hits));
  return scanned.map((each) => ({ ...each, hits: each.hits.map((hit) => withoutUnnamed(hit, named)) }));
}

/** Ids that the report names outright. */
function namedActors(hits: readonly Hit[]): ReadonlySet<string> {
  const ids = hits.flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => {
      if (meaning.kind === 'actor') return [meaning.actor];
      return meaning.kind === 'collective' && meaning.row.actor && !meaning.row.needs_name ? [meaning.row.actor] : [];
    }),
  );
  return new Set(ids);
}

/** "The coalition" means one only where the report says which. */
function withoutUnnamed(hit: Hit, named: ReadonlySet<string>): Hit {
  const needsName = (meaning: Meaning) => meaning.kind === 'collective' && meaning.row.needs_name;
  if (!hit.meanings.some(needsName)) return hit;
  const meanings = hit.meanings.filter(
    (meaning) => meaning.kind !== 'collective' || !meaning.row.needs_name || named.has(meaning.row.actor ?? ''),
  );
  return { ...hit, meanings };
}

function mentionOf(base: ActorBase, report: Report, line: Line, hit: Hit, setting: Setting): ActorMention {
  const first = line.tokenOf(hit.first);
  const last = line.lastTokenOf(hit.last);
  const { tokens } = line.sentence;
  const text = report.body.slice(tokens[first]?.start, tokens[last]?.end);
  const undated = candidatesOf(base, hit, text, setting);
  return {
    sentence: line.sentence.index,
    first,
    last,
    text,
    leader: hit.meanings.some(({ kind }) => kind === 'leader'),
    on: (when) => (isKnown(when) ? candidatesOf(base, hit, text, { ...setting, when }) : undated),
  };
}

function isKnown(when: DayInterval | null): when is DayInterval {
  return when !== null && (when.start !== null || when.end !== null);
}

/** Whom a name meant on a day, apart from any report: by its words, or by its id. */
export function resolve(base: ActorBase, lexicon: Lexicon, name: string, on: Day | null): readonly ActorCandidate[] {
  const setting = { country: null, when: { start: on, end: on } };
  const byId = base.get(name);
  if (byId) return [asOf(base, byId, on)];
  const whole = wholeHit(lexicon, name) ?? looseHit(lexicon, name);
  if (whole) return candidatesOf(base, whole, name, setting);
  return throughAnother(base, name, on, (other, day) =>
    other.length < name.length ? resolve(base, lexicon, other, day) : [],
  );
}

/** The name read as a sentence of its own, so that composed names count ("Russian warplanes"). */
function wholeHit(lexicon: Lexicon, name: string): Hit | undefined {
  const line = new Line({ index: 0, start: 0, end: name.length, text: name, tokens: [] }, lexicon.spelling);
  return scan(line, lexicon).hits.find((hit) => hit.last === line.words.length - 1 && hit.first <= 1);
}

/** The name's words whatever their capitals: a person who asks need not mind them. */
function looseHit(lexicon: Lexicon, name: string): Hit | null {
  const words = foldedWords(name).map((word) => lexicon.spelling.of(word.folded));
  const meanings = lexicon.names.get(words).flatMap(({ reading }) => meaningAlone(reading));
  return meanings.length > 0 ? { first: 0, last: words.length - 1, meanings } : null;
}
