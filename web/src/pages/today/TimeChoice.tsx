import type { TodayView } from '../../../../src/model/index.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { addDays } from '../../ui/days.ts';

/** Usual stretches of time, counted back from the record's last day. */
export function TimeChoice({ view: { span, from, to } }: { readonly view: TodayView }) {
  const { change } = useFilter();
  if (!span.from || !span.to) return null;
  const last = span.to;
  const choices: readonly (readonly [string, string, string])[] = [
    ['last day', last, last],
    ['last 7 days', addDays(last, -6), last],
    ['last 30 days', addDays(last, -29), last],
    ['last 365 days', addDays(last, -364), last],
    ['all of the record', span.from, last],
  ];
  return (
    <p className="choices">
      {choices.map(([name, first, end]) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed={first === from && end === to}
          onClick={() => change({ from: first, to: end })}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
