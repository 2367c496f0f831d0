import { type FormEvent, useState } from 'react';
import type { DecisionBody } from '../../../src/model/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { AddForm } from './AddForm.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import type { Draft } from './draft.ts';
import { HoldForm } from './HoldForm.tsx';
import { JoinForm } from './JoinForm.tsx';
import { NotSaved } from './NotSaved.tsx';
import { useDecide } from './useDecide.ts';
import { rememberName, useWho } from './who.ts';

interface DecideDialogProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** Asks for what a decision still wants (a value, a reason, a name) and makes it. */
export function DecideDialog({ draft, onClose }: DecideDialogProps) {
  const decide = useDecide();
  const { name } = useWho();
  const [body, setBody] = useState<DecisionBody | null>(() => bodyOf(draft));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const because = String(form.get('because') ?? '').trim();
    const made_by = String(form.get('made_by') ?? '').trim() || name;
    const told = draft.kind === 'comment' ? commented(draft, because) : body;
    if (!told || !made_by) return;
    rememberName(made_by);
    decide.mutate({ body: told, because: because || null, made_by }, { onSuccess: onClose });
  };
  return (
    <Dialog title={titleOf(draft)} onClose={onClose}>
      <form className="decide" onSubmit={submit}>
        {draft.kind === 'correct' ? <CorrectForm draft={draft} onValue={setBody} /> : null}
        {draft.kind === 'join' ? <JoinForm draft={draft} onValue={setBody} /> : null}
        {draft.kind === 'add' ? <AddForm draft={draft} onValue={setBody} /> : null}
        {draft.kind === 'hold' ? <HoldForm draft={draft} onValue={setBody} /> : null}
        <Reason comment={draft.kind === 'comment'} />
        {name ? <p className="faint">Kept under the name “{name}”.</p> : <NameField />}
        <NotSaved error={decide.error} />
        <footer>
          <button
            type="submit"
            className="button primary"
            disabled={decide.isPending || (body === null && draft.kind !== 'comment')}
          >
            {decide.isPending ? 'Saving …' : VERBS[draft.kind]}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Leave it
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

const VERBS: Readonly<Record<Draft['kind'], string>> = {
  accept: 'Accept',
  reject: 'Reject',
  comment: 'Comment',
  correct: 'Correct',
  split: 'Take out',
  join: 'Join',
  add: 'Add the claim',
  hold: 'Hold it open',
  teach: 'Keep it',
};

const TITLES = {
  correct: 'Correct a claim',
  split: 'Take the claim out into an incident of its own',
  join: 'Join with another incident',
  add: 'Add a claim by hand',
  hold: 'Hold an identity open',
} as const;

function titleOf(draft: Draft): string {
  if (draft.kind === 'teach') return draft.label;
  return 'label' in draft ? `${VERBS[draft.kind]}: ${draft.label}` : TITLES[draft.kind];
}

/** The decision as far as it is known when the window opens. */
function bodyOf(draft: Draft): DecisionBody | null {
  if (draft.kind === 'split') {
    const { kind, incident, claims, rest } = draft;
    return { kind, incident, claims: [...claims], rest: [...rest] };
  }
  if (draft.kind === 'teach') return draft.body;
  if (draft.kind === 'accept' || draft.kind === 'reject') return { kind: draft.kind, subject: draft.subject };
  return null;
}

function commented(
  draft: Extract<Draft, { kind: 'accept' | 'reject' | 'comment' }>,
  text: string,
): DecisionBody | null {
  return text === '' ? null : { kind: 'comment', subject: draft.subject, text };
}

function Reason({ comment }: { readonly comment: boolean }) {
  return (
    <label className="field">
      <span>{comment ? 'Comment' : 'Why'}</span>
      <input type="text" name="because" maxLength={20_000} required={comment} autoComplete="off" />
    </label>
  );
}

function NameField() {
  return (
    <label className="field">
      <span>Your name, kept with each decision</span>
      <input type="text" name="made_by" maxLength={200} required autoComplete="name" />
    </label>
  );
}
