import type { DecisionBody } from '../../../src/model/index.ts';
import { incidentPath, To } from '../ui/links.tsx';
import { decisionTerm } from './describe.ts';
import { rememberDecision, useLastDecision } from './last.ts';
import { UndoButton } from './UndoButton.tsx';
import { useDecide } from './useDecide.ts';

/** Says that a decision is kept, and takes it back where it was a slip: a rejected claim leaves the page it stood on. */
export function LastDecision() {
  const last = useLastDecision();
  const decide = useDecide();
  if (!last) return null;
  const { body, id } = last;
  return (
    <div className="last-decision" role="status">
      Saved: {decisionTerm(body)}. <Subject body={body} />{' '}
      {body.kind === 'undo' ? null : (
        <UndoButton decide={decide} decision={id}>
          Undo
        </UndoButton>
      )}{' '}
      <button type="button" className="icon-button" aria-label="Put aside" onClick={() => rememberDecision(null)}>
        ×
      </button>
    </div>
  );
}

/** The way to what was decided on. */
function Subject({ body }: { readonly body: DecisionBody }) {
  const claim = claimOf(body);
  if (claim) return <To href={`/claims/${encodeURIComponent(claim)}`}>The claim</To>;
  if ('subject' in body && body.subject.type === 'incident')
    return <To href={incidentPath(body.subject.id)}>The incident</To>;
  return null;
}

function claimOf(body: DecisionBody): string | null {
  if (body.kind === 'correct') return body.claim;
  if (body.kind === 'add_claim') return body.claim.id;
  return 'subject' in body && body.subject.type === 'claim' ? body.subject.id : null;
}
