import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionBody, IncidentView } from '../../../src/model/index.ts';
import { incidentQuery } from '../api/queries.ts';
import { useActionName } from '../api/useActions.ts';
import { Failure } from '../ui/states.tsx';
import { dateTerm, placeTerm } from '../ui/terms.ts';
import type { Draft } from './draft.ts';

interface JoinFormProps {
  readonly draft: Extract<Draft, { kind: 'join' }>;
  readonly onValue: (body: DecisionBody | null) => void;
}

/** Names the other incident by its address or id, and shows which one that is before anything is joined. */
export function JoinForm({ draft, onValue }: JoinFormProps) {
  const [other, setOther] = useState('');
  const found = useQuery({ ...incidentQuery(other), enabled: other !== '' && other !== draft.incident });
  const name = useActionName();
  const choose = (text: string) => {
    setOther(text.match(/i-[0-9a-f]{6,}/)?.[0] ?? '');
    onValue(null);
  };
  return (
    <>
      <label className="field">
        <span>Address or id of the other incident</span>
        <input type="text" onChange={(event) => choose(event.target.value)} autoComplete="off" />
      </label>
      {found.isError ? <Failure error={found.error} /> : null}
      {found.data ? (
        <label className="check">
          <input
            type="checkbox"
            onChange={(event) => onValue(event.target.checked ? joined(draft, found.data) : null)}
          />
          {name(found.data.incident.action)}, {placeTerm(found.data.incident.place)},{' '}
          {dateTerm(found.data.incident.date)}
        </label>
      ) : null}
    </>
  );
}

function joined(draft: JoinFormProps['draft'], other: IncidentView): DecisionBody {
  return {
    kind: 'join',
    incidents: [draft.incident, other.incident.id],
    claims: [...draft.claims, ...other.incident.claims],
  };
}
