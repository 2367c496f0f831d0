import { useState } from 'react';
import type { Span } from '../../../../src/model/index.ts';
import { spanWithin } from './within.ts';

interface WordsFieldProps {
  readonly within: Span;
  readonly value: string;
  readonly onSpan: (span: Span | null) => void;
}

/** The words of the report that say it; whatever is entered must stand there. */
export function WordsField({ within, value, onSpan }: WordsFieldProps) {
  const [words, setWords] = useState(value);
  const wrong = spanWithin(within, words) === null;
  return (
    <label className="grow">
      <span>In these words of the report</span>
      <input
        type="text"
        value={words}
        aria-invalid={wrong}
        onChange={(event) => {
          setWords(event.target.value);
          onSpan(spanWithin(within, event.target.value));
        }}
      />
      {wrong ? <span className="problem">The sentence does not say that</span> : null}
    </label>
  );
}
