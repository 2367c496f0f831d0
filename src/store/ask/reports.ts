import { sql } from 'kysely';
import type {
  CodedReport,
  Page,
  PageAt,
  RecordFilter,
  Report,
  ReportHead,
  ReportLine,
  StoredReport,
} from '../../model/index.ts';
import { claimIn } from '../rows/claim.ts';
import { toKey } from '../rows/keys.ts';
import type { Db } from '../write/insert.ts';
import { holds } from './filter.ts';
import { askedOf, type List, pageOf } from './list.ts';

interface Line {
  readonly head: string;
  readonly claims: number;
  readonly added_at: string;
}

/** Reports under a filter, newest first. */
export async function pageOfReports(
  db: Db,
  run: number,
  filter: RecordFilter,
  page: PageAt,
): Promise<Page<ReportLine>> {
  const columns = sql<Line>`text.head, report.added_at, coalesce((
    select coding.claims from ascribe.coding where coding.report = report.id and ${holds('coding', run)}), 0) as claims`;
  const list: List<Line> = { table: 'report', key: 'published', kind: 'string', columns, content: 'report_content' };
  const { items, ...rest } = await pageOf(db, list, await askedOf(db, 'reports', filter, run), page);
  return { items: items.map(lineOf), ...rest };
}

/** Reports of a run that were added after a time, by id. */
export async function reportsSince(db: Db, run: number, time: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ascribe.report
    where added_at > ${time} and ${holds('report', run)} order by id`.execute(db);
  return rows.map(({ id }) => id);
}

function lineOf({ head, claims, added_at }: Line): ReportLine {
  const { id, url, outlet, title, published } = JSON.parse(head) as ReportHead;
  return { id, url, outlet, title, published, claims, added_at };
}

/** A report with what the run made of it; claims as people left them, rejected ones among them. */
export async function reportById(db: Db, run: number, id: string): Promise<StoredReport | null> {
  const { rows } = await sql<{ content: string; head: string }>`
    select text.content, coding.content as head from ascribe.report
    join ascribe.report_content text using (no) join ascribe.coding on coding.report = report.id
    where report.id = ${toKey(id)} and ${holds('report', run)} and ${holds('coding', run)}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const claims = await claimsOf(db, run, [toKey(id)]);
  return { report: JSON.parse(row.content) as Report, coded: codedOf(row.head, claims) };
}

/** Reports that are read at once where all are read. */
const BATCH = 200;

/** All reports as read, by id. */
export async function* everyReport(db: Db, run: number): AsyncGenerator<Report> {
  let last = '';
  for (;;) {
    const { rows } = await sql<{
      id: string;
      content: string;
    }>`select id, content from ascribe.report join ascribe.report_content using (no)
      where ${holds('report', run)} and id > ${last} order by id limit ${BATCH}`.execute(db);
    for (const { content } of rows) yield JSON.parse(content) as Report;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** All coded reports by id, with the decisions on their claims: those that people rejected are not among them. */
export function everyCoded(db: Db, run: number): AsyncGenerator<CodedReport> {
  return everyCoding(db, run, (claim) => (claim.standing === 'rejected' ? null : claim));
}

/** All coded reports by id, as the coders made them. */
export function everyAsCoded(db: Db, run: number): AsyncGenerator<CodedReport> {
  return everyCoding(db, run, (claim) => (claim.decision === null ? { ...claim, decided: null } : null));
}

async function* everyCoding(
  db: Db,
  run: number,
  seen: (claim: ClaimOfReport) => ClaimOfReport | null,
): AsyncGenerator<CodedReport> {
  let last = '';
  for (;;) {
    const { rows } = await sql<{ report: string; content: string }>`select report, content from ascribe.coding
      where ${holds('coding', run)} and report > ${last} order by report limit ${BATCH}`.execute(db);
    const kept = new Map<string, ClaimOfReport[]>(rows.map(({ report }) => [report, []]));
    for (const claim of await claimsOf(db, run, [...kept.keys()])) {
      const left = seen(claim);
      if (left) kept.get(claim.report)?.push(left);
    }
    for (const { report, content } of rows) yield codedOf(content, kept.get(report) ?? []);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.report ?? last;
  }
}

/** Codings in which aliases stand; text of a report that looks like one is read and found to be none. */
const WITH_ALIASES = '%"aliases":[{%';

/** What reports explain of names, by report id. */
export async function* everyExplained(db: Db, run: number): AsyncGenerator<Pick<CodedReport, 'report' | 'aliases'>> {
  let last = '';
  for (;;) {
    const { rows } = await sql<{ report: string; content: string }>`select report, content from ascribe.coding
      where ${holds('coding', run)} and report > ${last} and content like ${WITH_ALIASES}
      order by report limit ${BATCH}`.execute(db);
    for (const { content } of rows) {
      const { report, aliases } = JSON.parse(content) as CodedReport;
      if (aliases.length > 0) yield { report, aliases };
    }
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.report ?? last;
  }
}

interface ClaimOfReport {
  readonly report: string;
  readonly content: string;
  readonly decided: string | null;
  readonly standing: string;
  /** The decision that added it, or null. */
  readonly decision: string | null;
}

async function claimsOf(db: Db, run: number, reports: readonly string[]): Promise<ClaimOfReport[]> {
  const { rows } = await sql<ClaimOfReport>`select report, content, decided, standing, decision from ascribe.claim
    join ascribe.claim_content using (no) where report = any(${reports}) and ${holds('claim', run)} order by report, position`.execute(
    db,
  );
  return rows;
}

function codedOf(head: string, claims: readonly ClaimOfReport[]): CodedReport {
  const { report, ...rest } = JSON.parse(head) as Omit<CodedReport, 'claims'>;
  return { report, claims: claims.map(claimIn), ...rest };
}
