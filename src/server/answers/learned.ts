import { learnedPack } from '../../export/index.ts';
import type { ReportHead } from '../../model/index.ts';
import { type Explained, learnedNames } from '../derive/learned.ts';
import type { Answers } from '../http/handler.ts';
import type { Project } from '../project.ts';

export const learnedAnswers: Answers<'learned'> = {
  learned: async (_, { store, actors }) => {
    const explained: Explained[] = [];
    for await (const { report, aliases } of store.explained())
      for (const alias of aliases) explained.push({ report: headOf(report), alias });
    return { items: learnedNames(explained, await store.decisions(), (name, on) => actors.describe(name, on)) };
  },
};

/** What people took for knowledge, as a zipped folder of tables. */
export async function learnedFile({ store }: Project): Promise<Uint8Array> {
  const decisions = await store.decisions();
  const ids = new Set(decisions.flatMap(({ body }) => (body.kind === 'learn' ? [body.report] : [])));
  const reports = await Promise.all([...ids].map((id) => store.report(id)));
  return learnedPack(decisions, new Map(reports.flatMap((each) => (each ? [[each.report.id, each.report]] : []))));
}

function headOf({ id, url, outlet, title, published, language }: ReportHead): ReportHead {
  return { id, url, outlet, title, published, language };
}
