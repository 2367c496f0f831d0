import { useLocation } from 'wouter';
import type { TodayView } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { FilterLink } from '../../ui/FilterLink.tsx';
import { Grade } from '../../ui/Grade.tsx';
import { useKeys } from '../../ui/keys.ts';
import { incidentPath, To } from '../../ui/links.tsx';
import { count, dateTerm, placeTerm, sidesTerm } from '../../ui/terms.ts';

/** The queue knows no days. */
const ANY_DAY = { from: undefined, to: undefined, decided: false };

/** What most wants a decision, whatever its day. */
export function Queue({ view: { queue, queue_total } }: { readonly view: TodayView }) {
  const name = useActionName();
  const { to } = useFilter();
  const [, navigate] = useLocation();
  const first = queue[0];
  useKeys([
    {
      key: 'q',
      does: 'open what most wants a decision',
      run: () => first && navigate(to(incidentPath(first.incident.id))),
    },
  ]);
  return (
    <aside aria-labelledby="queue" className="queue">
      <h2 id="queue">
        To decide{' '}
        <FilterLink path="/incidents" where={ANY_DAY} own={{ order: 'attention' }} className="faint">
          {count(queue_total, 'incident')}
        </FilterLink>
      </h2>
      {queue.length === 0 ? <p className="faint">Nothing waits for a decision.</p> : null}
      <ol>
        {queue.map(({ incident, because }) => (
          <li key={incident.id}>
            <span>
              <Grade grade={incident.grade} quiet />{' '}
              <To href={incidentPath(incident.id)}>
                {name(incident.action)}, {placeTerm(incident.place)}
              </To>
            </span>
            <span>{sidesTerm(incident)}</span>
            <span className="faint">
              {dateTerm(incident.date)} · {because}
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
