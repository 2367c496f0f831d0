import { useState } from 'react';
import type { Claim, ReportView, Span } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import type { Draft, Field } from '../../decide/draft.ts';
import { ROLES } from '../../ui/Marked.tsx';

interface SelectedProps {
  readonly view: ReportView;
  readonly span: Span;
  readonly claim: Claim | null;
  readonly onDraft: (draft: Draft) => void;
}

const CHOICES = ['actor', 'recipient', 'place', 'date', 'toll'] as const satisfies readonly Field[];

/** Words were selected: what they are to be, and for which claim. */
export function Selected({ view, span, claim, onDraft }: SelectedProps) {
  const name = useActionName();
  const { claims } = view.coded;
  const [chosen, setChosen] = useState<string | null>(null);
  const target = claims.find(({ id }) => id === chosen) ?? claim ?? nearest(claims, span);
  return (
    <section className="selected" aria-label="Selected words">
      <p>
        <q>{span.text}</q> is
      </p>
      <p className="choices">
        <button type="button" className="chip" onClick={() => onDraft(addedBy(view, span))}>
          a claim that is missing
        </button>
        {target
          ? CHOICES.map((field) => (
              <button
                key={field}
                type="button"
                className="chip"
                onClick={() => onDraft({ kind: 'correct', told: { claim: target }, field, span })}
              >
                {ROLES[field]}
              </button>
            ))
          : null}
      </p>
      {target ? (
        <label className="field">
          <span>of the claim</span>
          <select value={target.id} onChange={(event) => setChosen(event.target.value)}>
            {claims.map(({ id, action, trigger }) => (
              <option key={id} value={id}>
                {name(action)} (“{trigger.text}”)
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </section>
  );
}

/** A claim to add by some words; whoever speaks in the report can have said it. */
export function addedBy({ report, coded }: ReportView, words: Span): Draft {
  const own = { label: `${report.outlet ?? 'the outlet'} itself`, attribution: [] };
  const quoted = coded.attributions.map(({ source, cue }, index) => {
    return { label: `${source?.text ?? 'somebody not named'} (“${cue.text}”)`, attribution: [index] };
  });
  return { kind: 'add', report: report.id, words, like: null, published: report.published, voices: [own, ...quoted] };
}

function nearest(claims: readonly Claim[], { start }: Span): Claim | undefined {
  const distance = (claim: Claim) => Math.abs(claim.trigger.start - start);
  return claims.toSorted((a, b) => distance(a) - distance(b))[0];
}
