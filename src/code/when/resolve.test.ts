import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/index.ts';
import { calendarOf, findTimes, timeFinder } from '../../text/index.ts';
import { type Anchor, dateRange } from './resolve.ts';

const knowledge = loadKnowledge();
const finder = timeFinder(calendarOf(knowledge.timeWords, new Map(knowledge.numbers.map((row) => [row.word, row]))));
/** Wednesday, 15 June 2016. */
const anchor: Anchor = { day: '2016-06-15', bounds: null, basis: 'published', span: null };
const undated: Anchor = { ...anchor, day: null, bounds: { start: '2016-07-28', end: '2017-01-28' } };

function read(text: string, from: Anchor = anchor, status: 'past' | 'ahead' | 'ongoing' = 'past') {
  const time = findTimes(text, finder)[0];
  if (!time) return 'nothing';
  const { start, end, basis, time_precision } = dateRange(time, text.slice(time.start, time.end), from, status);
  return `${start} ${end} ${basis} ${time_precision}`;
}

describe('dateRange', () => {
  it.each([
    ['on Monday', '2016-06-13 2016-06-13 relative 1'],
    ['on Wednesday', '2016-06-15 2016-06-15 relative 1'],
    ['on Thursday', '2016-06-09 2016-06-09 relative 1'],
    ['last Wednesday', '2016-06-08 2016-06-08 relative 1'],
    ['Sundays bombardment', '2016-06-12 2016-06-12 relative 1'],
    ['early on Tuesday', '2016-06-14 2016-06-14 relative 1'],
    ['late Saturday and early Sunday', '2016-06-11 2016-06-12 relative 2'],
    ['from Sunday to Tuesday', '2016-06-12 2016-06-14 relative 2'],
    ['overnight', '2016-06-14 2016-06-15 relative 2'],
    ['yesterday', '2016-06-14 2016-06-14 relative 1'],
    ['on March 22', '2016-03-22 2016-03-22 relative 1'],
    ['on 24 June', '2015-06-24 2015-06-24 relative 1'],
    ['on 24 June 2014', '2014-06-24 2014-06-24 stated 1'],
    ['earlier in June', '2016-06-01 2016-06-15 relative 3'],
    ['in July', '2015-07-01 2015-07-31 relative 3'],
    ['in February 2014', '2014-02-01 2014-02-28 stated 3'],
    ['in late May', '2016-05-21 2016-05-31 relative 3'],
    ['in 2013', '2013-01-01 2013-12-31 stated 3'],
    ['back in 2013', '2013-01-01 2013-12-31 stated 3'],
    ['last week', '2016-06-06 2016-06-12 relative 2'],
    ['this week', '2016-06-13 2016-06-15 relative 2'],
    ['last month', '2016-05-01 2016-05-31 relative 3'],
    ['last year', '2015-01-01 2015-12-31 relative 3'],
    ['earlier this year', '2016-01-01 2016-06-15 relative 3'],
    ['two days ago', '2016-06-13 2016-06-13 relative 1'],
    ['three weeks ago', '2016-05-25 2016-05-25 relative 1'],
    ['over the past three days', '2016-06-12 2016-06-15 relative 2'],
    ['in the last 48 hours', '2016-06-13 2016-06-15 relative 2'],
    ['in recent weeks', 'null 2016-06-15 relative 3'],
    ['since 2011', '2011-01-01 2016-06-15 stated 3'],
    ['until May 2016', 'null 2016-05-31 stated 3'],
    ['from 3 to 5 May', '2016-05-03 2016-05-05 relative 2'],
    ['between 28 December and 3 January', '2015-12-28 2016-01-03 relative 2'],
    ['on the night of 9–10 January', '2016-01-09 2016-01-10 relative 2'],
    ['on 29 February', '2016-02-29 2016-02-29 relative 1'],
    ['tomorrow', '2016-06-16 2016-06-16 relative 1'],
  ])('past: %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['on Friday', '2016-06-17 2016-06-17 relative 1'],
    ['on 24 June', '2016-06-24 2016-06-24 relative 1'],
    ['next month', '2016-07-01 2016-07-31 relative 3'],
    ['this week', '2016-06-13 2016-06-19 relative 2'],
  ])('planned: %s', (text, expected) => {
    expect(read(text, anchor, 'ahead')).toBe(expected);
  });

  it('leaves open what goes on', () => {
    expect(read('since March 2014', anchor, 'ongoing')).toBe('2014-03-01 null stated 3');
  });

  it.each([
    ['on 30 August', '2016-08-30 2016-08-30 relative 1'],
    ['on 1 February', '2016-02-01 2016-02-01 relative 1'],
    ['on Friday', 'null null relative 3'],
    ['on 3 May 2015', '2015-05-03 2015-05-03 stated 1'],
  ])('without a day of publication: %s', (text, expected) => {
    expect(read(text, undated)).toBe(expected);
  });
});
