import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filed, readFields } from '../../test/support/reading.ts';

const readText = (text: string, more: Record<string, unknown> = {}) => readFields({ text, ...more });

const COPIED = `0 $
3,100 $
Column turns back at Qasr Weir after ambush


Loading the player...

Column turns back at Qasr Weir after ambush

Trucks of the column

Weir Gazette

Gunmen fired on a column of the Interior Guard near Qasr Weir on Thursday, killing a driver, the guard said in a statement.

The column of 30 trucks turned back to Dar Amin. “We will come again”, a captain said.

Follow us on Telegram


  • Quarryman

    A driver? They lost the whole column, all 30 trucks of it.

    • lena_w

      Do you like this content? I do not.

      • Quarryman
        • Rook

          Earned $8,200 last month, ask me how.

  • K

    Nobody was killed at all.

Leave a Reply

Your email address will not be published. Required fields are marked *

twelve − 5 =
`;

describe('text copied from a page', () => {
  const report = readText(COPIED);

  it('keeps the author’s words and no others', () => {
    expect(report.body).toBe(
      'Gunmen fired on a column of the Interior Guard near Qasr Weir on Thursday, killing a driver, the guard said in a statement.\n\nThe column of 30 trucks turned back to Dar Amin. “We will come again”, a captain said.',
    );
    expect(report).toMatchObject({ title: 'Column turns back at Qasr Weir after ambush', outlet: 'Weir Gazette' });
  });

  it.each([
    ['donation', '0 $\n3,100 $'],
    ['other', 'Loading the player...'],
    ['caption', 'Trucks of the column'],
    ['byline', 'Weir Gazette'],
    ['promotion', 'Follow us on Telegram'],
    ['comments', 'They lost the whole column'],
    ['comments', 'Earned $8,200 last month'],
    ['comments', 'Nobody was killed at all.'],
    ['form', 'Leave a Reply'],
    ['form', 'twelve − 5 ='],
  ])('files under %s: %s', (kind, text) => expect(filed(report, kind)).toContain(text));
});

const PROSE = 'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats.';

describe('readers’ talk in other layouts', () => {
  it.each([
    ['“says:” lines', 'Ada says:\n\nIt was three bridges and nine men were shot.\n\nBen Z says:\n\nNo one was shot.'],
    ['a heading', '3 Comments\n\nIt was three bridges and nine men were shot on them, all of you know it well.'],
    [
      'ages of comments',
      'Ada · 3 years ago\nIt was three bridges and nine men were shot.\nBen · 2 years ago\nNo one was shot.',
    ],
  ])('%s', (_, talk) => {
    const report = readText(`Two bridges blown up in Sahel\n\n${PROSE}\n\n${PROSE}\n\n${talk}`);
    expect(report.body).toBe(`${PROSE}\n\n${PROSE}`);
    expect(filed(report, 'comments')).toContain('shot');
  });

  it('leaves an author’s own lists and lead-ins alone', () => {
    const text = `${PROSE} Among the dead, the mayor says:\n\n• a ferryman of forty\n• his two sons\n\n${PROSE}\n\nThe spokesman says:\n\n“${PROSE}”`;
    expect(readText(text).body).toBe(text.replaceAll('• ', ''));
  });

  it('does not begin a thread before there is a report', () => {
    expect(readText(`Two bridges blown up in Sahel\n3 Comments\n${PROSE}`).body).toBe(PROSE);
  });
});

describe('credits', () => {
  it.each([
    [`${PROSE} Read Full Article at RT.com`, ['RT'], PROSE],
    [`${PROSE}\n\nDana Roth contributed to this report for Coast Wire`, ['Coast Wire'], PROSE],
    [`${PROSE}\n\nSource: Qatar News Agency`, ['Qatar News Agency'], PROSE],
    [`SAHEL (Reuters) – ${PROSE}`, ['Reuters'], `SAHEL (Reuters) – ${PROSE}`],
    [`${PROSE} (AFP)`, ['AFP'], `${PROSE} (AFP)`],
    [`${PROSE} Reuters reports.`, ['Reuters'], `${PROSE} Reuters reports.`],
    [`${PROSE}\n\nCoast Radio with Agence Sahel`, ['Agence Sahel'], PROSE],
    [`The mayor said so, citing Reuters and AFP, on a Sunday that all of Sahel will remember for long.`, [], null],
    [`${PROSE} The men were taken to Kafr Weir (Upper Sahel).`, [], null],
  ])('%s', (text, credits, body) => {
    const report = readText(text);
    expect(report.credits).toEqual(credits);
    expect(report.body).toBe(body ?? text);
  });
});

describe('plain prose', () => {
  it('keeps a text of one line as it is, also without punctuation', () => {
    for (const text of [PROSE, 'soldiers of the third brigade shot two men in sahel on sunday', 'Rebels left.']) {
      expect(readText(text)).toMatchObject({ body: text, title: null, removed: [] });
    }
  });

  it('joins lines broken at a fixed width', () => {
    const wrapped = `${PROSE} ${PROSE} ${PROSE}`.replace(/(.{50,70}) /g, '$1\n');
    expect(readText(`${wrapped}\n\n${wrapped}`).body).toBe(`${PROSE} ${PROSE} ${PROSE}\n\n${PROSE} ${PROSE} ${PROSE}`);
  });

  it('keeps headline, signature and ornaments of a text that bears no trace of a page', () => {
    const text = `Two bridges blown up in Sahel\n\n${PROSE}\n\n***\n\nAda\n\n${PROSE}\n\nAda\n6 February 2017`;
    expect(readText(text)).toMatchObject({ body: text, title: 'Two bridges blown up in Sahel', removed: [] });
    const copied = readText(`${text}\n\nLeave a Reply\n\nName`);
    expect(copied.body).toBe(`${PROSE}\n\n${PROSE}`);
  });

  it('loses no word of running text in any order of paragraphs', () => {
    const sentence = fc
      .array(
        fc.constantFrom('soldiers', 'shelled', 'the', 'town', 'of', 'Sahel', 'and', 'killed', 'two', 'near', 'Weir'),
        { minLength: 12, maxLength: 30 },
      )
      .map((words) => `The army ${words.join(' ')} on Sunday.`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n'),
        (paragraphs, gap) => {
          const words = readText(paragraphs.join(gap)).body.split(/\s+/);
          expect(words).toEqual(paragraphs.join(' ').split(/\s+/));
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('a headline in the first line of its text', () => {
  const title = 'Two killed in raid on Qasr Weir';
  const told =
    'Two people were killed when gunmen raided Qasr Weir on Monday, the Interior Guard said in a statement. It said that a column of 30 trucks had turned back to Dar Amin after the raid, and that the road was open again.';

  it('gets a line of its own, also behind a date', () => {
    expect(readText(`${title} ${told}`, { title }).body).toBe(`${title}\n${told}`);
    expect(readText(`Posted on 3 May 2016 ${title} ${told}`, { title }).body).toBe(
      `Posted on 3 May 2016\n${title}\n${told}`,
    );
  });

  it('stays where it is closed, or where the sentence goes on', () => {
    for (const text of [`${title}. ${told}`, `${title} and ${told}`, told])
      expect(readText(text, { title }).body).toBe(text);
  });
});
