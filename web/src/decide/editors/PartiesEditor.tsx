import { useState } from 'react';
import type { Party, Span } from '../../../../src/model/index.ts';
import { PartyEditor } from './PartyEditor.tsx';
import { useIds } from './useIds.ts';

interface PartiesEditorProps {
  readonly value: readonly Party[];
  readonly within: Span;
  readonly span: Span | undefined;
  /** The day on which names are looked up. */
  readonly on: string | null;
  readonly onChange: (value: Party[] | undefined) => void;
}

/** Everybody on one side. */
export function PartiesEditor({ value, within, span, on, onChange }: PartiesEditorProps) {
  const [parties, setParties] = useState<readonly (Party | null)[]>(() => (span ? [...value, nobody(span)] : value));
  const rows = useIds(parties.length);
  const change = (next: readonly (Party | null)[]) => {
    setParties(next);
    onChange(next.every((party) => party !== null) ? [...next] : undefined);
  };
  return (
    <div className="stack-tight">
      {parties.map((party, at) => (
        <PartyEditor
          key={rows.ids[at]}
          party={party ?? nobody(within)}
          within={within}
          on={on}
          onChange={(next) => change(parties.with(at, next))}
          onRemove={() => {
            rows.remove(at);
            change(parties.toSpliced(at, 1));
          }}
        />
      ))}
      <button type="button" className="button" onClick={() => change([...parties, nobody({ ...within, text: '' })])}>
        Add somebody
      </button>
    </div>
  );
}

function nobody(span: Span): Party {
  return { id: null, name: span.text, ...span, type: 'unknown', country: null, also: [] };
}
