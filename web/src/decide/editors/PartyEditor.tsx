import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActorIdentity, ActorType, Party, Span } from '../../../../src/model/index.ts';
import { resolveQuery } from '../../api/queries.ts';
import { words } from '../../ui/terms.ts';
import { WordsField } from './WordsField.tsx';

interface PartyEditorProps {
  readonly party: Party;
  readonly within: Span;
  readonly on: string | null;
  readonly onChange: (party: Party | null) => void;
  readonly onRemove: () => void;
}

const TYPES: readonly ActorType[] = [
  'state_forces',
  'rebel_group',
  'political_militia',
  'identity_militia',
  'rioters',
  'protesters',
  'civilians',
  'external_forces',
  'unknown',
];

/** One party: the words, its name, whom that name meant on the day, and of what kind it is. */
export function PartyEditor({ party, within, on, onChange, onRemove }: PartyEditorProps) {
  const [name, setName] = useState(party.name);
  const found = useQuery({ ...resolveQuery(name, on), enabled: name.length > 2 });
  const candidates = found.data?.items ?? [];
  const rename = (next: string) => {
    setName(next);
    onChange(next === '' ? null : { ...party, id: null, name: next });
  };
  return (
    <div className="row party-row">
      <WordsField within={within} value={party.text} onSpan={(span) => onChange(span && { ...party, ...span })} />
      <label>
        <span>Name</span>
        <input type="text" value={name} onChange={(event) => rename(event.target.value)} />
      </label>
      <label>
        <span>Who that is</span>
        <select
          value={party.id ?? ''}
          onChange={(event) => onChange(identified(party, candidates, event.target.value))}
        >
          <option value="">not known</option>
          {party.id && !candidates.some(({ id }) => id === party.id) ? (
            <option value={party.id}>{party.name}</option>
          ) : null}
          {candidates.map(({ id, name: known }) => (
            <option key={id} value={id}>
              {known}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Kind</span>
        <select value={party.type} onChange={(event) => onChange({ ...party, type: event.target.value as ActorType })}>
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {words(type)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="icon-button" onClick={onRemove} aria-label={`Remove ${party.name}`}>
        ×
      </button>
    </div>
  );
}

function identified(party: Party, candidates: readonly ActorIdentity[], id: string): Party {
  const known = candidates.find((candidate) => candidate.id === id);
  if (!known) return { ...party, id: id || null };
  return { ...party, id, name: known.name, type: known.type, country: known.country, also: [...known.also] };
}
