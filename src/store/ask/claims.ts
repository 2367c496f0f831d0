import { sql } from 'kysely';
import type { Page, PageAt, RecordFilter, ReviewedClaim, Standing, StoredClaim } from '../../model/index.ts';
import { claimIn } from '../rows/claim.ts';
import { toKey } from '../rows/keys.ts';
import type { Db } from '../write/insert.ts';
import { type Condition, claimConditions, every, holds } from './filter.ts';
import { allRows, askedOf, type List, pageOf } from './list.ts';

interface Row {
  readonly report: string;
  readonly outlet: string | null;
  readonly content: string;
  readonly decided: string | null;
  readonly standing: Standing;
  readonly incident: string | null;
}

const COLUMNS = sql<Row>`claim.report, claim.outlets[1] as outlet, text.content, text.decided, claim.standing, (
  select incident.id from ascribe.incident join ascribe.incident_claim on incident.no = incident_claim.incident
  where incident_claim.claim = claim.id order by incident.id limit 1) as incident`;
const LIST: List<Row> = { table: 'claim', key: 'day', kind: 'string', columns: COLUMNS, content: 'claim_content' };

/** Claims under a filter, newest first. */
export async function pageOfClaims(
  db: Db,
  run: number,
  filter: RecordFilter,
  page: PageAt,
): Promise<Page<StoredClaim>> {
  const { items, ...rest } = await pageOf(db, LIST, await askedOf(db, 'claims', filter, run), page);
  return { items: items.map(storedClaim), ...rest };
}

/** All claims under a filter, newest first. */
export async function* everyClaim(db: Db, run: number, filter: RecordFilter): AsyncGenerator<StoredClaim> {
  for await (const row of allRows(db, LIST, claimConditions(filter, run))) yield storedClaim(row);
}

export function claimsOfIncident(db: Db, run: number, incident: string): Promise<StoredClaim[]> {
  return claimsWhere(
    db,
    run,
    sql`claim.id in (
    select incident_claim.claim from ascribe.incident_claim
    join ascribe.incident on incident.no = incident_claim.incident where incident.id = ${toKey(incident)})`,
  );
}

export async function claimById(db: Db, run: number, id: string): Promise<StoredClaim | null> {
  return (await claimsWhere(db, run, sql`claim.id = ${toKey(id)}`))[0] ?? null;
}

/** Claims that people decided on, by report. */
export async function reviewedClaims(db: Db, run: number): Promise<ReviewedClaim[]> {
  const { rows } = await sql<Row & { decision: string | null }>`
    select content, decided, standing, decision from ascribe.claim join ascribe.claim_content using (no)
    where (standing <> 'undecided' or decision is not null) and ${holds('claim', run)} order by report, position`.execute(
    db,
  );
  return rows.map((row) => ({
    coded: row.decision === null ? claimIn({ ...row, decided: null }) : null,
    left: row.standing === 'rejected' ? null : claimIn(row),
  }));
}

async function claimsWhere(db: Db, run: number, condition: Condition): Promise<StoredClaim[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from ascribe.claim
    join ascribe.claim_content text on text.no = claim.no where ${every([condition, holds('claim', run)])} order by claim.report, claim.position`.execute(
    db,
  );
  return rows.map(storedClaim);
}

function storedClaim(row: Row): StoredClaim {
  const { report, outlet, incident, standing } = row;
  return { claim: claimIn(row), report, outlet, incident, standing };
}
