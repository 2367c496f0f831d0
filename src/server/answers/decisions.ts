import type { Decision, DecisionBody } from '../../model/index.ts';
import type { Answers } from '../http/handler.ts';
import { pageOf } from './filter.ts';

/** Whom a decision is kept under where no token and no name is given. */
const SOMEBODY = 'local user';

export const decisionAnswers: Answers<'decisions' | 'decide'> = {
  decisions: async ({ query }, { store }) => {
    const all = query.on === undefined ? await store.decisions() : await store.decisionsOn(query.on);
    return pageOfDecisions([...all].reverse(), pageOf(query));
  },
  decide: async ({ body, visitor }, { store, knowing, jobs, changes }) => {
    const { made_by, ...told } = body;
    const decision = await store.decide({ ...told, made_by: visitor.name ?? made_by ?? SOMEBODY });
    await knowing.refresh();
    const pending = changesIncidents(decision.body);
    if (pending) jobs.reconcile();
    changes.tell();
    return { decision, pending };
  },
};

/** `after` is the id of the last decision of the page before. */
function pageOfDecisions(newest: readonly Decision[], { after, limit }: { after?: string; limit: number }) {
  const start = after === undefined ? 0 : newest.findIndex(({ id }) => id === after) + 1;
  const items = newest.slice(start, start + limit);
  const more = start + limit < newest.length;
  return { items, next: more ? (items.at(-1)?.id ?? null) : null, total: newest.length };
}

/** These leave the record as it is; anything else may move claims or change them. */
const QUIET: ReadonlySet<DecisionBody['kind']> = new Set(['accept', 'comment', 'learn', 'decline']);

function changesIncidents({ kind }: DecisionBody): boolean {
  return !QUIET.has(kind);
}
