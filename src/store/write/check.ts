import { actionProblem, aliasProblem, claimProblem, correctionProblem, undoProblem } from '../../decide/index.ts';
import { type Codebook, type Decision, InputError, type NewDecision, type StoredReport } from '../../model/index.ts';
import { claimById } from '../ask/claims.ts';
import { reportById } from '../ask/reports.ts';
import { toKey } from '../rows/keys.ts';
import type { Db } from './insert.ts';

/** @throws InputError for a decision about nothing, or one that does not fit what it is about. */
export async function checkDecision(
  db: Db,
  run: number,
  { body }: NewDecision,
  before: readonly Decision[],
  codebook: () => Codebook,
): Promise<void> {
  switch (body.kind) {
    case 'undo':
      return refuse('no_such_decision', undoProblem(body.decision, before));
    case 'correct': {
      const kept = await claimById(db, run, body.claim);
      if (!kept) throw missing('claim', body.claim);
      const { report } = await existingReport(db, run, kept.report);
      return refuse('bad_correction', correctionProblem(kept.claim, body.field, body.value, report, codebook()));
    }
    case 'add_claim': {
      const { report, coded } = await existingReport(db, run, body.report);
      if (await claimById(db, run, body.claim.id))
        throw new InputError('bad_correction', `there is a claim "${body.claim.id}" already: give it an id of its own`);
      refuse('bad_correction', actionProblem(body.claim.action, codebook()));
      return refuse('bad_correction', claimProblem(body.claim, report, coded));
    }
    case 'split':
      if (body.claims.some((id) => body.rest.includes(id)))
        throw new InputError('bad_split', 'a claim can not be taken out and stay in');
      return mustExist(db, { incident: [body.incident], claim: [...body.claims, ...body.rest] });
    case 'join':
      return mustExist(db, { incident: body.incidents, claim: body.claims });
    case 'learn':
    case 'decline': {
      const { report } = await existingReport(db, run, body.report);
      return refuse('bad_alias', aliasProblem(body.alias, report));
    }
    case 'hold_open':
      return;
    default: {
      const { type, id } = body.subject;
      return type === 'actor' ? undefined : mustExist(db, { [type]: [id] });
    }
  }
}

async function existingReport(db: Db, run: number, id: string): Promise<StoredReport> {
  const report = await reportById(db, run, id);
  if (!report) throw missing('report', id);
  return report;
}

async function mustExist(
  db: Db,
  ids: Readonly<Partial<Record<'incident' | 'claim' | 'report', readonly string[]>>>,
): Promise<void> {
  for (const [table, wanted] of Object.entries(ids) as ['incident' | 'claim' | 'report', readonly string[]][])
    for (const id of wanted) {
      const row = await db.selectFrom(table).select('no').where('id', '=', toKey(id)).limit(1).executeTakeFirst();
      if (!row) throw missing(table, id);
    }
}

function missing(what: string, id: string): InputError {
  return new InputError('no_such_subject', `there is no ${what} "${id}"`);
}

function refuse(code: string, problem: string | null): void {
  if (problem) throw new InputError(code, problem);
}
