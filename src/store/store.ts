import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { constraintsOf, createDecisions } from '../decide/index.ts';
import { type Decision, EffectError, InputError, NewDecision, type Store } from '../model/index.ts';
import { claimById, claimsOfIncident, everyClaim, pageOfClaims, reviewedClaims } from './ask/claims.ts';
import { differences } from './ask/diff.ts';
import { daysOf, everyIncident, incidentById, pageOfIncidents } from './ask/incidents.ts';
import { mentionsOf } from './ask/mentions.ts';
import {
  everyAsCoded,
  everyCoded,
  everyExplained,
  everyReport,
  pageOfReports,
  reportById,
  reportsSince,
} from './ask/reports.ts';
import { sketchesOf } from './ask/sketches.ts';
import { usesOf } from './ask/uses.ts';
import { recordVersion } from './ask/version.ts';
import type { Backend } from './backend.ts';
import type { StoreEffects } from './open.ts';
import { timeAfter } from './time.ts';
import { checkDecision } from './write/check.ts';
import { allDecisions, applyDecision, decisionsAbout } from './write/decide.ts';
import { replaceAll } from './write/incidents.ts';
import { type Db, insertRows } from './write/insert.ts';
import { addBatch, currentReports } from './write/reports.ts';
import { allRuns, beginRun, endRun, newestRun, runNumber } from './write/runs.ts';

/** "decide" as a number: decisions are made one after the other, and not while claims that they are about are added. */
const DECIDE_LOCK = sql`${0x64656364}::bigint`;

/** The store over a database whose schema is the newest. */
export async function storeOver(backend: Backend, { clock, codebook }: StoreEffects): Promise<Store> {
  const { db } = backend;
  let release: (() => Promise<void>) | null = null;
  const transaction = <Result>(work: (db: Db) => Promise<Result>) => db.transaction().execute(work);
  const newest = () => newestRun(db);

  /** What was journalled but never reached the database, as after a kill in between. */
  async function catchUp(trx: Db): Promise<Decision[]> {
    await sql`select pg_advisory_xact_lock(${DECIDE_LOCK})`.execute(trx);
    const kept = await allDecisions(trx);
    for (const decision of backend.journalled.slice(kept.length)) {
      await applyDecision(trx, kept, decision, codebook);
      kept.push(decision);
    }
    return kept;
  }

  async function newestTime(trx: Db, decisions: readonly Decision[]): Promise<string | null> {
    const runs = await allRuns(trx);
    const times = [...runs.flatMap((run) => [run.started_at, run.finished_at]), decisions.at(-1)?.made_at];
    return (
      times
        .filter((time) => typeof time === 'string')
        .sort()
        .at(-1) ?? null
    );
  }

  async function decisionsFor(trx: Db) {
    await sql`select pg_advisory_xact_lock_shared(${DECIDE_LOCK})`.execute(trx);
    return createDecisions(await allDecisions(trx), codebook);
  }

  async function endOfRun(): Promise<void> {
    await release?.();
    release = null;
  }

  await transaction(async (trx) => checkJournal(backend, await catchUp(trx)));

  return {
    async startRun(run) {
      if (release) throw new EffectError('run_open', 'another run is under way');
      release = await backend.takeRun();
      try {
        return await transaction(async (trx) => beginRun(trx, run, timeAfter(clock, await newestTime(trx, []))));
      } catch (error) {
        await endOfRun();
        throw error;
      }
    },
    current: async (run, reports) => currentReports(db, await runNumber(db, run), reports),
    addReports: (run, batch) =>
      transaction(async (trx) => {
        const no = await openRun(trx, run);
        return addBatch(trx, no, batch, await decisionsFor(trx), new Date(clock.now()).toISOString());
      }),
    addErrors: (run, errors) =>
      transaction(async (trx) => {
        const no = await openRun(trx, run);
        const rows = errors.map((error) => ({ run: no, content: JSON.stringify(error) }));
        await insertRows(trx, 'problem', { run: 'integer', content: 'text' }, rows);
      }),
    async finishRun(run, incidents) {
      const finished = await transaction(async (trx) => {
        const no = await openRun(trx, run);
        await replaceAll(trx, no, incidents, await decisionsFor(trx));
        return endRun(trx, no, timeAfter(clock, await newestTime(trx, [])));
      });
      await endOfRun();
      await backend.tidy();
      return finished;
    },
    leaveRun: () => endOfRun(),
    runs: () => allRuns(db),
    async errors(run) {
      const rows = await db
        .selectFrom('problem')
        .select('content')
        .where('run', '=', await runNumber(db, run))
        .orderBy('no')
        .execute();
      return rows.map(({ content }) => JSON.parse(content));
    },
    async *diff(before, after) {
      yield* differences(db, await runNumber(db, before), await runNumber(db, after));
    },

    async *coded(run) {
      yield* everyCoded(db, run === undefined ? await newest() : await runNumber(db, run));
    },
    async *asCoded() {
      yield* everyAsCoded(db, await newest());
    },
    async *allReports() {
      yield* everyReport(db, await newest());
    },
    async *explained() {
      yield* everyExplained(db, await newest());
    },
    constraints: async () => constraintsOf(await allDecisions(db)),
    replaceIncidents: (incidents) =>
      transaction(async (trx) => replaceAll(trx, await newestRun(trx), incidents, await decisionsFor(trx))),

    incidents: async (filter, order, page) => pageOfIncidents(db, await newest(), filter, order, page),
    async *allIncidents(filter) {
      yield* everyIncident(db, await newest(), filter);
    },
    sketches: async (filter, most) => sketchesOf(db, await newest(), filter, most),
    incident: (id) => incidentById(db, id),
    claims: async (filter, page) => pageOfClaims(db, await newest(), filter, page),
    async *allClaims(filter) {
      yield* everyClaim(db, await newest(), filter);
    },
    mentions: async (filter, most) => mentionsOf(db, await newest(), filter, most),
    claimsOf: async (incident) => claimsOfIncident(db, await newest(), incident),
    claim: async (id) => claimById(db, await newest(), id),
    reports: async (filter, page) => pageOfReports(db, await newest(), filter, page),
    report: async (id) => reportById(db, await newest(), id),
    reportsSince: async (time) => reportsSince(db, await newest(), time),
    days: async (filter) => daysOf(db, await newest(), filter),
    actors: async (filter) => usesOf(db, 'actors', await newest(), filter),
    voices: async (filter) => usesOf(db, 'voices', await newest(), filter),
    quotes: async (filter) => usesOf(db, 'quotes', await newest(), filter),
    version: () => recordVersion(db),

    decide: (given) =>
      transaction(async (trx) => {
        const before = await catchUp(trx);
        const asked = parsed(given);
        await checkDecision(trx, await newestRun(trx), asked, before, codebook);
        const made_at = timeAfter(clock, await newestTime(trx, before));
        const decision = { id: decisionId(before.length + 1, made_at, asked), made_at, ...asked };
        const takeBack = backend.journal(decision);
        try {
          await applyDecision(trx, before, decision, codebook);
        } catch (error) {
          takeBack();
          throw error;
        }
        return decision;
      }),
    reviewed: async () => reviewedClaims(db, await newest()),
    decisions: () => allDecisions(db),
    decisionsOn: (id) => decisionsAbout(db, id),

    async close() {
      await endOfRun();
      await backend.close();
    },
  };
}

/** The number of a run that still takes reports. */
async function openRun(db: Db, id: string): Promise<number> {
  const no = await runNumber(db, id);
  const { finished_at } = await db
    .selectFrom('run')
    .select('finished_at')
    .where('no', '=', no)
    .executeTakeFirstOrThrow();
  if (finished_at !== null) throw new InputError('run_finished', `the run "${id}" is finished: begin another one`);
  return no;
}

function parsed(given: NewDecision): NewDecision {
  const read = NewDecision.safeParse(given);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new InputError('bad_decision', `${issue?.path.join('.')}: ${issue?.message}`);
}

/** Stable for the same decision at the same place in the log; 64 bits of SHA-256. */
function decisionId(no: number, made_at: string, decision: NewDecision): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([no, made_at, decision]))
    .digest('hex');
  return `d-${hash.slice(0, 16)}`;
}

/** @throws EffectError `journal_conflict` where journal and database tell of different decisions. */
function checkJournal({ journalled, journal }: Backend, kept: readonly Decision[]): void {
  for (const [index, decision] of kept.entries()) {
    const written = journalled[index];
    if (!written) journal(decision);
    else if (written.id !== decision.id)
      throw new EffectError(
        'journal_conflict',
        `decision ${index + 1} is ${decision.id} in the database and ${written.id} in the journal: restore a backup`,
      );
  }
}
