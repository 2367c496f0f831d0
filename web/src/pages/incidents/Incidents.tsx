import { useInfiniteQuery } from '@tanstack/react-query';
import type { RecordOrder } from '../../../../src/model/index.ts';
import { incidentsQuery } from '../../api/queries.ts';
import { useFilter, usePageParam } from '../../filters/useFilter.ts';
import { IncidentTable } from '../../ui/IncidentTable.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { count } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { useListKeys } from '../../ui/useListKeys.ts';

const ORDERS: Readonly<Record<RecordOrder, string>> = {
  date: 'newest first',
  killed: 'most dead first',
  origins: 'most voices first',
  attention: 'what wants a decision first',
};

/** Every incident under the conditions, whatever its day. */
export default function Incidents() {
  useTitle('Incidents');
  useListKeys('incident');
  const { filter } = useFilter();
  const [given, setOrder] = usePageParam('order');
  const order = given && given in ORDERS ? (given as RecordOrder) : 'date';
  const query = useInfiniteQuery(incidentsQuery(filter, order));
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const rows = query.data.pages.flatMap(({ items }) => items.map((incident) => ({ incident })));
  return (
    <div className="page">
      <header className="page-head">
        <h1>{count(query.data.pages[0]?.total ?? 0, 'incident')}</h1>
        <Tabs label="Order" tabs={ORDERS} value={order} onChange={(next) => setOrder(next === 'date' ? null : next)} />
      </header>
      {rows.length === 0 ? <Empty title="No incident under these conditions">Clear a condition above.</Empty> : null}
      {rows.length > 0 ? <IncidentTable rows={rows} caption="Incidents" /> : null}
      {query.hasNextPage ? (
        <button
          type="button"
          className="button"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Loading …' : 'Show more'}
        </button>
      ) : null}
    </div>
  );
}
