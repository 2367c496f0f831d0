import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Job, Run, RunDifference } from '../../../../src/model/index.ts';
import { post } from '../../api/client.ts';
import { diffQuery, runErrorsQuery, runsQuery, sessionQuery } from '../../api/queries.ts';
import { FilterLink } from '../../ui/FilterLink.tsx';
import { reportPath, To } from '../../ui/links.tsx';
import { Answer, Failure, Loading } from '../../ui/states.tsx';
import { count, words } from '../../ui/terms.ts';

/** Passes of the coder, and what changed from one to another. */
export function Runs() {
  return (
    <section aria-labelledby="runs" className="card">
      <h2 id="runs">Runs</h2>
      <Answer of={useQuery(runsQuery)}>{({ items }) => <RunList runs={items} />}</Answer>
      <CodeAgain />
    </section>
  );
}

function RunList({ runs }: { readonly runs: readonly Run[] }) {
  const [shown, setShown] = useState<readonly [string, string] | null>(null);
  if (runs.length === 0) return <p className="faint">Nothing was coded yet.</p>;
  return (
    <>
      <ol className="runs">
        {runs.map((run, at) => (
          <RunLine
            key={run.id}
            run={run}
            before={runs[at + 1]?.id ?? null}
            onCompare={(before) => setShown([before, run.id])}
          />
        ))}
      </ol>
      {shown ? <Differences before={shown[0]} after={shown[1]} /> : null}
    </>
  );
}

/** Codes all reports with what is known now; what that changes stands in the new run. */
function CodeAgain() {
  const queries = useQueryClient();
  const { data } = useQuery(sessionQuery);
  const start = useMutation({
    mutationFn: () => post<Job>('/runs', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
  if (!data || data.role === 'reader' || data.reports === 0) return null;
  return (
    <>
      <p>
        <button type="button" className="button" disabled={start.isPending} onClick={() => start.mutate()}>
          Code all reports again
        </button>{' '}
        <span className="faint">with the names that were accepted since</span>
      </p>
      {start.error ? (
        <p className="problem" role="alert">
          Not started: {start.error.message}
        </p>
      ) : null}
    </>
  );
}

interface RunLineProps {
  readonly run: Run;
  readonly before: string | null;
  readonly onCompare: (before: string) => void;
}

function RunLine({ run, before, onCompare }: RunLineProps) {
  const [open, setOpen] = useState(false);
  const { coder, started_at, reports, claims, incidents, errors, knowledge_hash, accepted, finished_at } = run;
  return (
    <li>
      <p>
        <time dateTime={started_at}>{started_at.slice(0, 16).replace('T', ' ')} UTC</time> {coder.name} {coder.version},
        knowledge <code>{knowledge_hash.slice(0, 10)}</code>
        {accepted > 0 ? (
          <>
            {' '}
            with{' '}
            <FilterLink path="/actors" where={{}} own={{ view: 'learned' }}>
              {count(accepted, 'name')} accepted here
            </FilterLink>
          </>
        ) : null}
        {finished_at === null ? ' (not finished)' : ''}
      </p>
      <p>
        <To href="/reports" className="figure">
          {count(reports, 'report')}
        </To>
        ,{' '}
        <To href="/reports" className="figure">
          {count(claims, 'claim')}
        </To>
        ,{' '}
        <To href="/incidents" className="figure">
          {count(incidents, 'incident')}
        </To>
        {errors > 0 ? (
          <>
            ,{' '}
            <button type="button" className="link-button" onClick={() => setOpen(!open)} aria-expanded={open}>
              {count(errors, 'input')} not used
            </button>
          </>
        ) : null}
        {before ? (
          <>
            {' · '}
            <button type="button" className="link-button" onClick={() => onCompare(before)}>
              what changed
            </button>
          </>
        ) : null}
      </p>
      {open ? <RunErrors run={run.id} /> : null}
    </li>
  );
}

function RunErrors({ run }: { readonly run: string }) {
  return (
    <Answer of={useQuery(runErrorsQuery(run))}>
      {({ items }) => (
        <ul>
          {items.map(({ id, source, error }) => (
            <li key={`${id} ${source} ${error.code}`}>
              {source ?? id ?? 'input'}: {error.message} <code>{error.code}</code>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );
}

function Differences({ before, after }: { readonly before: string; readonly after: string }) {
  const diff = useInfiniteQuery(diffQuery(before, after));
  if (diff.error) return <Failure error={diff.error} />;
  if (!diff.data) return <Loading />;
  const items = diff.data.pages.flatMap((page) => page.items);
  return (
    <div aria-live="polite">
      <h3>What changed</h3>
      {items.length === 0 ? <p className="faint">Nothing: the two runs made the same claims.</p> : null}
      <ul className="diff">
        {items.map((each) => (
          <Difference key={`${each.claim} ${each.change}`} of={each} />
        ))}
      </ul>
      {diff.hasNextPage ? (
        <button type="button" className="button" onClick={() => void diff.fetchNextPage()}>
          Show more
        </button>
      ) : null}
    </div>
  );
}

const SIGNS = { added: '+', removed: '−', changed: '~' } as const;

function Difference({ of: { report, claim, change, fields, because } }: { readonly of: RunDifference }) {
  return (
    <li>
      <span aria-hidden="true">{SIGNS[change]}</span> {change}: <To href={reportPath(report, claim)}>the claim</To>
      {fields.map(({ field, before, after }) => (
        <p key={field}>
          {words(field)}: <del>{JSON.stringify(before)}</del> → <ins>{JSON.stringify(after)}</ins>
        </p>
      ))}
      <p className="faint">{because}</p>
    </li>
  );
}
