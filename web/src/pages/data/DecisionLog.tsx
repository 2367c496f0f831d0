import { useInfiniteQuery } from '@tanstack/react-query';
import { decisionsQuery } from '../../api/queries.ts';
import { History } from '../../decide/History.tsx';
import { Failure, Loading } from '../../ui/states.tsx';

/** Everything that people have decided in this project, newest first. */
export function DecisionLog() {
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(decisionsQuery);
  if (error) return <Failure error={error} />;
  if (!data) return <Loading />;
  const newestFirst = data.pages.flatMap(({ items }) => items);
  return (
    <div className="card" id="log">
      <History decisions={newestFirst.toReversed()} />
      {hasNextPage ? (
        <button type="button" className="button" onClick={() => void fetchNextPage()}>
          Show more
        </button>
      ) : null}
    </div>
  );
}
