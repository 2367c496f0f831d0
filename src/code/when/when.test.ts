import { describe, expect, it } from 'vitest';
import { contextOf, eventAt, knowledge } from '../../../test/support/context.ts';
import { calendarOf, timeFinder } from '../../text/index.ts';
import { dateOf, isPastFrame, reportTimes, statedDate } from './index.ts';

const finder = timeFinder(calendarOf(knowledge.timeWords, new Map(knowledge.numbers.map((row) => [row.word, row]))));
/** A Wednesday. */
const PUBLISHED = '2016-06-15';

function date(body: string, word: string, published: string | undefined = PUBLISHED) {
  const context = contextOf(body, published ? { published } : {});
  const times = reportTimes(context, finder);
  return dateOf(eventAt(context, word), times, { status: 'happened', frame: 'news' });
}

describe('dateOf', () => {
  it.each([
    ['Rebels attacked the base on Monday.', 'attacked', '2016-06-13'],
    ['On Monday, rebels attacked the base, killing nine.', 'killing', '2016-06-13'],
    ['The attack on Monday killed nine.', 'attack', '2016-06-13'],
    ['Sunday’s bombardment killed nine.', 'bombardment', '2016-06-12'],
    ['Rebels attacked the base on Monday and the army shelled the town on Tuesday.', 'attacked', '2016-06-13'],
    ['Rebels attacked the base on Monday and the army shelled the town on Tuesday.', 'shelled', '2016-06-14'],
    ['Rebels attacked a base that the army had seized in 2012.', 'attacked', PUBLISHED],
    ['Rebels attacked a base that the army had seized in 2012.', 'seized', '2012-01-01'],
    ['The offensive that began on Friday goes on.', 'offensive', '2016-06-10'],
    ['Nothing more was said.', 'said', PUBLISHED],
  ])('%s (%s)', (body, word, start) => {
    expect(date(body, word).start).toBe(start);
  });

  it('reads a date line, and takes it for no event’s date', () => {
    const body = 'Posted on August 3 2016 by the desk. Rebels attacked the base on Monday.';
    expect(date(body, 'attacked', '')).toMatchObject({ start: '2016-08-01', basis: 'relative', text: 'Monday' });
    expect(date('Fri 07 Apr 2017 at 0914. Rebels attacked the base.', 'attacked', '')).toMatchObject({
      start: '2017-04-07',
      basis: 'published',
    });
  });

  it('takes a full date within a sentence for no date line', () => {
    const body = 'The army attacked the town on 21 August 2013. It denied this.';
    expect(date(body, 'denied', '').basis).toBe('none');
  });

  it('takes a note that opens with its day for news of that day', () => {
    const note = 'On 3 April 2016, gunmen attacked a post. Two guards were killed.';
    expect(date(note, 'killed').start).toBe('2016-04-03');
    expect(date(`Armed clash: ${note}`, 'killed').start).toBe('2016-04-03');
    expect(date(`${note}\n\nA guard died.`, 'died').start).toBe(PUBLISHED);
  });

  it('dates a plan ahead, and its announcement back', () => {
    const context = contextOf('The army will attack the town on Friday.', { published: PUBLISHED });
    const times = reportTimes(context, finder);
    expect(statedDate(eventAt(context, 'attack'), times, 'planned')?.start).toBe('2016-06-17');
  });

  it('lets a day last while the telling goes on, not beyond the paragraph', () => {
    expect(date('Jets struck the town on Monday. The army shelled a village.', 'shelled').start).toBe('2016-06-13');
    expect(date('Jets struck the town on Monday.\n\nThe army shelled a village.', 'shelled').start).toBe(PUBLISHED);
  });
});

describe('isPastFrame', () => {
  it.each([
    ['Rebels attacked the base on Monday.', false],
    ['Rebels attacked the base in May.', true],
    ['Rebels attacked the base in recent months.', true],
    ['Rebels have attacked the base since 2011.', true],
    ['Rebels attacked the base.', null],
  ])('%s', (body, expected) => {
    const context = contextOf(body, { published: PUBLISHED });
    const times = reportTimes(context, finder);
    const stated = dateOf(eventAt(context, 'attacked'), times, { status: 'happened', frame: 'news' });
    expect(isPastFrame(stated, times)).toBe(expected);
  });
});
