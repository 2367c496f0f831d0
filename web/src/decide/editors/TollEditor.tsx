import { useState } from 'react';
import type { Span, Toll, TollKind } from '../../../../src/model/index.ts';
import { words } from '../../ui/terms.ts';
import { useIds } from './useIds.ts';
import { WordsField } from './WordsField.tsx';

interface TollEditorProps {
  readonly value: readonly Toll[];
  readonly within: Span;
  readonly span: Span | undefined;
  readonly onChange: (value: Toll[] | undefined) => void;
}

const KINDS: readonly TollKind[] = ['killed', 'injured', 'captured', 'missing', 'displaced'];

/** All numbers of people that a claim counts. */
export function TollEditor({ value, within, span, onChange }: TollEditorProps) {
  const [tolls, setTolls] = useState<readonly (Toll | null)[]>(() => (span ? [...value, noToll(span)] : value));
  const rows = useIds(tolls.length);
  const change = (next: readonly (Toll | null)[]) => {
    setTolls(next);
    onChange(next.every((toll) => toll !== null && isCount(toll)) ? (next as Toll[]) : undefined);
  };
  return (
    <div className="stack-tight">
      {tolls.map((toll, at) => (
        <OneToll
          key={rows.ids[at]}
          toll={toll ?? noToll(within)}
          within={within}
          onChange={(next) => change(tolls.with(at, next))}
          onRemove={() => {
            rows.remove(at);
            change(tolls.toSpliced(at, 1));
          }}
        />
      ))}
      <button type="button" className="button" onClick={() => change([...tolls, noToll({ ...within, text: '' })])}>
        Add a number
      </button>
    </div>
  );
}

interface OneTollProps {
  readonly toll: Toll;
  readonly within: Span;
  readonly onChange: (toll: Toll | null) => void;
  readonly onRemove: () => void;
}

function OneToll({ toll, within, onChange, onRemove }: OneTollProps) {
  return (
    <div className="row">
      <WordsField within={within} value={toll.text} onSpan={(span) => onChange(span && { ...toll, ...span })} />
      <label>
        <span>Kind</span>
        <select value={toll.kind} onChange={(event) => onChange({ ...toll, kind: event.target.value as TollKind })}>
          {KINDS.map((kind) => (
            <option key={kind}>{kind}</option>
          ))}
        </select>
      </label>
      <People label="At least" value={toll.low} onChange={(low) => onChange({ ...toll, low })} />
      <People label="At most" value={toll.high} onChange={(high) => onChange({ ...toll, high })} />
      <label>
        <span>Whose</span>
        <select value={toll.side} onChange={(event) => onChange({ ...toll, side: event.target.value as Toll['side'] })}>
          {(['actor', 'recipient', 'unknown'] as const).map((side) => (
            <option key={side} value={side}>
              {words(side)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="icon-button" onClick={onRemove} aria-label={`Remove ${toll.text}`}>
        ×
      </button>
    </div>
  );
}

interface PeopleProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function People({ label, value, onChange }: PeopleProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        min={0}
        step={1}
        className="number"
        defaultValue={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      />
    </label>
  );
}

function isCount({ low, high }: Toll): boolean {
  const whole = [low, high].every((end) => end === null || (Number.isInteger(end) && end >= 0));
  return whole && (low !== null || high !== null) && (low === null || high === null || low <= high);
}

function noToll(span: Span): Toll {
  const unknown = { side: 'unknown', party: null, civilian: null, women: null, children: null } as const;
  return { kind: 'killed', low: null, high: null, ...span, ...unknown };
}
