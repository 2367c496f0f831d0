import { z } from 'zod';
import { loadKnowledge } from '../knowledge/index.ts';
import { type ErrorLine, type Knowledge, type Report, UsageError } from '../model/index.ts';
import { type Format, readReports } from '../pipeline.ts';
import { openInputs } from './inputs.ts';
import type { Terminal } from './terminal.ts';

/** What every command that reads reports takes; commander has checked the values of `format`. */
const ReadingOptions = z.object({
  knowledge: z.array(z.string()).default([]),
  format: z.custom<Format>((value) => typeof value === 'string').optional(),
});

/** Reports from the named inputs, and the knowledge that the command line asks for. */
export interface Reading {
  readonly knowledge: Knowledge;
  readonly reports: AsyncIterable<Report | ErrorLine>;
}

export function openReports(given: readonly string[], options: Record<string, unknown>, terminal: Terminal): Reading {
  const { format = null } = ReadingOptions.parse(options);
  const knowledge = openKnowledge(options);
  return { knowledge, reports: readReports(openInputs(given, terminal), knowledge, format) };
}

/** @throws KnowledgeError for a row that does not fit. */
export function openKnowledge(options: Record<string, unknown>): Knowledge {
  return loadKnowledge(packsOf(options));
}

/** Folders of tables that the command line lays over the packaged ones. */
export function packsOf(options: Record<string, unknown>): readonly string[] {
  return ReadingOptions.parse(options).knowledge;
}

/** @throws UsageError for what is no day of the calendar. */
export function dayOption(day: unknown): string | null {
  if (day === undefined) return null;
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))) return day;
  throw new UsageError('bad_date', `"${day}" is no day: write it as 2016-08-01`);
}
