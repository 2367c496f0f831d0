import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import { calendarOf } from './calendar.ts';
import { timeFinder } from './date-patterns.ts';
import { findTimes } from './dates.ts';

const knowledge = loadKnowledge();
const finder = timeFinder(calendarOf(knowledge.timeWords, new Map(knowledge.numbers.map((row) => [row.word, row]))));

/** "words|meaning" of what is found, meaning as its values in order. */
const found = (text: string) =>
  findTimes(text, finder).map((time) => `${text.slice(time.start, time.end)} = ${JSON.stringify(time.meaning)}`);
const kinds = (text: string) =>
  findTimes(text, finder).map((time) => [text.slice(time.start, time.end), time.meaning.kind]);

describe('findTimes', () => {
  it.each([
    ['It began on 24 June 2020.', '24 June 2020', 2020, 6, 24],
    ['On March 22, fighters attacked.', 'March 22', null, 3, 22],
    ['Posted on August 3 2016 by the desk', 'August 3 2016', 2016, 8, 3],
    ['Last updated at Oct 042017 BEIRUT', 'Oct 042017', 2017, 10, 4],
    ['02-09-2013 The army', '02-09-2013', 2013, 9, 2],
    ['2016-07-28T10:00', '2016-07-28', 2016, 7, 28],
    ['Fri 07 Apr 2017 at 0914', '07 Apr 2017', 2017, 4, 7],
    ['the 5th of May, 2015', '5th of May, 2015', 2015, 5, 5],
    ['on Saturday, 11 April 2015 18:05', 'Saturday, 11 April 2015', 2015, 4, 11],
  ])('reads a day: %s', (text, words, year, month, day) => {
    expect(found(text)).toEqual([`${words} = ${JSON.stringify({ kind: 'day', year, month, day })}`]);
  });

  it.each([
    [
      'Clashes in February 2017 and more, later in July',
      [
        ['February 2017', 'month'],
        ['July', 'month'],
      ],
    ],
    [
      'in early 2015, since 2011',
      [
        ['early 2015', 'year'],
        ['2011', 'year'],
      ],
    ],
    ['from 3 to 5 May', [['3 to 5 May', 'span']]],
    ['on Tuesday and Wednesday', [['Tuesday and Wednesday', 'span']]],
    ['Sundays bombardment', [['Sundays', 'weekday']]],
    ['hit just eight days ago', [['eight days ago', 'days']]],
    ['over the last 48 hours', [['last 48 hours', 'days']]],
    [
      'strikes overnight and today',
      [
        ['overnight', 'days'],
        ['today', 'days'],
      ],
    ],
    ['earlier this year', [['earlier this year', 'period']]],
    [
      'last month, in recent weeks',
      [
        ['last month', 'period'],
        ['in recent weeks', 'lately'],
      ],
    ],
    ['by late September', [['late September', 'month']]],
  ])('reads %s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each([
    'They march on the town and may take it.',
    'a 12-year-old boy of Division 17',
    '2,015 people and 2000 fighters were killed by 120 shells',
    'Brigade 46 fired 300 rockets at 10:30 with 5.56 mm rounds',
    'No. 3 rounds, he sat in the sun',
  ])('finds no day in %s', (text) => {
    expect(kinds(text).filter(([, kind]) => kind === 'day' || kind === 'month')).toEqual([]);
  });

  it('keeps spans in order and inside any text', () => {
    const piece = fc.constantFrom(
      'May',
      '3',
      'on',
      'to',
      '-',
      '2016',
      'Friday',
      'last',
      'week',
      'ago',
      'two',
      ' ',
      ', ',
      'early',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ');
        let end = 0;
        for (const time of findTimes(text, finder)) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          end = time.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('takes linear time on hostile text', () => {
    const began = performance.now();
    for (const unit of ['early ', 'May ', '1 ', 'in the ', '   ', '3-', 'last two '])
      findTimes(unit.repeat(50_000), finder);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
