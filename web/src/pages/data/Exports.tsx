import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExportItem, LossReport } from '../../../../src/model/index.ts';
import { address } from '../../api/client.ts';
import { exportsQuery, lossesQuery } from '../../api/queries.ts';
import { filterQuery } from '../../filters/search.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { FilterLink } from '../../ui/FilterLink.tsx';
import { incidentPath, To } from '../../ui/links.tsx';
import { Answer } from '../../ui/states.tsx';
import { count, shortDay, words } from '../../ui/terms.ts';

/** Writes the incidents under the conditions to a file, and says before what the format can not hold. */
export function Exports() {
  return (
    <section aria-labelledby="exports" className="card">
      <h2 id="exports">Take it with you</h2>
      <Answer of={useQuery(exportsQuery)}>{({ items }) => <Choice formats={items} />}</Answer>
    </section>
  );
}

function Choice({ formats }: { readonly formats: readonly ExportItem[] }) {
  const { filter } = useFilter();
  const [name, setName] = useState(formats[0]?.name ?? '');
  const format = formats.find((each) => each.name === name);
  if (!format) return <p className="faint">No format to write.</p>;
  return (
    <div className="decide">
      <label className="field">
        <span>Format</span>
        <select value={name} onChange={(event) => setName(event.target.value)}>
          {formats.map((each) => (
            <option key={each.name} value={each.name}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <p>{format.summary}</p>
      <Losses format={name} />
      <p>
        <a
          className="button"
          href={address(`/exports/${name}`, filterQuery(filter))}
          download={`incidents.${format.extension}`}
        >
          Download
        </a>
      </p>
    </div>
  );
}

function Losses({ format }: { readonly format: string }) {
  const { filter } = useFilter();
  return (
    <Answer of={useQuery(lossesQuery(format, filter))}>
      {({ incidents, losses }) => (
        <div aria-live="polite">
          <p>
            <FilterLink path="/incidents" where={{}}>
              {count(incidents, 'incident')}
            </FilterLink>{' '}
            under the conditions above. {losses.length === 0 ? 'The format holds everything.' : 'It can not hold:'}
          </p>
          <ul className="losses">
            {losses.map((loss) => (
              <li key={loss.what}>
                <LossLine {...loss} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Answer>
  );
}

/** What is lost, and the incidents that it befalls. */
function LossLine({ what, incidents, first }: LossReport['losses'][number]) {
  return (
    <details>
      <summary>
        {what} <span className="faint">({count(incidents, 'incident')})</span>
      </summary>
      <ul>
        {first.map(({ id, action, day, place }) => (
          <li key={id}>
            <To href={incidentPath(id)}>
              {words(action)}
              {place ? `, ${place}` : ''}
            </To>{' '}
            <span className="faint">{day ? shortDay(day) : 'no date'}</span>
          </li>
        ))}
        {incidents > first.length ? (
          <li className="faint">
            and {count(incidents - first.length, 'more incident')}: choose fewer above to see them
          </li>
        ) : null}
      </ul>
    </details>
  );
}
