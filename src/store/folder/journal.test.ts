import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../model/index.ts';
import { openJournal } from './journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'ascribe-journal-'));
const path = join(folder, 'decisions.jsonl');
const MADE = ['one', 'zwei – ü', 'three', 'four'].map(decisionOf);

function decisionOf(text: string, index: number): Decision {
  const subject = { type: 'report', id: 'r1' } as const;
  const [id, made_at] = [`d-${index}`, `2024-12-01T12:00:0${index}.000Z`];
  return { id, made_at, made_by: 'Ana', because: null, body: { kind: 'comment', subject, text } };
}

beforeEach(() => {
  rmSync(path, { force: true });
  const journal = openJournal(path);
  for (const decision of MADE) journal.append(decision);
  journal.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function reopened(): readonly Decision[] {
  const journal = openJournal(path);
  journal.close();
  return journal.decisions;
}

function lines(): string[] {
  return readFileSync(path, 'utf8').split('\n').slice(0, -1);
}

function write(given: readonly string[]): void {
  writeFileSync(path, given.map((line) => `${line}\n`).join(''));
}

describe('a journal', () => {
  it('gives back what was written, and goes on after it', () => {
    expect(reopened()).toEqual(MADE);
    const journal = openJournal(path);
    const more = decisionOf('five', 5);
    journal.append(more);
    journal.close();
    expect(reopened()).toEqual([...MADE, more]);
  });

  it('takes back what the database did not take', () => {
    const journal = openJournal(path);
    const before = readFileSync(path);
    journal.append(decisionOf('five', 5))();
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(journal.decisions).toEqual(MADE);
    journal.append(decisionOf('six', 6));
    journal.close();
    expect(reopened()).toEqual([...MADE, decisionOf('six', 6)]);
  });

  it.each<[string, number, () => void]>([
    ['a word changed in the middle', 2, () => write(lines().map((line) => line.replace('zwei', 'drei')))],
    ['a line taken out', 2, () => write(lines().filter((_, index) => index !== 1))],
    ['lines in another order', 1, () => write(lines().reverse())],
    ['a line of something else', 3, () => write(lines().toSpliced(2, 0, '{"note": "mine"}'))],
    ['an empty line', 3, () => write(lines().toSpliced(2, 0, ''))],
    ['a line twice', 5, () => write([...lines(), ...lines().slice(-1)])],
    ['a wrong checksum at the end', 4, () => write(lines().with(3, lines()[3]?.replace(/....(?="}$)/, '0000') ?? ''))],
    ['bytes that are no text', 1, () => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x0a, 0x80, 0x0a]))],
    [
      'half a letter',
      2,
      () =>
        writeFileSync(
          path,
          readFileSync(path).map((byte) => (byte === 0xc3 ? 0xff : byte)),
        ),
    ],
    ['foreign bytes at the end', 5, () => appendFileSync(path, Buffer.from([0x50, 0x4b, 3, 4, 9, 9]))],
    ['another file in its place', 1, () => writeFileSync(path, 'shopping list')],
  ])('with %s names the line, says what to do and is left as it is', (_, line, harm) => {
    harm();
    const before = readFileSync(path);
    expect(reopened).toThrow(new RegExp(`decisions\\.jsonl:${line}: .*put the file back.*or move it away`));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each<[string, string | Buffer]>([
    ['a last line that was never finished', '{"decision":{"id":"d-1","made'],
    ['the first letters of one', '{"dec'],
    ['room at the end that was never filled', Buffer.alloc(512)],
  ])('with %s goes on', (_, rest) => {
    const before = readFileSync(path);
    appendFileSync(path, rest);
    expect(reopened()).toEqual(MADE);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
