import type { CreditRow, OutletRow, RemovedKind } from '../model/index.ts';
import { compileDatelines, compileLines, type Patterns } from './credit-patterns.ts';
import type { FigureOrder } from './dates.ts';
import { plainMarks } from './fold.ts';

/** A credit that a line or paragraph gives. */
interface Credit {
  readonly name: string;
  /** Where the crediting words begin in the line; they run to its end. */
  readonly start: number;
  /** What the words are filed under when taken off; null = they stay in the text. */
  readonly removedAs: RemovedKind | null;
  readonly row: string;
}

export interface CreditReader {
  /** A credit in a line, or in its last sentence. */
  inLine(line: string): Credit | null;
  /** Whom a dateline names: "TOWN (Agency) – …". */
  inDateline(paragraph: string): string | null;
  /** The name under which a name or host is listed; null for one that is not. */
  known(name: string): string | null;
  /** The outlet that a host belongs to. */
  byHost(host: string): string | null;
  /** How the outlet of a name or host writes days in figures. */
  dayOrder(nameOrHost: string): FigureOrder;
}

/** A dateline stands in the first characters of a paragraph; a crediting sentence is short. */
const DATELINE = 120;
const LONGEST_SENTENCE = 220;

export function compileCredits(
  rows: readonly CreditRow[],
  outlets: readonly OutletRow[],
  outletWords: ReadonlySet<string>,
): CreditReader {
  const listed = new Map<string, string>();
  const hosts = new Map<string, string>();
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.names, ...outlet.domains]) listed.set(nameKey(name), outlet.name);
    for (const host of outlet.domains) hosts.set(host, outlet.name);
  }
  const known = (name: string): string | null => listed.get(nameKey(name)) ?? null;
  const orders = new Map(outlets.map((outlet) => [outlet.name, outlet.day_order]));
  const names: Names = {
    known,
    outlet: (name) =>
      known(name) !== null ||
      nameKey(name)
        .split(' ')
        .some((word) => outletWords.has(word)),
  };
  const lines = compileLines(rows.filter((row) => row.where === 'line'));
  const datelines = compileDatelines(rows.filter((row) => row.where === 'dateline'));
  return {
    known,
    inLine: (line) => creditInLine(line, lines, names),
    inDateline: (paragraph) => firstName(plainMarks(paragraph.slice(0, DATELINE)), datelines, names)?.name ?? null,
    dayOrder: (name) => orders.get(known(name.replace(/^www\./, '')) ?? '') ?? 'unknown',
    byHost: (host) => hosts.get(host.replace(/^www\./, '')) ?? null,
  };
}

function nameKey(name: string): string {
  return plainMarks(name).replace(/^the /i, '').toLowerCase();
}

interface Names {
  /** The listed name of an outlet. */
  readonly known: (name: string) => string | null;
  /** Whether words read like an outlet's name. */
  readonly outlet: (name: string) => boolean;
}

function creditInLine(line: string, patterns: Patterns, names: Names): Credit | null {
  const start = lastSentence(line);
  for (const from of start > 0 ? [0, start] : [0]) {
    const sentence = plainMarks(line.slice(from));
    if (sentence.length > LONGEST_SENTENCE) continue;
    const found = firstName(sentence, patterns, names);
    if (found) return { name: found.name, start: from, removedAs: found.row.removed_as, row: found.row.id };
  }
  return null;
}

/** Where the last sentence of a line begins; 0 where it holds only one. */
function lastSentence(line: string): number {
  let last = 0;
  for (const match of line.matchAll(/[.!?]["”’)]?\s+(?=\S)/g)) last = match.index + match[0].length;
  const bracket = /\s(?=\([^()]{2,60}\)\.?\s*$)|\s(?=[-–—]{1,2}\s?[\p{L}. ]{2,30}$)/u.exec(line.slice(-70));
  const tail = bracket ? Math.max(0, line.length - 70) + bracket.index + 1 : 0;
  return Math.max(last, tail);
}

function firstName(text: string, patterns: Patterns, names: Names): { name: string; row: CreditRow } | null {
  for (const { row, mayFit, expression } of patterns(text)) {
    if (!mayFit.test(text)) continue;
    const groups = expression().exec(text)?.groups;
    const name = groups?.source?.replace(/[.,]+$/, '');
    if (!name || (groups?.self && !names.outlet(groups.self))) continue;
    const listed = names.known(name);
    if (listed || !row.known) return { name: listed ?? name, row };
  }
  return null;
}
