import type { ActorCandidate, ActorMention, Day, DayInterval, Report, ReportActors, Sentence } from '../model/index.ts';
import type { ActorBase } from './base.ts';
import { boundsOf } from './bounds.ts';
import { candidatesOf, type Setting } from './candidates.ts';
import { countryOf } from './context.ts';
import type { Hit, Signal } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { Line } from './line.ts';
import { scan } from './scan.ts';

const ANY_DAY: DayInterval = { start: null, end: null };

/** Names, country and dates of one report. */
export function readReport(
  base: ActorBase,
  lexicon: Lexicon,
  report: Report,
  sentences: readonly Sentence[],
): ReportActors {
  const lines = sentences.map((sentence) => new Line(sentence, lexicon.spelling));
  const found: { line: Line; hit: Hit }[] = [];
  const signals: Signal[] = [];
  for (const line of lines) {
    const scanned = scan(line, lexicon);
    for (const hit of scanned.hits) found.push({ line, hit });
    for (const signal of scanned.signals) signals.push(signal);
  }
  const hits = found.map(({ hit }) => hit);
  const bounds = boundsOf(base, hits);
  const setting = { country: countryOf(base, hits, signals), when: bounds ?? ANY_DAY };
  const mentions = found.flatMap(({ line, hit }) => {
    const mention = mentionOf(base, report, line, hit, setting);
    return mention.on(null).length > 0 ? [mention] : [];
  });
  return { mentions, aliases: [], bounds };
}

function mentionOf(base: ActorBase, report: Report, line: Line, hit: Hit, setting: Setting): ActorMention {
  const first = line.tokenOf(hit.first);
  const last = line.lastTokenOf(hit.last);
  const { tokens } = line.sentence;
  const text = report.body.slice(tokens[first]?.start, tokens[last]?.end);
  return {
    sentence: line.sentence.index,
    first,
    last,
    text,
    on: (when) => candidatesOf(base, hit, text, { ...setting, when: known(when) ? when : setting.when }),
  };
}

function known(when: DayInterval | null): when is DayInterval {
  return when !== null && (when.start !== null || when.end !== null);
}

/** Whom a name meant on a day, apart from any report. */
export function resolve(base: ActorBase, lexicon: Lexicon, name: string, on: Day | null): readonly ActorCandidate[] {
  const sentence: Sentence = { index: 0, start: 0, end: name.length, text: name, tokens: [] };
  const line = new Line(sentence, lexicon.spelling);
  const whole = scan(line, lexicon).hits.find((hit) => hit.last === line.words.length - 1 && hit.first <= 1);
  return whole ? candidatesOf(base, whole, name, { country: null, when: { start: on, end: on } }) : [];
}
