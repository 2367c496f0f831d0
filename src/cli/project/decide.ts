import {
  type Claim,
  type Decision,
  type DecisionBody,
  type IdentityView,
  type Store,
  UsageError,
} from '../../model/index.ts';
import { reconcileStore, reconcilingOn } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { declining, learning } from './names.ts';
import { loginName, withProject } from './open.ts';
import { openUsing } from './using.ts';
import { TASKS } from './words.ts';

/** Decisions that leave all claims and incidents what they are. */
const QUIET = new Set<DecisionBody['kind']>(['accept', 'comment', 'learn', 'decline']);

export const command: Command = ([task = '', ...given], options, terminal) =>
  withProject(options, async (store) => {
    if (task === 'log') {
      const log = given[0] === undefined ? await store.decisions() : await store.decisionsOn(given[0]);
      await terminal.out.write(log.map((decision) => `${JSON.stringify(decision)}\n`).join(''));
      return 0;
    }
    const decision = await store.decide({
      made_by: text(options.by) ?? loginName(),
      because: text(options.because),
      body: await bodyOf(store, task, given, options),
    });
    await terminal.out.write(`${JSON.stringify(decision)}\n`);
    if (await changesIncidents(store, decision))
      await reconcileStore(store, await reconcilingOn((await openUsing(store, options)).knowledge));
    return 0;
  });

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

async function changesIncidents(store: Store, { body }: Decision): Promise<boolean> {
  if (body.kind !== 'undo') return !QUIET.has(body.kind);
  const undone = (await store.decisions()).find(({ id }) => id === body.decision);
  return undone !== undefined && !QUIET.has(undone.body.kind);
}

type Words = readonly string[];

/** How each task is made from the words after it: how many it takes, and what they say. */
const TASK: Readonly<
  Record<
    string,
    {
      least: number;
      most: number;
      make(words: Words, store: Store, options: Record<string, unknown>): DecisionBody | Promise<DecisionBody>;
    }
  >
> = {
  accept: { least: 1, most: 1, make: ([id = '']) => ({ kind: 'accept', subject: subjectOf(id) }) },
  reject: { least: 1, most: 1, make: ([id = '']) => ({ kind: 'reject', subject: subjectOf(id) }) },
  comment: {
    least: 2,
    most: 2,
    make: ([id = '', said = '']) => ({ kind: 'comment', subject: subjectOf(id), text: said }),
  },
  undo: { least: 1, most: 1, make: ([decision = '']) => ({ kind: 'undo', decision }) },
  correct: {
    least: 3,
    most: 3,
    make: ([claim = '', field = '', value]) => ({ kind: 'correct', claim, field, value: readValue(value) }),
  },
  add: {
    least: 2,
    most: 2,
    make: ([report = '', claim]) => ({ kind: 'add_claim', report, claim: readValue(claim) as Claim }),
  },
  split: { least: 2, most: 1000, make: ([incident = '', ...claims], store) => splitting(store, incident, claims) },
  join: { least: 2, most: 1000, make: (incidents, store) => joining(store, incidents) },
  learn: { least: 2, most: 3, make: (words, store, options) => learning(store, words, options) },
  decline: { least: 2, most: 2, make: (words, store, options) => declining(store, words, options) },
  hold: { least: 2, most: 1000, make: holding },
};

/** What a task and its words say. @throws UsageError `bad_decision` */
async function bodyOf(
  store: Store,
  task: string,
  given: Words,
  options: Record<string, unknown>,
): Promise<DecisionBody> {
  const known = Object.hasOwn(TASK, task) ? TASK[task] : undefined;
  if (!known || given.length < known.least || given.length > known.most)
    throw new UsageError('bad_decision', `decide takes ${TASKS.join('; ')}`);
  return known.make(given, store, options);
}

/** Ids say what they name; whatever is neither a claim nor an incident is a report. */
function subjectOf(id: string) {
  const type = id.startsWith('c-') ? 'claim' : id.startsWith('i-') ? 'incident' : 'report';
  return { type, id } as const;
}

/** JSON where it is JSON (null, 3, {"kind": …}), else the word itself. */
function readValue(word: string | undefined): unknown {
  try {
    return JSON.parse(word ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return word;
    throw error;
  }
}

async function splitting(store: Store, incident: string, claims: readonly string[]): Promise<DecisionBody> {
  const held = (await store.claimsOf(incident)).map(({ claim }) => claim.id);
  const stray = claims.find((id) => !held.includes(id));
  if (stray !== undefined) throw new UsageError('bad_split', `"${stray}" is no claim of the incident "${incident}"`);
  const rest = held.filter((id) => !claims.includes(id));
  if (rest.length === 0) throw new UsageError('bad_split', 'a split leaves at least one claim in the incident');
  return { kind: 'split', incident, claims: [...claims], rest };
}

async function joining(store: Store, incidents: readonly string[]): Promise<DecisionBody> {
  const held = await Promise.all(incidents.map((id) => store.claimsOf(id)));
  const empty = incidents[held.findIndex((claims) => claims.length === 0)];
  if (empty !== undefined) throw new UsageError('no_such_incident', `there is no incident "${empty}"`);
  return { kind: 'join', incidents: [...incidents], claims: held.flat().map(({ claim }) => claim.id) };
}

function holding(given: readonly string[]): DecisionBody {
  const views = given.flatMap((word): IdentityView[] => {
    const [asserted_by, view] = word.split('=', 2);
    return asserted_by && view ? [{ asserted_by, view }] : [];
  });
  return { kind: 'hold_open', actors: given.filter((word) => !word.includes('=')), views };
}
