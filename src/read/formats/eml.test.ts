import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/index.ts';
import type { ErrorLine, Report } from '../../model/index.ts';
import { createReader } from '../index.ts';

const reader = createReader(loadKnowledge());
const PROSE = 'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats.';
const MORE = 'Nobody was hurt, he added, but three villages on the far bank were cut off from the town until Monday.';
const HEAD =
  'From: River Desk <desk@river.example>\nDate: Sun, May 5, 2019 at 12:00 PM\nSubject: Bridges\nTo: <l@a.example>';

async function mail(text: string): Promise<Report | ErrorLine | undefined> {
  const head =
    'From: Ada <ada@a.example>\nTo: b@a.example\nSubject: Fwd: Bridges\nDate: Mon, 06 May 2019 09:00:00 +0000';
  const bytes = Buffer.from(`${head}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${text}\n`);
  for await (const line of reader.read({ source: 'a.eml', bytes })) return line;
}

describe('a mail', () => {
  it('that was sent on is its first sender’s', async () => {
    expect(await mail(`FYI\n\n---------- Forwarded message ---------\n${HEAD}\n\n\n${PROSE}\n\n${MORE}`)).toMatchObject(
      {
        outlet: 'River Desk',
        published: '2019-05-05',
        title: 'Bridges',
        body: `${PROSE}\n\n${MORE}`,
        removed: [{ text: 'FYI' }, { kind: 'byline', reason: 'head of a forwarded mail' }],
      },
    );
  });

  it('with words above the one that was sent on credits that one', async () => {
    expect(await mail(`${PROSE}\n\nBegin forwarded message:\n\n${HEAD}\n\n${MORE}`)).toMatchObject({
      outlet: 'Ada',
      credits: ['River Desk'],
      body: `${PROSE}\n\n${MORE}`,
    });
  });

  it('leaves out what it answers and how it is signed', async () => {
    const answered = 'On Sun, May 5, 2019 at 12:00 PM River Desk wrote:\n> Were there boats?\n> Who came?';
    expect(await mail(`${PROSE}\n\n${answered}\n\n-- \nAda, the Coast`)).toMatchObject({
      body: PROSE,
      removed: [
        { kind: 'related', text: answered },
        { kind: 'other', text: '-- \nAda, the Coast' },
      ],
    });
    expect(await mail(`> ${PROSE}\n>\n> ${MORE}`)).toMatchObject({ body: `${PROSE}\n\n${MORE}` });
  });
});
