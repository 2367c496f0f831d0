import { useFilter } from '../../filters/useFilter.ts';
import { dayAt, type Scale } from './scale.ts';

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
        return (
          <li key={tick.getTime()} style={{ insetInlineStart: x, width: (end ? scale(end) : width) - x }}>
            <button
              type="button"
              onClick={() => change({ from: dayAt(scale, x), to })}
              title={`Only ${dayAt(scale, x)} to ${to}`}
            >
              {format(tick)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
