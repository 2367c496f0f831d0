import type { RunDifference } from '../../model/index.ts';
import type { Answers } from '../http/handler.ts';
import { notFound } from '../http/refusal.ts';
import type { Project } from '../project.ts';

export const runAnswers: Answers<'runs' | 'codeAgain' | 'runErrors' | 'runDiff'> = {
  runs: async (_, { store }) => ({
    items: [...(await store.runs())].sort((a, b) => (a.started_at > b.started_at ? -1 : 1)),
  }),
  codeAgain: async (_, { jobs }) => jobs.codeAgain(),
  runErrors: async ({ params }, project) => {
    await known(params.id, project);
    return { items: await project.store.errors(params.id) };
  },
  runDiff: async ({ params, query: { after, limit } }, project) => {
    await known(params.before, project);
    await known(params.after, project);
    const items: RunDifference[] = [];
    let at = 0;
    for await (const difference of project.store.diff(params.before, params.after)) {
      if (at === after + limit) return { items, next: at };
      if (at >= after) items.push(difference);
      at += 1;
    }
    return { items, next: null };
  },
};

async function known(id: string, { store }: Project): Promise<void> {
  if (!(await store.runs()).some((run) => run.id === id)) throw notFound('run', id);
}
