import { useFilter } from '../../filters/useFilter.ts';
import { dayAt, type Scale } from './scale.ts';

/** Pixels in which a year or the beginning of a month can be read. */
const NARROWEST = 36;

interface AxisProps {
  readonly scale: Scale;
  readonly width: number;
}

/** Time along the top; a part of it is a button that shows that part alone. */
export function Axis({ scale, width }: AxisProps) {
  const { change } = useFilter();
  const ticks = scale.ticks(Math.max(3, Math.floor(width / 110)));
  const format = scale.tickFormat();
  return (
    <ol className="axis">
      {ticks.map((tick, at) => {
        const x = scale(tick);
        const end = ticks[at + 1];
        const to = dayAt(scale, end ? scale(end) - 0.001 : width);
        const room = (end ? scale(end) : width) - x;
        const only = `Only ${dayAt(scale, x)} to ${to}`;
        return (
          <li key={tick.getTime()} style={{ insetInlineStart: x, width: room }}>
            <button type="button" onClick={() => change({ from: dayAt(scale, x), to })} title={only} aria-label={only}>
              {room < NARROWEST ? '' : format(tick)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
