import type { useDecide } from './useDecide.ts';

interface UndoButtonProps {
  readonly decide: ReturnType<typeof useDecide>;
  /** Id of the decision that is taken back. */
  readonly decision: string;
  readonly children: string;
}

/** Takes a decision back. */
export function UndoButton({ decide, decision, children }: UndoButtonProps) {
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => decide.mutate({ body: { kind: 'undo', decision }, because: null })}
    >
      {children}
    </button>
  );
}
