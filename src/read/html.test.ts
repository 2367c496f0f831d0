import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filed, readFields } from '../../test/support/reading.ts';

const readPage = (html: string, more: Record<string, string> = {}) => readFields({ html, ...more });

describe('a page of a small outlet with everything around the report', () => {
  const report = readPage(readFileSync(new URL('fixtures/threaded.html', import.meta.url), 'utf8'));

  it('keeps the author’s words and no others', () => {
    expect(report.body.split('\n\n')).toEqual([
      'The brigade says that it lost no one; the harbour police say that it lost a boat with eleven men.',
      'VELIN (Coastline Press) – Fighters of the Marsh Brigade crossed the Odra canal before dawn on Monday and took both ferry landings at Velin, residents said.',
      'The harbour police, who had held the landings since January, withdrew to the grain store. A spokesman put their losses at four wounded.',
      'Among the things left behind, according to the brigade, were:',
      'two patrol boats without fuel;',
      'a mortar with its base plate;',
      'some forty crates of ammunition.',
      '“We were told to wait”',
      'A ferryman, who did not want to be named, said that no shot had been fired at the lower landing.',
      '“We were told to wait,” he said. “So we waited.”',
    ]);
  });

  it('says whose and when it is', () => {
    expect(report).toMatchObject({
      title: 'Marsh Brigade takes two ferry landings on the Odra canal',
      outlet: 'Lowland Dispatch',
      byline: 'Petra Holm',
      published: '2018-04-03T07:15:00+02:00',
      language: 'en',
      credits: ['Coastline Press'],
    });
  });

  it.each([
    ['comments', 'They buried six men on Tuesday'],
    ['comments', 'Which chapel, and who were they?'],
    ['comments', '9,400 dollars'],
    ['donation', '0 € 1,200 € 4,000 €'],
    ['caption', 'The upper landing in March.'],
    ['related', 'Who are the Marsh Brigade?'],
    ['related', 'Grain prices rise in Velin'],
    ['form', 'seven +'],
    ['form', 'The Dispatch by mail'],
    ['byline', 'Jonas Wirth contributed to this report'],
    ['navigation', 'All rights reserved'],
    ['promotion', 'Share this:'],
  ])('files under %s: %s', (kind, text) => expect(filed(report, kind)).toContain(text));
});

const paragraphs = `<p>The governor said on Sunday that the bridge at Tarn would stay closed, because mines had been found.</p>
<p>Nobody was hurt, he added, and the mines would be cleared by a team from the coast before the end of the week.</p>`;

describe('readers’ threads that no class names', () => {
  it.each([
    [
      'a heading opens it',
      `<div>${paragraphs}</div><div><h4>2 Responses</h4><p>Mines? They blew up a bus there on Friday, nine people died in it.</p></div>`,
    ],
    [
      'names stand before a form',
      `<div>${paragraphs}</div><div><div class="v"><b>ann</b><p>They blew up a bus there on Friday, and nine people died in it, I counted.</p></div><div class="v"><b>bo</b><p>It was a lorry, and there was no one in it at all, as far as I could see.</p></div><form><textarea></textarea></form></div>`,
    ],
    [
      'beside the paragraphs, above a form',
      `<div>${paragraphs}<div><b>ann</b> They blew up a bus there on Friday, nine people died in it.</div><div><b>bo</b> It was a lorry.</div><form>Your turn <textarea></textarea></form></div>`,
    ],
    [
      'replies are nested in lists',
      `<div>${paragraphs}</div><div><ul><li>ann<br>They blew up a bus there on Friday, nine people died in it.<ul><li>bo<br>It was a lorry, nine sheep died in it.</li></ul></li></ul></div>`,
    ],
    [
      'in the report’s own element',
      `<div>${paragraphs}<h3>Comments</h3><p>They blew up a bus there on Friday, and nine people died in it, I counted.</p></div>`,
    ],
  ])('%s', (_, html) => {
    const report = readPage(`<body><h1>Bridge at Tarn stays closed</h1>${html}</body>`);
    expect(report.body).toMatch(/^The governor said.*end of the week\.$/s);
    expect(filed(report, 'comments')).toContain('on Friday');
  });

  it('does not take the number of comments under a headline for their beginning', () => {
    const html = `<body><article><h1>Bridge at Tarn stays closed</h1><p class="m">3 comments</p>${paragraphs}</article></body>`;
    expect(readPage(html).body).toMatch(/^The governor.*week\.$/s);
  });
});

describe('what a class says is believed only as far as the page bears it out', () => {
  it.each(['comments', 'sidebar', 'promo', 'author', 'footer'])('keeps a report inside class %s', (name) => {
    expect(
      readPage(`<body><div class="${name}"><h1>Bridge at Tarn stays closed</h1>${paragraphs}</div></body>`).body,
    ).toContain('The governor');
  });

  it('does not tear a sentence at a marked name', () => {
    const html = `<body><p>The governor, <span class="author">Aron Feld</span>, said on Sunday that the bridge would stay closed.</p>${paragraphs}</body>`;
    expect(readPage(html).body).toContain('The governor, Aron Feld, said');
  });
});

describe('dates of pages', () => {
  it.each([
    ['<time datetime="2016-09-14T08:00:00Z"></time>', '2016-09-14T08:00:00Z'],
    ['<p class="date">Posted on 14 September 2016</p>', '2016-09-14'],
    ['<p class="date">September 14th, 2016</p>', '2016-09-14'],
    ['<p class="date">14/09/2016</p>', '2016-09-14'],
    ['<p class="date">04/09/2016</p>', null],
    ['<p class="date">30 February 2016</p>', null],
  ])('%s', (date, published) => {
    expect(readPage(`<body><h1>Bridge at Tarn stays closed</h1>${date}<div>${paragraphs}</div></body>`).published).toBe(
      published,
    );
  });

  it('reads the month first in American English, the day in British', () => {
    const page = (lang: string) =>
      readPage(
        `<html lang="${lang}"><body><h1>Bridge at Tarn</h1><p class="date">04/09/2016</p><div>${paragraphs}</div></body></html>`,
      ).published;
    expect([page('en-US'), page('en-GB')]).toEqual(['2016-04-09', '2016-09-04']);
  });

  it('falls back on the address', () => {
    const html = `<body><h1>Bridge at Tarn</h1>${paragraphs}</body>`;
    expect(readPage(html, { url: 'https://lowland.example/2016/09/14/bridge/' }).published).toBe('2016-09-14');
  });
});

describe('a day in figures alone', () => {
  const page =
    '<h1>Two bridges</h1><p>06/02/2017</p><p>The mayor said that two bridges had been blown up on Sunday.</p>';
  it.each([
    ['https://www.theguardian.com/world/a', '2017-02-06'],
    ['https://www.nytimes.com/a', '2017-06-02'],
    ['https://somebody.example/a', null],
  ])('at %s is read in the order of the outlet', (url, published) => {
    expect(readPage(page, { url }).published).toBe(published);
  });
});
