import type { Claim, DateRange, Party, Place, Span, Toll } from '../../../../src/model/index.ts';
import type { Field } from '../draft.ts';
import { ActionEditor } from './ActionEditor.tsx';
import { Choice } from './Choice.tsx';
import { DateEditor } from './DateEditor.tsx';
import { PartiesEditor } from './PartiesEditor.tsx';
import { PlaceEditor } from './PlaceEditor.tsx';
import { TollEditor } from './TollEditor.tsx';

interface FieldEditorProps {
  readonly claim: Claim;
  readonly field: Field;
  readonly value: unknown;
  /** Words that were selected for the field. */
  readonly span: Span | undefined;
  /** Takes the new value, or undefined as long as it is not whole. */
  readonly onChange: (value: unknown) => void;
}

const STATUS = ['happened', 'ongoing', 'planned', 'threatened', 'hypothetical', 'did_not_happen'];
const HEDGES = ['asserted', 'reported', 'claimed', 'alleged', 'rumoured', 'denied'];

/** The form for one field of a claim. */
export function FieldEditor({ claim, field, value, span, onChange }: FieldEditorProps) {
  const selected = span ?? claim.sentence;
  switch (field) {
    case 'action':
      return <ActionEditor value={String(value)} onChange={onChange} />;
    case 'status':
      return <Choice label="Status" options={STATUS} value={String(value)} onChange={onChange} />;
    case 'hedge':
      return <Choice label="Hedge" options={HEDGES} value={String(value)} onChange={onChange} />;
    case 'time_frame':
      return <Choice label="Time frame" options={['news', 'background']} value={String(value)} onChange={onChange} />;
    case 'mutual':
      return (
        <Choice
          label="Mutual"
          options={['yes', 'no']}
          value={value === true ? 'yes' : 'no'}
          onChange={(answer) => onChange(answer === 'yes')}
        />
      );
    case 'date':
      return <DateEditor value={value as DateRange} span={span} onChange={onChange} />;
    case 'place':
      return <PlaceEditor value={value as Place | null} within={selected} span={span} onChange={onChange} />;
    case 'toll':
      return <TollEditor value={value as Toll[]} within={selected} span={span} onChange={onChange} />;
    default:
      return (
        <PartiesEditor
          value={value as Party[]}
          within={selected}
          span={span}
          on={claim.date.start}
          onChange={onChange}
        />
      );
  }
}
