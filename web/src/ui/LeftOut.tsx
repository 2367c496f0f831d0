import type { LeftOut as Incident } from '../../../src/model/index.ts';
import { useActionName } from '../api/useActions.ts';
import { incidentPath, To } from './links.tsx';
import { shortDay } from './terms.ts';

interface LeftOutProps {
  /** How many, in words: "6 incidents without a place". */
  readonly title: string;
  readonly incidents: readonly Incident[];
}

/** Incidents that a drawing has no place for, each a way to its words. */
export function LeftOut({ title, incidents }: LeftOutProps) {
  const name = useActionName();
  if (incidents.length === 0) return null;
  return (
    <details className="left-out">
      <summary>{title}</summary>
      <ul>
        {incidents.map(({ id, action, start, parties }) => (
          <li key={id}>
            <To href={incidentPath(id)}>{name(action)}</To>{' '}
            <span className="faint">
              {[parties.join(', '), start ? shortDay(start) : 'not dated'].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
