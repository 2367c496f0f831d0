import { describe, expect, it } from 'vitest';
import { datelineEnd, isInsideDate } from './dateline.ts';

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

  it.each([
    ['Published April 24 2017 Guards fired on a column.', 'Published April 24 2017'],
    ['AFP Friday 10 Oct 2014 The guards fired.', 'AFP Friday 10 Oct 2014'],
    ['Last updated at Oct 04 2017 BEIRUT A raid killed two.', 'Last updated at Oct 04 2017 BEIRUT'],
    ['Fri 07 Apr 2017 at 0914 Governor says two died.', 'Fri 07 Apr 2017 at 0914'],
    ['17-08-2016 Two died as guards shelled a town.', '17-08-2016'],
  ])('finds the stamp in %s', (text, found) => expect(dateline(text)).toBe(found));

  it.each(['April 24 2017 was quiet.', 'In 2017 Guards left.', 'Friday 10 October Guards left.'])(
    'finds no stamp in %s',
    (text) => expect(dateline(text)).toBe(''),
  );

  it('looks no further than the first line, however long the text', () => {
    expect(dateline(`${'A'.repeat(100_000)} – The`)).toBe('');
  });
});

describe('isInsideDate', () => {
  it.each([
    ['July', '2', true],
    ['Aug.', '2016', true],
    ['March', 'on', false],
    ['fled', '2', false],
  ])('%s %s', (word, next, inside) => expect(isInsideDate(word, next)).toBe(inside));
});
