import type { StoredClaim } from '../../model/index.ts';
import { rulesOf } from '../derive/rules.ts';
import { toldClaims } from '../derive/told.ts';
import type { Answers } from '../http/handler.ts';
import { notFound } from '../http/refusal.ts';
import type { Project } from '../project.ts';
import { filterOf, pageOf } from './filter.ts';
import { treeOf } from './reports.ts';

export const claimAnswers: Answers<'claims' | 'claim' | 'explainClaim'> = {
  claims: async ({ query }, { store }) => {
    const { items, next, total } = await store.claims(filterOf(query), pageOf(query));
    return { items: await toldClaims(store, items), next, total };
  },
  claim: async ({ params }, project) => (await claimOf(params.id, project)).told,
  explainClaim: async ({ params }, project) => {
    const { told, stored } = await claimOf(params.id, project);
    const report = await project.store.report(stored.report);
    const { sentence, because } = told.claim;
    const tree = report && treeOf(report.report.body, sentence.index, project);
    return { told, tree, rules: rulesOf(because, project.knowing.now.knowledge) };
  },
};

async function claimOf(id: string, { store }: Project) {
  const stored: StoredClaim | null = await store.claim(id);
  const [told] = stored ? await toldClaims(store, [stored]) : [];
  if (!stored || !told) throw notFound('claim', id);
  return { stored, told };
}
