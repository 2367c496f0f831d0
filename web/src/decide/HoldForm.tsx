import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DecisionBody, IdentityView } from '../../../src/model/index.ts';
import { resolveQuery } from '../api/queries.ts';
import type { Draft } from './draft.ts';

interface HoldFormProps {
  readonly draft: Extract<Draft, { kind: 'hold' }>;
  readonly onValue: (body: DecisionBody | null) => void;
}

const NONE: IdentityView = { view: '', asserted_by: '' };

/** With whom the identity is in dispute, and how either side sees it. */
export function HoldForm({ draft, onValue }: HoldFormProps) {
  const [name, setName] = useState('');
  const [other, setOther] = useState('');
  const [views, setViews] = useState<readonly IdentityView[]>([NONE, NONE]);
  const found = useQuery({ ...resolveQuery(name, null), enabled: name.trim().length > 1 });
  const candidates = (found.data?.items ?? []).filter(({ id }) => id !== draft.actor.id);
  const chosen = candidates.find(({ id }) => id === other) ?? candidates[0];
  useEffect(() => {
    const whole = chosen && views.every(({ view, asserted_by }) => view.trim() !== '' && asserted_by.trim() !== '');
    onValue(whole ? { kind: 'hold_open', actors: [draft.actor.id, chosen.id], views: [...views] } : null);
  }, [chosen, views, draft.actor.id, onValue]);
  const set = (at: number, patch: Partial<IdentityView>) =>
    setViews(views.with(at, { ...(views[at] ?? NONE), ...patch }));
  return (
    <>
      <p>As long as it is held open, neither is taken for the other.</p>
      <div className="row">
        <label className="grow">
          <span>{draft.actor.name} and</span>
          <input type="text" value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
        </label>
        <label>
          <span>Who that is</span>
          <select value={chosen?.id ?? ''} onChange={(event) => setOther(event.target.value)}>
            {candidates.length === 0 ? <option value="">nobody of that name is known</option> : null}
            {candidates.map(({ id, name: known }) => (
              <option key={id} value={id}>
                {known}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="sides-of-it">
        {(['One view', 'The other view'] as const).map((title, at) => (
          <fieldset key={title} className="field">
            <legend>{title}</legend>
            <label className="field">
              <span>What it says</span>
              <input type="text" maxLength={2000} onChange={(event) => set(at, { view: event.target.value })} />
            </label>
            <label className="field">
              <span>Who asserts it</span>
              <input type="text" maxLength={500} onChange={(event) => set(at, { asserted_by: event.target.value })} />
            </label>
          </fieldset>
        ))}
      </div>
    </>
  );
}
