import { useQuery } from '@tanstack/react-query';
import type { Timeline as TimelineData } from '../../../../src/model/index.ts';
import { timelineQuery } from '../../api/queries.ts';
import { useFilter, usePageParam } from '../../filters/useFilter.ts';
import { LeftOut } from '../../ui/LeftOut.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { count } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { Axis } from './Axis.tsx';
import { Lane } from './Lane.tsx';
import { timeScale } from './scale.ts';

const BY = { actor: 'by actor', place: 'by place' } as const;

/** What happened when, in lanes; a day that is not known better than within a range is drawn as that range. */
export default function Timeline() {
  useTitle('Timeline');
  const { filter } = useFilter();
  const [given, setBy] = usePageParam('by');
  const by = given === 'place' ? 'place' : 'actor';
  return (
    <div className="page">
      <header className="page-head">
        <h1>Timeline</h1>
        <Tabs label="Lanes" tabs={BY} value={by} onChange={(next) => setBy(next === 'actor' ? null : next)} />
      </header>
      <Answer of={useQuery(timelineQuery(filter, by))}>{(data) => <Lanes data={data} by={by} />}</Answer>
    </div>
  );
}

function Lanes({ data, by }: { readonly data: TimelineData; readonly by: keyof typeof BY }) {
  const [ref, width] = useWidth();
  const scale = timeScale(
    data.lanes.flatMap(({ items }) => items),
    width,
  );
  if (!scale)
    return (
      <Empty title="Nothing dated under these conditions">
        {data.undated > 0 ? (
          <LeftOut title={`${count(data.undated, 'incident')} without any date`} incidents={data.left_out} />
        ) : (
          <p>Clear a condition above.</p>
        )}
      </Empty>
    );
  return (
    <>
      <Legend sides={by === 'actor'} />
      <div className="timeline">
        <div className="lane lane-axis">
          <span />
          <div ref={ref}>
            <Axis scale={scale} width={width} />
          </div>
        </div>
        {data.lanes.map((lane) => (
          <Lane key={lane.id} lane={lane} scale={scale} width={width} />
        ))}
      </div>
      <LeftOut title={leftOutTerm(data)} incidents={data.left_out} />
    </>
  );
}

function leftOutTerm({ undated, hidden }: TimelineData): string {
  const undatedTerm = undated > 0 ? `${count(undated, 'incident')} without any date` : null;
  const hiddenTerm = hidden > 0 ? `${count(hidden, 'incident')} in no lane that is shown` : null;
  return [undatedTerm, hiddenTerm].filter(Boolean).join(', ');
}

/** What the bars mean; lanes of places know no sides. */
function Legend({ sides }: { readonly sides: boolean }) {
  return (
    <p className="timeline-legend faint">
      <svg viewBox="0 0 14 10" aria-hidden="true">
        <rect className="bar part-acts" x="1" y="1" width="12" height="8" rx="2" />
      </svg>
      {sides ? 'acts' : 'an incident'}
      {sides ? (
        <>
          <svg viewBox="0 0 14 10" aria-hidden="true">
            <rect className="bar part-suffers" x="1" y="1" width="12" height="8" rx="2" />
          </svg>
          is acted on
        </>
      ) : null}
      <svg viewBox="0 0 34 10" aria-hidden="true">
        <rect className="bar part-acts uncertain" x="1" y="1" width="32" height="8" rx="2" />
      </svg>
      some day within
    </p>
  );
}
