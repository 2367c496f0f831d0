import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ActorItem } from '../../../../src/model/index.ts';
import { actorsQuery, lineageQuery, networkQuery } from '../../api/queries.ts';
import { useFilter, usePageParam } from '../../filters/useFilter.ts';
import { Counted } from '../../ui/Counted.tsx';
import { FilterLink } from '../../ui/FilterLink.tsx';
import { actorPath, To } from '../../ui/links.tsx';
import { Answer, Empty, Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { shortDay, words } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { useListKeys } from '../../ui/useListKeys.ts';
import { HeldOpen } from './HeldOpen.tsx';
import { Learned } from './Learned.tsx';
import { Lineage } from './Lineage.tsx';

const Network = lazy(() => import('./Network.tsx'));
const VIEWS = {
  list: 'who',
  lineage: 'what they were and became',
  network: 'who fights and joins whom',
  open: 'identities held open',
  learned: 'names that reports explain',
} as const;
type View = keyof typeof VIEWS;

/** Everybody who takes part in the incidents under the conditions. */
export default function Actors() {
  useTitle('Actors');
  const [given, setView] = usePageParam('view');
  const view: View = given !== null && given in VIEWS ? (given as View) : 'list';
  return (
    <div className="page">
      <header className="page-head">
        <h1>Actors</h1>
        <Tabs label="View" tabs={VIEWS} value={view} onChange={(next) => setView(next === 'list' ? null : next)} />
      </header>
      {view === 'list' ? <ActorList /> : null}
      {view === 'lineage' ? <LineageOf /> : null}
      {view === 'network' ? <NetworkOf /> : null}
      {view === 'open' ? <HeldOpen /> : null}
      {view === 'learned' ? <Learned /> : null}
    </div>
  );
}

function LineageOf() {
  const { filter } = useFilter();
  return <Answer of={useQuery(lineageQuery(filter))}>{(data) => <Lineage lineage={data} />}</Answer>;
}

function NetworkOf() {
  const { filter } = useFilter();
  return (
    <Answer of={useQuery(networkQuery(filter))}>
      {(data) => (
        <Suspense fallback={<Loading />}>
          <Network network={data} />
        </Suspense>
      )}
    </Answer>
  );
}

function ActorList() {
  useListKeys('actor');
  const { filter } = useFilter();
  return (
    <Answer of={useQuery(actorsQuery(filter))}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title="Nobody takes part under these conditions">Clear a condition above.</Empty>
        ) : (
          <ActorTable actors={items} />
        )
      }
    </Answer>
  );
}

function ActorTable({ actors }: { readonly actors: readonly ActorItem[] }) {
  return (
    <table className="incidents">
      <caption className="sr">Actors</caption>
      <thead>
        <tr>
          <th scope="col">Name in force</th>
          <th scope="col">Kind</th>
          <th scope="col">Country</th>
          <th scope="col" className="num">
            Acts
          </th>
          <th scope="col" className="num">
            Is acted on
          </th>
          <th scope="col">First and last day</th>
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => (
          <ActorRow key={actor.id} actor={actor} />
        ))}
      </tbody>
    </table>
  );
}

function ActorRow({ actor: { id, name, type, country, acts, suffers, first, last } }: { readonly actor: ActorItem }) {
  return (
    <tr className="incident-row">
      <td className="what">
        <To href={actorPath(id)} className="row-link">
          {name}
        </To>
      </td>
      <td>{type ? words(type) : <span className="faint">not known</span>}</td>
      <td>{country ?? ''}</td>
      <td className="num">
        <FilterLink path="/incidents" where={{ actor: [id] }}>
          <Counted number={acts} noun="act" />
        </FilterLink>
      </td>
      <td className="num">
        <FilterLink path="/incidents" where={{ actor: [id] }}>
          <Counted number={suffers} noun="time acted on" plural="times acted on" />
        </FilterLink>
      </td>
      <td className="when">{[first, last].flatMap((day) => (day ? [shortDay(day)] : [])).join(' – ')}</td>
    </tr>
  );
}
