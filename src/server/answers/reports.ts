import type { SentenceTree } from '../../model/index.ts';
import { marksOf } from '../derive/marks.ts';
import { rulesOf } from '../derive/rules.ts';
import type { Answers } from '../http/handler.ts';
import { notFound } from '../http/refusal.ts';
import type { Project } from '../project.ts';
import { filterOf, pageOf } from './filter.ts';

export const reportAnswers: Answers<'reports' | 'report' | 'sentence' | 'sentenceAt'> = {
  reports: ({ query }, { store }) => store.reports(filterOf(query), pageOf(query)),
  report: async ({ params }, { store, knowing }) => {
    const found = await store.report(params.id);
    if (!found) throw notFound('report', params.id);
    const { report, coded } = found;
    const stored = await Promise.all(coded.claims.map(({ id }) => store.claim(id)));
    const rules = rulesOf(
      coded.claims.flatMap(({ because }) => because),
      knowing.now.knowledge,
    );
    const decisions = await Promise.all(
      [report.id, ...coded.claims.map(({ id }) => id)].map((id) => store.decisionsOn(id)),
    );
    return {
      report,
      coded,
      marks: marksOf(coded),
      claims: Object.fromEntries(
        stored.flatMap((each) => (each ? [[each.claim.id, { incident: each.incident, standing: each.standing }]] : [])),
      ),
      rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])),
      decisions: decisions.flat(),
    };
  },
  sentence: async ({ params }, project) => {
    const found = await project.store.report(params.id);
    if (!found) throw notFound('report', params.id);
    const tree = /^\d{1,6}$/.test(params.n) ? treeOf(found.report.body, Number(params.n), project) : null;
    if (!tree) throw notFound('sentence', params.n);
    return tree;
  },
  sentenceAt: async ({ params, query: { at } }, project) => {
    const found = await project.store.report(params.id);
    if (!found) throw notFound('report', params.id);
    const { body } = found.report;
    const index = project.sentences(body).findIndex(({ end }) => end > at);
    const tree = treeOf(body, index, project);
    if (!tree) throw notFound('sentence at', String(at));
    return tree;
  },
};

/** The tree of a sentence as the coder read it, or null where the body has no such sentence. */
export function treeOf(body: string, index: number, { sentences }: Project): SentenceTree | null {
  const sentence = sentences(body)[index];
  if (!sentence) return null;
  const words = sentence.tokens.map(({ index: at, form, lemma, upos, xpos, deprel, head, start, end }) => {
    return { index: at, form, lemma, upos, xpos, deprel, head, start, end };
  });
  return { index, text: sentence.text, start: sentence.start, end: sentence.end, words };
}
