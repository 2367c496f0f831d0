import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TodayView } from '../../../../src/model/index.ts';
import { sessionQuery, todayQuery } from '../../api/queries.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { IncidentTable } from '../../ui/IncidentTable.tsx';
import { To } from '../../ui/links.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { count, dayTerm } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { useListKeys } from '../../ui/useListKeys.ts';
import { lastVisit } from './lastVisit.ts';
import { Queue } from './Queue.tsx';
import { TimeChoice } from './TimeChoice.tsx';

/** What happened in the chosen time, by weight and disagreement; what is new; what wants a decision. */
export default function Today() {
  useTitle('Today');
  useListKeys('incident');
  const { filter } = useFilter();
  const [since] = useState(() => lastVisit(new Date()));
  return (
    <div className="page">
      <Answer of={useQuery(todayQuery(filter, since))}>{(view) => <Shown view={view} />}</Answer>
    </div>
  );
}

function Shown({ view }: { readonly view: TodayView }) {
  return (
    <>
      <header className="page-head">
        <h1>{headline(view)}</h1>
        <Since view={view} />
        <TimeChoice view={view} />
      </header>
      <div className="with-aside">
        <section aria-label="Incidents, what weighs most first">
          {view.incidents.length === 0 ? <Nothing view={view} /> : null}
          {view.incidents.length > 0 ? (
            <IncidentTable
              caption="Incidents, what weighs most first"
              rows={view.incidents.map(({ incident, new: isNew, because }) => ({ incident, isNew, because }))}
            />
          ) : null}
          {view.total > view.incidents.length ? (
            <p className="faint">
              The {view.incidents.length} weightiest of {count(view.total, 'incident')}. A shorter time or another
              condition shows the rest.
            </p>
          ) : null}
        </section>
        <Queue view={view} />
      </div>
    </>
  );
}

function headline({ total, from, to }: TodayView): string {
  const what = count(total, 'incident');
  if (!from || !to) return what;
  return from === to ? `${what} on ${dayTerm(from)}` : `${what}, ${dayTerm(from)} to ${dayTerm(to)}`;
}

function Since({ view }: { readonly view: TodayView }) {
  const { data } = useQuery(sessionQuery);
  if (view.new_reports > 0)
    return (
      <p>
        <To href="/reports">{count(view.new_reports, 'report')}</To> came since your last visit.
      </p>
    );
  return data?.sample ? (
    <p>
      This is the bundled sample: invented outlets on real events. <To href="/data">Add your own reports</To>, or start
      with a folder of them: <code>ascribe serve my-project</code>.
    </p>
  ) : (
    <p>No report came since your last visit.</p>
  );
}

function Nothing({ view }: { readonly view: TodayView }) {
  if (view.span.from === null)
    return (
      <Empty title="No incidents yet">
        <p>
          <To href="/data">Add reports</To>: drop files, paste a text, or give an address.
        </p>
      </Empty>
    );
  return (
    <Empty title="Nothing in this time under these conditions">
      <p>
        The record reaches from {dayTerm(view.span.from)} to {dayTerm(view.span.to ?? view.span.from)}. Choose another
        time above, or clear a condition.
      </p>
    </Empty>
  );
}
