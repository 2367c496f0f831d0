import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Claim, DecisionBody, SentenceTree } from '../../../src/model/index.ts';
import { sentenceAtQuery } from '../api/queries.ts';
import { Answer } from '../ui/states.tsx';
import { type Draft, FIELD_NAMES, FIELDS, type Voice } from './draft.ts';
import { FieldEditor } from './editors/FieldEditor.tsx';
import { WordsField } from './editors/WordsField.tsx';
import { newClaim } from './newClaim.ts';

type AddDraft = Extract<Draft, { kind: 'add' }>;

interface AddFormProps {
  readonly draft: AddDraft;
  readonly onValue: (body: DecisionBody | null) => void;
}

/** A claim that the coder did not find, told by words of the report. */
export function AddForm({ draft, onValue }: AddFormProps) {
  const found = useQuery(sentenceAtQuery(draft.report, draft.words.start));
  return <Answer of={found}>{(sentence) => <Fields draft={draft} sentence={sentence} onValue={onValue} />}</Answer>;
}

function Fields({ draft, sentence, onValue }: AddFormProps & { readonly sentence: SentenceTree }) {
  const [claim, setClaim] = useState(() => newClaim(draft, sentence));
  const [unfinished, setUnfinished] = useState<ReadonlySet<string>>(new Set());
  useEffect(
    () => onValue(unfinished.size > 0 ? null : { kind: 'add_claim', report: draft.report, claim }),
    [claim, unfinished, draft.report, onValue],
  );
  const set = (field: string, patch: Partial<Claim> | null) => {
    setUnfinished((fields) => new Set([...fields].filter((each) => each !== field).concat(patch ? [] : [field])));
    if (patch) setClaim((before) => ({ ...before, ...patch }));
  };
  return (
    <>
      <blockquote className="quoted">{claim.sentence.text}</blockquote>
      <div className="row">
        <WordsField
          within={claim.sentence}
          value={claim.trigger.text}
          onSpan={(span) => set('trigger', span && { trigger: span, mentions: [span] })}
        />
      </div>
      {FIELDS.map((field) => (
        <fieldset key={field} className="field">
          <legend>{FIELD_NAMES[field]}</legend>
          <FieldEditor
            claim={claim}
            field={field}
            value={claim[field]}
            span={undefined}
            onChange={(value) => set(field, value === undefined ? null : { [field]: value })}
          />
        </fieldset>
      ))}
      <VoiceChoice
        voices={draft.voices}
        value={claim.attribution}
        onChange={(attribution) => set('voice', { attribution })}
      />
      <p className="faint">It is filed as the codebook says. Which incident it belongs to is made out anew.</p>
    </>
  );
}

interface VoiceChoiceProps {
  readonly voices: readonly Voice[];
  readonly value: readonly number[];
  readonly onChange: (attribution: number[]) => void;
}

function VoiceChoice({ voices, value, onChange }: VoiceChoiceProps) {
  const at = voices.findIndex(({ attribution }) => JSON.stringify(attribution) === JSON.stringify(value));
  return (
    <label className="field">
      <span>who says so</span>
      <select value={at} onChange={(event) => onChange([...(voices[Number(event.target.value)]?.attribution ?? [])])}>
        {voices.map(({ label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two voices can have the same words, and none ever moves
          <option key={index} value={index}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
