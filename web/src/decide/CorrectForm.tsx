import { useEffect, useState } from 'react';
import type { Claim, DecisionBody } from '../../../src/model/index.ts';
import type { Draft } from './draft.ts';
import { FIELD_NAMES, FIELDS, type Field } from './draft.ts';
import { FieldEditor } from './editors/FieldEditor.tsx';

interface CorrectFormProps {
  readonly draft: Extract<Draft, { kind: 'correct' }>;
  readonly onValue: (body: DecisionBody | null) => void;
}

/** Chooses a field of a claim and gives it another value. Nothing can be sent that is as it was. */
export function CorrectForm({ draft, onValue }: CorrectFormProps) {
  const { claim } = draft.told;
  const [field, setField] = useState<Field>(draft.field ?? 'action');
  const [value, setValue] = useState<unknown>(claim[field]);
  useEffect(() => onValue(corrected(claim, field, value)), [claim, field, value, onValue]);
  const choose = (next: Field) => {
    setField(next);
    setValue(claim[next]);
  };
  return (
    <>
      <blockquote className="quoted">{claim.sentence.text}</blockquote>
      <label className="field">
        <span>What is wrong</span>
        <select value={field} onChange={(event) => choose(event.target.value as Field)}>
          {FIELDS.map((each) => (
            <option key={each} value={each}>
              {FIELD_NAMES[each]}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="field">
        <legend>It should be</legend>
        <FieldEditor key={field} claim={claim} field={field} value={value} span={draft.span} onChange={setValue} />
      </fieldset>
    </>
  );
}

/** The decision, or null where the value is unfinished or the same as before. */
function corrected(claim: Claim, field: Field, value: unknown): DecisionBody | null {
  if (value === undefined || JSON.stringify(value) === JSON.stringify(claim[field])) return null;
  return { kind: 'correct', claim: claim.id, field, value };
}
