import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { loadKnowledge, loadTables, readGazetteers } from '../knowledge/index.ts';
import { type ErrorLine, type Knowledge, type Report, UsageError } from '../model/index.ts';
import { type Format, readReports } from '../pipeline.ts';
import { openInputs } from './inputs.ts';
import { lazyNetwork } from './network.ts';
import type { Terminal } from './terminal.ts';

/** What every command that reads reports takes; commander has checked the values of `format`. */
const ReadingOptions = z.object({
  knowledge: z.array(z.string()).default([]),
  format: z.custom<Format>((value) => typeof value === 'string').optional(),
  follow: z.number().optional(),
  saveWarc: z.string().optional(),
});

const OUTLET_TABLES = ['boilerplate', 'markup', 'credits', 'outlets', 'languages', 'siteWords'] as const;

/** The tables that reconciling needs. */
export const RECONCILE_TABLES = ['families', 'actions', 'outlets', 'actors', 'actorEvents', 'speakers'] as const;

/** The tables by which actions are filed. */
export const CODEBOOK_TABLES = ['actions', 'acled', 'intents'] as const;

/** Reports from the named inputs, and the knowledge that the command line asks for. */
export interface Reading {
  readonly knowledge: Knowledge;
  readonly gazetteers: readonly Uint8Array[];
  readonly reports: AsyncIterable<Report | ErrorLine>;
}

/** @throws KnowledgeError for a row that does not fit. */
export function openReports(given: readonly string[], options: Record<string, unknown>, terminal: Terminal): Reading {
  const knowledge = openKnowledge(options);
  return {
    knowledge,
    gazetteers: openGazetteers(packsOf(options)),
    reports: readAll(given, options, terminal, knowledge),
  };
}

/**
 * Reports for a command that needs no tables but those of outlets: it starts in half the time.
 * @throws KnowledgeError for a row that does not fit.
 */
export function openReportsAlone(
  given: readonly string[],
  options: Record<string, unknown>,
  terminal: Terminal,
): AsyncIterable<Report | ErrorLine> {
  return readAll(given, options, terminal, openOutletTables(options));
}

/** The tables that reading works with. */
export function openOutletTables(options: Record<string, unknown>): Pick<Knowledge, (typeof OUTLET_TABLES)[number]> {
  return openTables(OUTLET_TABLES, options);
}

function readAll(
  given: readonly string[],
  options: Record<string, unknown>,
  terminal: Terminal,
  knowledge: Pick<Knowledge, (typeof OUTLET_TABLES)[number]>,
): AsyncIterable<Report | ErrorLine> {
  const { format = null, follow: most, saveWarc = null } = ReadingOptions.parse(options);
  const network = lazyNetwork(terminal, saveWarc);
  const follow = most === undefined ? null : { network, most };
  return readReports(openInputs(given, terminal, network), knowledge, { format, follow });
}

/** @throws KnowledgeError for a row that does not fit. */
export function openKnowledge(options: Record<string, unknown>): Knowledge {
  return loadKnowledge(packsOf(options));
}

/** Some tables, for a command that needs no more. */
export function openTables<Key extends keyof Knowledge>(
  keys: readonly Key[],
  options: Record<string, unknown>,
): Pick<Knowledge, Key> {
  return loadTables(keys, packsOf(options));
}

/** Folders of tables that the command line lays over the packaged ones. */
export function packsOf(options: Record<string, unknown>): readonly string[] {
  return ReadingOptions.parse(options).knowledge;
}

/** Where a user's own gazetteers are kept when no folder is named: the place that the XDG base directories set for data. */
export function dataFolder(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'ascribe');
}

/** Gazetteers that go before the world's: those of the data folder, then those of the folders that the command line names. */
export function openGazetteers(packs: readonly string[]): readonly Uint8Array[] {
  return readGazetteers([dataFolder(process.env), ...packs]);
}

/** @throws UsageError for what is no day of the calendar. */
export function dayOption(day: unknown): string | null {
  if (day === undefined) return null;
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))) return day;
  throw new UsageError('bad_date', `"${day}" is no day: write it as 2016-08-01`);
}
