import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import { createReader } from './index.ts';

const reader = createReader(loadKnowledge());

const REPORT = [
  'Government forces entered the village of Tal Amud on Monday after a night of shelling, residents told this paper.',
  'The army said that it had met no resistance and that its engineers were clearing the road, mined for two years.',
  'A spokesman for the fighters denied that the village had been lost. He said that fighting went on near the mill.',
];
const TALK = [
  {
    name: 'Hamid K.',
    text: 'I was there and I tell you that the army shelled the mill, killed forty people and nobody wrote it.',
  },
  {
    name: 'truthseeker77',
    text: 'Rubbish. They shelled the mill themselves, my cousin saw it with his own eyes from the roof.',
  },
  { name: 'Maria Lopez', text: 'Thanks for this report, finally someone writes about what is going on over there!' },
];
const report = `<h1>Army enters Tal Amud</h1><p>By Jane Roe, 3 May 2016</p>${REPORT.map((text) => `<p>${text}</p>`).join('')}`;
const each = (show: (talk: { name: string; text: string }) => string) => TALK.map(show).join('');

/** How threads stand on pages whose mark-up says nothing of comments. */
const LAYOUTS: Readonly<Record<string, string>> = {
  'names and times in boxes under an unknown heading': `<div>${report}</div><div><h3>The floor is yours</h3>${each(
    ({ name, text }) => `<div><b>${name}</b><span>04.05.2016, 10:12 Uhr</span><p>${text}</p></div>`,
  )}</div>`,
  'made-up class names, buttons to answer': `<main><article>${report}</article><section class="x1">${each(
    ({ name, text }) =>
      `<div class="x2"><span>${name}</span><span>2 days ago</span><p>${text}</p><button>Reply</button><button>Share</button></div>`,
  )}</section></main>`,
  'a list beside the report': `<div>${report}<ol>${each(
    ({ name, text }) =>
      `<li>${name} says:<br><small>May 4, 2016 at 10:12 am</small><p>${text}</p><a href="#">Reply</a></li>`,
  )}</ol></div>`,
  'a table with days alone': `<div>${report}</div><table>${each(
    ({ name, text }) => `<tr><td>${name}<br>04.05.2016</td><td>${text}</td></tr>`,
  )}</table>`,
  'terms above a field to write in': `<div>${report}</div><div><dl>${each(
    ({ name, text }) => `<dt>${name}</dt><dd><p>${text}</p></dd>`,
  )}</dl><form><textarea></textarea></form></div>`,
  'numbered between rules': `<div>${report}<hr>${each(
    ({ name, text }) => `<p>#7 ${name} (04.05.2016 10:12)</p><p>${text}</p><hr>`,
  )}</div>`,
  'a line of buttons below': `<article>${report}</article><div>${each(
    ({ name, text }) =>
      `<div><a>${name}</a> · <span>Works at Home</span><div>${text}</div><div>Like · Reply · 3 · 2d</div></div>`,
  )}</div>`,
  'signed below the words': `<div>${report}</div><div>${each(
    ({ name, text }) => `<div><p>${text}</p><p>— ${name}, 4 May 2016 10:12</p></div>`,
  )}</div>`,
  'signed within a quotation': `<div>${report}</div><div>${each(
    ({ name, text }) => `<blockquote>${text}<br><i>Posted by ${name} on May 4, 2016 10:12</i></blockquote>`,
  )}</div>`,
  'lines of one cell': `<table><tr><td>${report}<br>Add comment<br>${each(
    ({ name, text }) => `# ${name} 2016-05-04 10:12<br>${text}<br>Quote<br>`,
  )}</td></tr></table>`,
  'above the report, beside it': `<div><div><h3>Latest comments</h3>${each(
    ({ name, text }) => `<div><p>${text}</p><p>${name} on <a>Bridge closed</a></p></div>`,
  )}</div><div>${report}</div></div>`,
};

async function read(html: string) {
  const page = `<title>Army enters Tal Amud - The Paper</title><body><ul><li><a href="/">Home</a></ul>${html}<a href="/i">Imprint</a>`;
  for await (const found of reader.read({ source: 'page.html', bytes: Buffer.from(page) })) {
    if ('error' in found) throw new Error(found.error.message);
    return found;
  }
  throw new Error('no report');
}

describe('threads that nothing names', () => {
  it.each(Object.entries(LAYOUTS))('takes off %s', async (_, html) => {
    const { body, removed } = await read(html);
    expect(body).toBe(REPORT.join('\n\n'));
    const comments = removed.filter(({ kind }) => kind === 'comments').map(({ text }) => text);
    for (const { text } of TALK) expect(comments.join('\n')).toContain(text);
  });

  it('takes off a comment that stands alone above a field to write in', async () => {
    const [talk] = TALK;
    const { body } = await read(
      `<div>${report}</div><div><b>${talk?.name}</b> <span>May 4, 2016 at 10:12 am</span><p>${talk?.text}</p><a>Reply</a></div>
       <form><textarea></textarea></form>`,
    );
    expect(body).toBe(REPORT.join('\n\n'));
  });

  it('leaves what an author lists: the dead by name, days one after another, a talk', async () => {
    const dead = TALK.map(({ name }) => `<li><b>${name}</b>, 34, a farmer, killed on 3 May 2016 at the mill.</li>`);
    const days = ['3 May', '4 May'].map(
      (day) => `<h3>${day} 2016</h3><p>The village was shelled again, from the hills.</p>`,
    );
    const said = TALK.map(({ name, text }) => `<p><b>${name}:</b> ${text}</p>`);
    const { body } = await read(`<div>${report}<ul>${dead.join('')}</ul>${days.join('')}${said.join('')}</div>`);
    expect(body.match(/killed on 3 May 2016/g)).toHaveLength(3);
    expect(body.match(/shelled again/g)).toHaveLength(2);
    for (const { text } of TALK) expect(body).toContain(text);
  });
});
