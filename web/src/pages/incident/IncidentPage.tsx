import { useQuery } from '@tanstack/react-query';
import type { IncidentView } from '../../../../src/model/index.ts';
import { incidentQuery } from '../../api/queries.ts';
import { DecideDialog } from '../../decide/DecideDialog.tsx';
import { History } from '../../decide/History.tsx';
import { Answer } from '../../ui/states.tsx';
import { useScrollToTarget, useTarget } from '../../ui/target.ts';
import { Accounts } from './Accounts.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { Disagreements } from './Disagreements.tsx';
import { Heading } from './Heading.tsx';
import { Kin } from './Kin.tsx';
import { Place } from './Place.tsx';
import { useIncidentKeys } from './useIncidentKeys.ts';

/** What happened, who says so, where they disagree; and what a person decides of it. */
export default function IncidentPage({ id }: { readonly id: string }) {
  return <Answer of={useQuery(incidentQuery(id))}>{(view) => <Shown view={view} />}</Answer>;
}

function Shown({ view }: { readonly view: IncidentView }) {
  const target = useTarget();
  useScrollToTarget(target);
  const acts = useIncidentKeys(view, target);
  return (
    <article className="page incident">
      <Heading view={view} />
      <DecisionBar view={view} acts={acts} />
      <Disagreements view={view} />
      <div className={view.accounts.length > 2 ? 'incident-body' : 'incident-body beside'}>
        <Accounts view={view} target={target} acts={acts} />
        <div className="incident-more">
          <Place incident={view.incident} />
          <History decisions={view.decisions} />
          <Kin view={view} />
        </div>
      </div>
      {acts.draft ? <DecideDialog draft={acts.draft} onClose={acts.close} /> : null}
    </article>
  );
}
