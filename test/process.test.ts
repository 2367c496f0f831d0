import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

const REPORT =
  'Rebels captured the town of Saraqib on Friday. The army shelled it, killing four people, residents said.';
const MANY = Array.from({ length: 400 }, (_, n) => `${JSON.stringify({ id: `r${n}`, text: `${REPORT} ${n}` })}\n`).join(
  '',
);

/** `ascribe` from its source in a process of its own. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args]);
  const notes: string[] = [];
  child.stderr.on('data', (chunk) => notes.push(String(chunk)));
  child.stdin.on('error', () => notes.push('')); // it may end before it has read everything
  return { child, notes };
}

describe('as a process', () => {
  it('ends quietly when nobody reads its output any more', async () => {
    const { child, notes } = start('code', '-');
    child.stdin.write(MANY); // and standard input stays open
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'exit');
    expect({ status, notes: notes.join('') }).toEqual({ status: 0, notes: '' });
  });

  it('finishes its line when it is interrupted', async () => {
    const { child } = start('code', '-');
    let out = '';
    child.stdout.on('data', (chunk) => {
      if (out === '') child.kill('SIGINT');
      out += chunk;
    });
    child.stdin.end(MANY);
    const [status] = await once(child, 'close');
    const lines = out.split('\n');
    expect(status).toBe(130);
    expect(lines.pop()).toBe('');
    expect(lines.length).toBeLessThan(400);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty('claims');
  });

  it('answers each line as it comes', async () => {
    const { child } = start('read', '-');
    child.stdin.write(`${JSON.stringify({ id: 'first', text: REPORT })}\n`);
    const [chunk] = await once(child.stdout, 'data');
    expect(JSON.parse(String(chunk))).toMatchObject({ id: 'first' });
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
