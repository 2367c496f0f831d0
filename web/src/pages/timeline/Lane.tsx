import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Timeline } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { FilterLink } from '../../ui/FilterLink.tsx';
import { actorPath, incidentPath, To } from '../../ui/links.tsx';
import { count, dateTerm } from '../../ui/terms.ts';
import { type Bar, pack } from './pack.ts';
import type { Scale } from './scale.ts';

const ROW = 12;

interface LaneProps {
  readonly lane: Timeline['lanes'][number];
  readonly scale: Scale;
  readonly width: number;
}

/** An actor's or a place's incidents; every bar leads to its incident. */
export function Lane({ lane, scale, width }: LaneProps) {
  const { change } = useFilter();
  const { bars, rests, rows } = useMemo(() => pack(lane.items, scale), [lane.items, scale]);
  const top = rests.length > 0 ? 14 : 3;
  const height = top + rows * ROW + 3;
  return (
    <div className="lane">
      <h2>
        <LaneName lane={lane} />
        <small>
          <LaneCount lane={lane} />
        </small>
      </h2>
      <svg width={width} height={height} aria-label={lane.name}>
        <title>{lane.name}</title>
        {bars.map((bar) => (
          <BarLink key={bar.item.id} bar={bar} top={top} />
        ))}
        {rests.map((rest) => (
          <text key={rest.x} x={rest.x} y={10} className="rest">
            <a
              href={`?from=${rest.from}&to=${rest.to}`}
              onClick={(event) => {
                event.preventDefault();
                change({ from: rest.from, to: rest.to });
              }}
            >
              +{rest.count}
            </a>
          </text>
        ))}
      </svg>
    </div>
  );
}

function LaneName({ lane }: { readonly lane: LaneProps['lane'] }) {
  const isActor = lane.items.some(({ part }) => part !== 'none');
  return isActor ? <To href={actorPath(lane.id)}>{lane.name}</To> : <span>{lane.name}</span>;
}

/** How many, as a way to them: the actor's, or those around the place's point. */
function LaneCount({ lane: { id, near, total, items } }: { readonly lane: LaneProps['lane'] }) {
  const said = count(total, 'incident');
  if (items.some(({ part }) => part !== 'none'))
    return (
      <FilterLink path="/incidents" where={{ actor: [id] }}>
        {said}
      </FilterLink>
    );
  return near ? (
    <FilterLink path="/incidents" where={{ near }}>
      {said}
    </FilterLink>
  ) : (
    said
  );
}

function BarLink({ bar: { item, x, width, row }, top }: { readonly bar: Bar; readonly top: number }) {
  const name = useActionName();
  const { to } = useFilter();
  const when = dateTerm({ ...item, time_precision: 1 });
  const label = [
    name(item.action),
    item.place,
    when,
    item.parties.join(', '),
    item.killed === null ? null : `${item.killed} dead`,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Link href={to(incidentPath(item.id))} aria-label={label}>
      <rect
        className={`bar part-${item.part}${item.start === item.end ? '' : ' uncertain'}`}
        x={x + 0.5}
        y={top + row * ROW}
        width={width - 1}
        height={ROW - 3}
        rx="2"
      >
        <title>{label}</title>
      </rect>
    </Link>
  );
}
