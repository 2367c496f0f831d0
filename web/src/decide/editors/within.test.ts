import { describe, expect, it } from 'vitest';
import { spanWithin } from './within.ts';

describe('words within a span', () => {
  it('are found by code points of the report', () => {
    const sentence = { text: '🕊 Rebels took Saraqib.', start: 100, end: 122 };
    expect(spanWithin(sentence, 'Saraqib')).toEqual({ text: 'Saraqib', start: 114, end: 121 });
  });

  it('are none where the report does not say them', () => {
    expect(spanWithin({ text: 'Rebels took Saraqib.', start: 0, end: 20 }, 'Aleppo')).toBeNull();
    expect(spanWithin({ text: 'Rebels took Saraqib.', start: 0, end: 20 }, '')).toBeNull();
  });
});
