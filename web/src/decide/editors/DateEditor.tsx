import type { DateRange, Span } from '../../../../src/model/index.ts';
import { TIME_PRECISION } from '../../ui/terms.ts';

interface DateEditorProps {
  readonly value: DateRange;
  readonly span: Span | undefined;
  readonly onChange: (value: DateRange | undefined) => void;
}

/** A day or a range of days, and how exact it is. */
export function DateEditor({ value, span, onChange }: DateEditorProps) {
  const set = (patch: Partial<DateRange>) => {
    const next: DateRange = { ...value, basis: 'stated', text: span?.text ?? value.text, ...patch };
    const backwards = next.start !== null && next.end !== null && next.start > next.end;
    onChange(backwards ? undefined : next);
  };
  return (
    <div className="row">
      <label>
        <span>First day</span>
        <input
          type="date"
          defaultValue={value.start ?? ''}
          onChange={(event) => set({ start: event.target.value || null })}
        />
      </label>
      <label>
        <span>Last day</span>
        <input
          type="date"
          defaultValue={value.end ?? ''}
          onChange={(event) => set({ end: event.target.value || null })}
        />
      </label>
      <label>
        <span>Known to</span>
        <select
          defaultValue={value.time_precision}
          onChange={(event) => set({ time_precision: Number(event.target.value) as 1 | 2 | 3 })}
        >
          {([1, 2, 3] as const).map((precision) => (
            <option key={precision} value={precision}>
              {TIME_PRECISION[precision]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
