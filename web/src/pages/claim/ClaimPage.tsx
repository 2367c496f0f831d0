import { useQuery } from '@tanstack/react-query';
import { Redirect } from 'wouter';
import { claimQuery } from '../../api/queries.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { incidentPath, reportPath } from '../../ui/links.tsx';
import { Answer } from '../../ui/states.tsx';

/** Leads on to a claim where it stands: in its incident, or else in its report. */
export default function ClaimPage({ id }: { readonly id: string }) {
  const { to } = useFilter();
  return (
    <Answer of={useQuery(claimQuery(id))}>
      {({ incident, report, claim }) => {
        const path = incident ? incidentPath(incident) : reportPath(report.id);
        return <Redirect to={`${to(path)}#${claim.id}`} replace />;
      }}
    </Answer>
  );
}
