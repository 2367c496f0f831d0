import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mark, ReportView } from '../../../../src/model/index.ts';
import { reportQuery } from '../../api/queries.ts';
import { DecideDialog } from '../../decide/DecideDialog.tsx';
import type { Draft } from '../../decide/draft.ts';
import { History } from '../../decide/History.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Legend } from '../../ui/Marked.tsx';
import { Answer } from '../../ui/states.tsx';
import { useScrollToTarget, useTarget } from '../../ui/target.ts';
import { Body } from './Body.tsx';
import { Claims } from './Claims.tsx';
import { Explain } from './Explain.tsx';
import { Heading } from './Heading.tsx';
import { Removed } from './Removed.tsx';
import { addedBy, Selected } from './Selected.tsx';
import { useSelection } from './useSelection.ts';

/** A report as it was read, and where in its words each claim stands. */
export default function ReportPage({ id }: { readonly id: string }) {
  return <Answer of={useQuery(reportQuery(id))}>{(view) => <Shown view={view} />}</Answer>;
}

function Shown({ view }: { readonly view: ReportView }) {
  const target = useTarget();
  useScrollToTarget(target);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [body, selected] = useSelection(view.report.body);
  const claim = view.coded.claims.find(({ id }) => id === target) ?? null;
  const words = selected ?? claim?.trigger;
  useKeys([
    {
      key: '+',
      does: 'add a claim by the selected words, or in the sentence of the chosen claim',
      run: () => words && setDraft(addedBy(view, words)),
    },
    { key: 'c', does: 'correct the chosen claim', run: () => claim && setDraft({ kind: 'correct', told: { claim } }) },
  ]);
  return (
    <article className="page report">
      <Heading report={view.report} />
      <div className="report-columns">
        <div>
          <Legend />
          <Body
            report={view.report}
            marks={view.marks}
            claims={view.coded.claims}
            claim={claim}
            onMarks={setMarks}
            ref={body}
          />
          <Removed removed={view.report.removed} />
        </div>
        <aside className="report-aside">
          {selected ? <Selected view={view} span={selected} claim={claim} onDraft={setDraft} /> : null}
          <Explain view={view} marks={marks} claim={claim} onDraft={setDraft} />
          <Claims view={view} target={target} />
          <History decisions={view.decisions} />
        </aside>
      </div>
      {draft ? <DecideDialog draft={draft} onClose={() => setDraft(null)} /> : null}
    </article>
  );
}
