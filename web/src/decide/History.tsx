import { useQuery } from '@tanstack/react-query';
import type { Decision } from '../../../src/model/index.ts';
import { sessionQuery } from '../api/queries.ts';
import { decisionTerm } from './describe.ts';
import { UndoButton } from './UndoButton.tsx';
import { useDecide } from './useDecide.ts';

/** Every decision, newest first; the undone ones struck through, never gone. */
export function History({ decisions }: { readonly decisions: readonly Decision[] }) {
  const undone = new Set(decisions.flatMap(({ body }) => (body.kind === 'undo' ? [body.decision] : [])));
  return (
    <section aria-labelledby="history">
      <h2 id="history">Decisions</h2>
      {decisions.length === 0 ? <p className="faint">Nobody has decided anything yet.</p> : null}
      <ol className="history">
        {decisions.toReversed().map((decision) => (
          <Entry key={decision.id} decision={decision} undone={undone.has(decision.id)} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ decision, undone }: { readonly decision: Decision; readonly undone: boolean }) {
  const decide = useDecide();
  const { data } = useQuery(sessionQuery);
  const { body, made_by, made_at, because, id } = decision;
  const may = !undone && body.kind !== 'undo' && data?.role !== 'reader';
  return (
    <li className={undone ? 'undone' : undefined}>
      <p>
        <strong>{made_by}</strong> {decisionTerm(body)}
        {undone ? <span className="faint"> (taken back)</span> : null}
      </p>
      {body.kind === 'comment' ? <p>{body.text}</p> : null}
      {because ? <p className="because">{because}</p> : null}
      <p className="faint">
        <time dateTime={made_at}>{made_at.slice(0, 16).replace('T', ' ')} UTC</time>{' '}
        {may ? (
          <UndoButton decide={decide} decision={id}>
            undo
          </UndoButton>
        ) : null}
      </p>
    </li>
  );
}
