import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/index.ts';
import { readHtml } from '../html/page.ts';
import { compileTables } from '../tables.ts';

const tables = compileTables(loadKnowledge());
const PROSE = 'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats.';
const MORE = 'Nobody was hurt, he added, but three villages on the far bank were cut off from the town until Monday.';
const TEXT = `<p>${PROSE}</p><p>${MORE}</p><p>${PROSE.replace('two', 'three')}</p>`;
const read = (title: string, page: string) => readHtml(`<title>${title}</title>${page}`, null, tables);

describe('pages of platforms, without fields of their own', () => {
  it.each([
    ['the window’s title', 'Bridges blown up - by Ada Moss - River Desk', `<h1>Bridges blown up</h1>${TEXT}`],
    [
      'a link to the author’s page',
      'Bridges blown up | River Desk',
      `<h1>Bridges blown up</h1><div><a href="/@adamoss">Ada Moss</a><span>Follow</span></div>${TEXT}`,
    ],
    [
      'a class',
      'Bridges blown up - River Desk',
      `<h1>Bridges blown up</h1><h4 class="gh-article-author-name"><a href="/x/">Ada Moss</a></h4>${TEXT}`,
    ],
  ])('name their author in %s', (_, title, page) => {
    expect(read(title, page)).toMatchObject({ byline: 'Ada Moss', outlet: 'River Desk', title: 'Bridges blown up' });
  });

  it('do not take a reader or the menu for the author', () => {
    const page = `<nav><a href="/authors/all">All Our Authors</a></nav><h1>Bridges blown up</h1>${TEXT}<div class="comments"><b class="comment-author">Bob Moss</b><p>${MORE}</p></div>`;
    expect(read('Bridges blown up', page).byline).toBeNull();
  });

  it('say when they were published in the manner of hAtom', () => {
    const foot = '<div>Posted by Ada <abbr class="published" title="2019-05-05T12:00:00+03:00">12:00 PM</abbr></div>';
    expect(read('Bridges blown up', `<h3>Bridges blown up</h3><div>${TEXT}</div>${foot}`).published).toBe(
      '2019-05-05T12:00:00+03:00',
    );
  });
});

it('keeps the headline of a map or ticker that tells each event in one line', () => {
  const news = [
    'Two bridges near Sahel blown up by men in boats',
    'Warplanes strike the outskirts of Dar with 4 rockets',
  ];
  const events = news.map((line) => `<div><div>3 hours ago</div><div>${line}</div></div>`).join('');
  expect(read(`${news[0]} - Map`, `<h2>${news[0]}</h2><div>${events}</div>`).body).toBe(news.join('\n\n'));
});
