import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReportItem } from '../../../../src/model/index.ts';
import { reportsQuery } from '../../api/queries.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { Counted } from '../../ui/Counted.tsx';
import { reportPath, To } from '../../ui/links.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { count, shortDay } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { useListKeys } from '../../ui/useListKeys.ts';

/** All reports under the conditions, as read. */
export default function Reports() {
  useTitle('Reports');
  useListKeys('report');
  const { filter } = useFilter();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    reportsQuery(filter),
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{count(data.pages[0]?.total ?? 0, 'report')}</h1>
        <p>As they were read: the author’s own words, with everything that was coded from them marked.</p>
      </header>
      {items.length === 0 ? <NoReports /> : <ReportTable items={items} />}
      {hasNextPage ? (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Loading …' : 'Show more'}
        </button>
      ) : null}
    </div>
  );
}

function NoReports() {
  return (
    <Empty title="No reports under these conditions">
      <p>
        Clear a condition above, or <To href="/data">add reports</To>.
      </p>
    </Empty>
  );
}

function ReportTable({ items }: { readonly items: readonly ReportItem[] }) {
  return (
    <table className="incidents">
      <caption className="sr">Reports</caption>
      <thead>
        <tr>
          <th scope="col">Published</th>
          <th scope="col">Title</th>
          <th scope="col">Outlet</th>
          <th scope="col" className="num">
            Claims
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, title, outlet, published, claims }) => (
          <tr key={id} className="incident-row">
            <td className="when">{published ? shortDay(published) : 'not dated'}</td>
            <td className="what">
              <To href={reportPath(id)} className="row-link">
                {title ?? 'without a title'}
              </To>
            </td>
            <td>{outlet ?? <span className="faint">not named</span>}</td>
            <td className="num">
              <To href={`${reportPath(id)}#claims`} className="figure">
                <Counted number={claims} noun="claim" />
              </To>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
