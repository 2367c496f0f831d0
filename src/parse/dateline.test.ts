import { describe, expect, it } from 'vitest';
import { datelineEnd } from './dateline.ts';

const dateline = (text: string) => text.slice(0, datelineEnd(text, 0, text.length));

describe('datelineEnd', () => {
  it.each([
    ['HAMA, Oct 3 (Reuters) – The army left.', 'HAMA, Oct 3 (Reuters) –'],
    ['ALEPPO, Syria (AP) -- Troops left.', 'ALEPPO, Syria (AP) --'],
    ['al-Bab - Residents fled.', 'al-Bab -'],
    ['Daraa, 3 October 2016 — “We left,” he said.', 'Daraa, 3 October 2016 —'],
  ])('finds it in %s', (text, found) => expect(dateline(text)).toBe(found));

  it.each(['US-led jets struck.', 'Jaysh al-Sham left.', 'The town – once rich – fell.', 'Hama: A report', ''])(
    'finds none in %s',
    (text) => expect(dateline(text)).toBe(''),
  );

  it('looks no further than the first line, however long the text', () => {
    expect(dateline(`${'A'.repeat(100_000)} – The`)).toBe('');
  });
});
