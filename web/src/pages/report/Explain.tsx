import { useState } from 'react';
import type { Claim, Mark, ReportView, Rule } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import type { Draft } from '../../decide/draft.ts';
import { ROLES } from '../../ui/Marked.tsx';
import { words } from '../../ui/terms.ts';
import { Tree } from './Tree.tsx';

interface ExplainProps {
  readonly view: ReportView;
  /** What was pointed at last. */
  readonly marks: readonly Mark[];
  /** The chosen claim. */
  readonly claim: Claim | null;
  readonly onDraft: (draft: Draft) => void;
}

/** What the words that are pointed at were read as, and by which rows of knowledge. */
export function Explain({ view, marks, claim, onDraft }: ExplainProps) {
  const ids = new Set(marks.flatMap((mark) => mark.claims));
  const told = claim ?? view.coded.claims.find(({ id }) => ids.has(id)) ?? null;
  if (!told)
    return <p className="faint explain">Point at marked words, or move to them with Tab, to see how they were read.</p>;
  return (
    <section className="explain" aria-live="polite" aria-label="How it was read">
      <dl className="reading">
        {marks.map((mark) => (
          <div key={`${mark.role} ${mark.start} ${mark.end} ${mark.reads_as}`}>
            <dt>{ROLES[mark.role]}</dt>
            <dd>{mark.reads_as ? words(mark.reads_as) : 'as it stands'}</dd>
          </div>
        ))}
      </dl>
      <ClaimExplained key={told.id} claim={told} view={view} onDraft={onDraft} />
    </section>
  );
}

interface ClaimExplainedProps {
  readonly claim: Claim;
  readonly view: ReportView;
  readonly onDraft: (draft: Draft) => void;
}

function ClaimExplained({ claim, view, onDraft }: ClaimExplainedProps) {
  const name = useActionName();
  const [tree, setTree] = useState(false);
  const rules = claim.because.map((id): Rule => view.rules[id] ?? { id, file: null, cells: [] });
  return (
    <>
      <h2>
        {name(claim.action)} <small>confidence {claim.confidence}</small>
      </h2>
      <details>
        <summary>{rules.length} rules made it</summary>
        <ul className="rules">
          {rules.map((rule) => (
            <RuleLine key={rule.id} rule={rule} />
          ))}
        </ul>
      </details>
      <p className="choices">
        <button type="button" className="chip" aria-expanded={tree} onClick={() => setTree(!tree)}>
          Tree of the sentence
        </button>
        <button type="button" className="chip" onClick={() => onDraft({ kind: 'correct', told: { claim } })}>
          Correct
        </button>
        <button
          type="button"
          className="chip"
          onClick={() => onDraft({ kind: 'reject', subject: { type: 'claim', id: claim.id }, label: 'the claim' })}
        >
          Reject
        </button>
      </p>
      {tree ? <Tree report={view.report.id} sentence={claim.sentence.index} /> : null}
    </>
  );
}

function RuleLine({ rule: { id, file, cells } }: { readonly rule: Rule }) {
  return (
    <li>
      <code>{id}</code>
      {file ? <span className="faint"> {file}</span> : null}
      {cells.length > 0 ? (
        <span className="cells">{cells.map(({ name, value }) => `${name}: ${value}`).join(' · ')}</span>
      ) : null}
    </li>
  );
}
