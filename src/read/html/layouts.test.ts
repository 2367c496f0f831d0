import { describe, expect, it } from 'vitest';
import { filed, readFields } from '../../../test/support/reading.ts';

const PARAGRAPHS = [
  'Fighters of the Marsh Brigade took the grain store at Velin on Tuesday after two days of clashes, residents said.',
  'The harbour police said that four of its men were killed and eleven wounded. It gave no figure for the other side.',
  'Shelling of the eastern quarter went on until noon and wounded three children, according to the hospital at Tarn.',
];
const told = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const page = (html: string, language = 'en') =>
  readFields({ html: `<html lang="${language}"><title>Store taken - Odra Post</title><h1>Store taken</h1>${html}` });

describe('around the report', () => {
  it.each([
    [
      'form',
      'a box to sign up in',
      '<div><h4>The Morning Canal</h4><p>All news of the lowlands, every morning, and nothing but the news.</p><input type="email"></div>',
    ],
    [
      'donation',
      'an appeal without a link',
      '<p>If you like what we do, please support us: every euro counts, and you can donate on any day of the year.</p>',
    ],
    [
      'donation',
      'what follows the heading of an appeal',
      '<h3>Support our journalism</h3><p>By paying for your news you are helping to keep it free for those who cannot.</p>',
    ],
  ])('files under %s %s', (kind, _, html) => {
    const report = page(`<div>${told}${html}</div>`);
    expect(report.body.split('\n\n')).toEqual(PARAGRAPHS);
    expect(filed(report, kind)).not.toBe('');
  });

  it('keeps a report that asks for help in somebody’s words', () => {
    const asks = '“We need your help, we need funds and food,” the mayor told donors on Sunday. “Give what you can.”';
    expect(page(`<div>${told}<p>${asks}</p></div>`).body).toContain(asks);
  });
});

describe('day and author', () => {
  it.each([
    ['Tue, 05/07/2024 - 06:58', 'en', '2024-05-07'],
    ['Sunday, 07/04/2024', 'en', '2024-04-07'],
    ['05/07/2024', 'en', null],
    ['Updated: 9 May 2024</p><p>Published: 7 May 2024', 'en', '2024-05-07'],
    ['7 мая 2024, 10:12', 'ru', '2024-05-07'],
    ['7 травня 2024', 'uk', '2024-05-07'],
    ['٧ مايو ٢٠٢٤', 'ar', '2024-05-07'],
    ['7 May، 2024', 'en', '2024-05-07'],
  ])('reads %s', (line, language, published) => {
    expect(page(`<p>${line}</p><div>${told}</div>`, language).published).toBe(published);
  });

  it.each([
    'Tuesday, 07 May 2024 06:58 | Written by Petra Holm | <a>Print</a>',
    'Posted 05/07/2024 by Petra Holm',
    'Published: 07.05.24 | By Petra Holm, Tarn',
    'Por Petra Holm',
  ])('finds the author in "%s"', (line) => {
    expect(page(`<p>${line}</p><div>${told}</div>`).byline).toBe('Petra Holm');
  });
});

describe('credits', () => {
  it.each([
    ['The Associated Press contributed to this report.', 'AP'],
    ['Some information for this report came from Reuters.', 'Reuters'],
    ['Read the <a>original article</a> on <a>Odra Chronicle</a>.', 'Odra Chronicle'],
    ['First published by Tarn Weekly', 'Tarn Weekly'],
  ])('are found in "%s"', (line, credit) => {
    expect(page(`<div>${told}<p>${line}</p></div>`).credits).toEqual([credit]);
  });
});
