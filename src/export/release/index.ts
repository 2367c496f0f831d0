import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CodedReport, type Decision, Incident, type Knowledge, ValueRule } from '../../model/index.ts';
import { createWorld, type ExportFormat } from '../format.ts';
import { EXPORT_FORMATS } from '../formats.ts';
import { nameless, withoutPrivateNames } from '../private.ts';
import { codebookFiles } from './codebook.ts';
import { methodsNote } from './methods.ts';

/** A release's files by path, `/` between folders. */
export type ReleaseFiles = ReadonlyMap<string, string | Uint8Array>;

/** What a release was made with: whoever has the same makes the same bytes. */
const ReleaseSettings = z.object({
  ascribe: z.string(),
  /** SHA-256 over the tables of knowledge. */
  knowledge_hash: z.string(),
  rule: ValueRule,
});
type ReleaseSettings = z.infer<typeof ReleaseSettings>;

/** `release.json`: the settings, what is in the release, and the hash of every other file. */
export const Manifest = z.object({
  ...ReleaseSettings.shape,
  coders: z.array(z.string()),
  reports: z.int(),
  claims: z.int(),
  incidents: z.int(),
  decisions: z.int(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

/** An incident of the project that the release was made from: its id goes to whatever incident has most of its claims. */
export const EarlierIncident = Incident.pick({ id: true, claims: true });
export type EarlierIncident = z.infer<typeof EarlierIncident>;

/** What goes into a release. `incidents` were reconciled from the coded reports and decisions by the rule. */
export interface ReleaseInput {
  readonly coded: readonly CodedReport[];
  readonly decisions: readonly Decision[];
  /** Incidents that had ids before. */
  readonly earlier: readonly EarlierIncident[];
  readonly incidents: readonly Incident[];
  readonly knowledge: Knowledge;
  readonly settings: ReleaseSettings;
}

/** Names of the files from which a release is made again. */
export const SOURCES = {
  manifest: 'release.json',
  coded: 'data/coded.jsonl',
  decisions: 'data/decisions.jsonl',
  earlier: 'data/earlier.jsonl',
} as const;

/**
 * All files of a release: coded reports, decisions, incidents in every format, the codebook, a note on methods, sums. The
 * same input gives the same bytes; names of private persons are left out of parties.
 */
export async function releaseFiles(input: ReleaseInput): Promise<ReleaseFiles> {
  const { decisions, knowledge, settings } = input;
  const coded = canonical(input.coded);
  const incidents = withoutPrivateNames(input.incidents);
  const world = createWorld(knowledge.countries);
  const written = await Promise.all(
    EXPORT_FORMATS.map(async (format) => ({ format, ...(await format.write(incidents, world)) })),
  );
  const data: ReleaseFiles = new Map<string, string | Uint8Array>([
    [SOURCES.coded, jsonl(coded)],
    [SOURCES.decisions, jsonl(decisions)],
    [SOURCES.earlier, jsonl(input.earlier.map(({ id, claims }) => ({ id, claims })).sort(byId))],
    ['data/incidents.jsonl', jsonl(incidents)],
    ...written.map(({ format, content }) => [pathOf(format), content] as const),
    ...codebookFiles(knowledge, { coded: CodedReport, incident: Incident }),
    ['METHODS.md', methodsNote({ ...input, coded, incidents }, written)],
  ]);
  const manifest = manifestOf({ coded, decisions, incidents, settings }, data);
  const files = new Map([...data, [SOURCES.manifest, `${JSON.stringify(manifest, null, 2)}\n`]]);
  return new Map([...files, ['SHA256SUMS', sums(files)]]);
}

/** Coded reports in order of their ids, each once, without the names of private persons among the parties. */
function canonical(coded: readonly CodedReport[]): CodedReport[] {
  const byId = new Map(coded.map((each) => [each.report.id, each]));
  return [...byId.values()]
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1))
    .map((each) => ({ ...each, claims: each.claims.map(withoutNames) }));
}

function byId(a: EarlierIncident, b: EarlierIncident): number {
  return a.id < b.id ? -1 : 1;
}

function withoutNames(claim: CodedReport['claims'][number]) {
  return { ...claim, actor: claim.actor.map(nameless), recipient: claim.recipient.map(nameless) };
}

function pathOf({ extension }: ExportFormat): string {
  return `data/incidents${extension}`;
}

function manifestOf(
  { coded, decisions, incidents, settings }: Pick<ReleaseInput, 'coded' | 'decisions' | 'incidents' | 'settings'>,
  files: ReleaseFiles,
): Manifest {
  const claims = coded.flatMap((each) => each.claims);
  return {
    ...settings,
    coders: [...new Set(claims.map(({ coder }) => `${coder.name} ${coder.version}`))].sort(),
    reports: coded.length,
    claims: claims.length,
    incidents: incidents.length,
    decisions: decisions.length,
    files: sorted(files).map(([path, content]) => ({
      path,
      bytes: Buffer.from(content).length,
      sha256: sha256(content),
    })),
  };
}

/** As `sha256sum` writes and checks it. */
function sums(files: ReleaseFiles): string {
  return sorted(files)
    .map(([path, content]) => `${sha256(content)}  ${path}\n`)
    .join('');
}

function sorted(files: ReleaseFiles) {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function jsonl(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
