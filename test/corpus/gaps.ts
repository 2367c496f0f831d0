import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { differences } from './compare.ts';
import type { Case } from './read.ts';
import { readCases } from './read.ts';
import { codeCase, FOLDER } from './run.ts';

/**
 * Rewrites the `gap:` lines of the corpus to what holds now: `npx tsx test/corpus/gaps.ts`. Run it after the parser was
 * trained anew, and read the diff: a gap that is new needs a reason.
 */
for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.txt'))) {
  const file = new URL(name, FOLDER);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, readCases(text).reduce(withGap, text));
}

function withGap(text: string, each: Case): string {
  const start = text.indexOf(`## ${each.title}\n`);
  const next = text.indexOf('\n## ', start);
  const end = next < 0 ? text.length : next;
  const block = text.slice(start, end).replaceAll(/\ngap:.*/g, '');
  const wrong = differences(each, codeCase(each));
  const marked = wrong.length === 0 ? block : `${block.trimEnd()}\ngap: ${wrong.join(', ')}\n`;
  return text.slice(0, start) + marked + text.slice(end);
}
