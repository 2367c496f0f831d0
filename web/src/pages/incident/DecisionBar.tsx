import type { IncidentView } from '../../../../src/model/index.ts';
import { rememberName, useWho } from '../../decide/who.ts';
import { incidentPath, To } from '../../ui/links.tsx';
import type { IncidentActs } from './useIncidentKeys.ts';

interface DecisionBarProps {
  readonly view: IncidentView;
  readonly acts: IncidentActs;
}

/** What can be decided of the incident as a whole, and the way to its neighbours. */
export function DecisionBar({ view, acts }: DecisionBarProps) {
  return (
    <div className="decision-bar">
      <Act keyName="a" onClick={() => acts.accept()} primary>
        Accept
      </Act>
      <Act keyName="r" onClick={() => acts.reject()}>
        Reject
      </Act>
      <Act keyName="m" onClick={() => acts.comment()}>
        Comment
      </Act>
      <Act keyName="o" onClick={acts.join}>
        Join
      </Act>
      {acts.undo ? (
        <Act keyName="u" onClick={acts.undo}>
          Undo
        </Act>
      ) : null}
      <Who />
      <output className={acts.problem ? 'problem' : 'faint'}>
        {acts.problem ? `Not saved: ${acts.problem.message}` : acts.saving ? 'Saving …' : ''}
      </output>
      <nav className="neighbours" aria-label="Neighbouring incidents">
        {view.previous ? <To href={incidentPath(view.previous)}>← before</To> : null}
        {view.next ? <To href={incidentPath(view.next)}>next →</To> : null}
      </nav>
    </div>
  );
}

interface ActProps {
  readonly keyName: string;
  readonly onClick: () => void;
  readonly primary?: boolean;
  readonly children: string;
}

function Act({ keyName, onClick, primary = false, children }: ActProps) {
  return (
    <button
      type="button"
      className={primary ? 'button primary' : 'button'}
      onClick={onClick}
      aria-keyshortcuts={keyName}
    >
      {children} <kbd>{keyName}</kbd>
    </button>
  );
}

function Who() {
  const { name, fixed } = useWho();
  if (!name) return null;
  return (
    <span className="faint">
      as {name}{' '}
      {fixed ? null : (
        <button type="button" className="link-button" onClick={() => rememberName('')}>
          somebody else
        </button>
      )}
    </span>
  );
}
