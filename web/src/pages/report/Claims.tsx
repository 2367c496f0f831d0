import type { Claim, ReportView } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import { StandingSign } from '../../ui/Grade.tsx';
import { incidentPath, To } from '../../ui/links.tsx';
import { dateTerm, placeTerm, sidesTerm, words } from '../../ui/terms.ts';

interface ClaimsProps {
  readonly view: ReportView;
  readonly target: string;
}

/** Everything that was coded from the report, in the order of its words. */
export function Claims({ view, target }: ClaimsProps) {
  const claims = view.coded.claims.toSorted((a, b) => a.trigger.start - b.trigger.start);
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Claims</h2>
      {claims.length === 0 ? <p className="faint">Nothing was coded from this report.</p> : null}
      <ol className="claim-list">
        {claims.map((claim) => (
          <Line key={claim.id} claim={claim} view={view} current={claim.id === target} />
        ))}
      </ol>
    </section>
  );
}

interface LineProps {
  readonly claim: Claim;
  readonly view: ReportView;
  readonly current: boolean;
}

function Line({ claim, view, current }: LineProps) {
  const name = useActionName();
  const known = view.claims[claim.id];
  const manner = [claim.hedge, claim.status === 'happened' ? null : words(claim.status)].filter(Boolean).join(', ');
  return (
    <li aria-current={current ? 'true' : undefined}>
      <a href={`#${claim.id}`}>{name(claim.action)}</a> <StandingSign standing={known?.standing ?? 'undecided'} />
      <span>{sidesTerm(claim)}</span>
      <span className="faint">
        {[manner, placeTerm(claim.place), dateTerm(claim.date)].join(' · ')}
        {known?.incident ? (
          <>
            {' · '}
            <To href={incidentPath(known.incident, claim.id)}>the incident</To>
          </>
        ) : null}
      </span>
    </li>
  );
}
