import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Job } from '../../../../src/model/index.ts';
import { address } from '../../api/client.ts';
import { jobsQuery } from '../../api/queries.ts';
import { reportPath, To } from '../../ui/links.tsx';
import { count } from '../../ui/terms.ts';

const KINDS: Readonly<Record<Job['kind'], string>> = {
  add_reports: 'Adding reports',
  code_again: 'Coding again',
  reconcile: 'Making incidents anew',
  release: 'Making a release',
  check_release: 'Checking a release',
};
const STAGES = {
  read: 'reading',
  code: 'coding',
  store: 'keeping',
  reconcile: 'making incidents',
  write: 'writing',
  compare: 'comparing',
} as const;

/** Work in the background, as it goes on. */
export function Jobs() {
  const { data } = useQuery(jobsQuery);
  const jobs = data?.items ?? [];
  if (jobs.length === 0) return null;
  return (
    <section aria-labelledby="jobs">
      <h2 id="jobs">Work</h2>
      <ul className="jobs">
        {jobs.map((job) => (
          <JobLine key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

function JobLine({ job }: { readonly job: Job }) {
  useJobEvents(job);
  const { kind, state, stage, done, total, problem, errors } = job;
  const going = state === 'running' || state === 'waiting';
  return (
    <li className="card">
      <p>
        <strong>{KINDS[kind]}</strong>{' '}
        <span className="faint">{going ? (stage ? STAGES[stage] : 'waiting') : state}</span>
      </p>
      {going ? (
        <progress max={total ?? undefined} value={total === null ? undefined : done} aria-label={KINDS[kind]} />
      ) : null}
      <Outcome job={job} />
      {problem ? <p className="problem">{problem}</p> : null}
      {errors.length > 0 ? (
        <details>
          <summary>
            {kind === 'check_release'
              ? `${count(errors.length, 'file')} not as released`
              : `${count(errors.length, 'input')} could not be used`}
          </summary>
          <ul>
            {errors.map(({ source, code, message }) => (
              <li key={`${source} ${code} ${message}`}>
                {source ?? 'input'}: {message} <code>{code}</code>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

function outcome({ kind, state, done, total, added, unchanged, replaced, claims, errors }: Job): string {
  if (kind === 'reconcile') return '';
  const reports = `${count(done, 'report')}${total === null ? '' : ` of ${total}`}`;
  if (kind === 'release') return reports;
  if (kind === 'check_release') {
    const same = state === 'done' && errors.length === 0;
    return same ? `${reports}: every file is the same, byte for byte` : reports;
  }
  return `${reports}, ${added} new, ${unchanged} as before, ${replaced} replaced; ${count(claims, 'claim')}`;
}

/** What came of it; its numbers lead to the reports. */
function Outcome({ job }: { readonly job: Job }) {
  const { kind, state, reports, done } = job;
  if (state !== 'done' || (reports.length === 0 && kind !== 'release')) return <p role="status">{outcome(job)}</p>;
  if (kind === 'release')
    return (
      <p role="status">
        <To href="/reports">{outcome(job)}</To>
      </p>
    );
  return (
    <details>
      <summary>
        <span role="status">{outcome(job)}</span>
      </summary>
      <ul>
        {reports.map((id) => (
          <li key={id}>
            <To href={reportPath(id)}>{id}</To>
          </li>
        ))}
        {done > reports.length ? (
          <li>
            <To href="/reports">all reports</To>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

/** Follows a job by server-sent events as long as it goes on; at its end everything shown is asked for anew. */
function useJobEvents({ id, state }: Job): void {
  const queries = useQueryClient();
  const over = state === 'done' || state === 'failed';
  useEffect(() => {
    if (over) return;
    const events = new EventSource(address(`/jobs/${encodeURIComponent(id)}/events`));
    events.addEventListener('job', (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as Job;
      queries.setQueryData(jobsQuery.queryKey, (known) => ({
        items: (known?.items ?? []).map((other) => (other.id === job.id ? job : other)),
      }));
      if (job.state !== 'done' && job.state !== 'failed') return;
      events.close();
      void queries.invalidateQueries({ queryKey: ['record'] });
    });
    return () => events.close();
  }, [id, over, queries]);
}
