import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { KnowledgeError } from '../model/index.ts';
import { readLines } from './csv.ts';
import { readRows } from './read.ts';

const SCHEMA = z.object({ id: z.string().min(1), size: z.string().regex(/^\d*$/), note: z.string().optional() });

function read(text: string) {
  const problems: KnowledgeError[] = [];
  const rows = readRows(text, 'a.csv', SCHEMA, (problem) => problems.push(problem));
  return { rows, problems: problems.map(({ code, line }) => `${code} ${line}`) };
}

describe('reading the lines of a table', () => {
  const cells = (text: string) => [...readLines(text)];

  it('passes over comments, blank lines, blanks around cells and the mark of byte order', () => {
    expect(cells('\uFEFFid,size\r\n# said aside, "so"\n\n a , 1 \r\n')).toEqual([
      { cells: ['id', 'size'], line: 1 },
      { cells: ['a', '1'], line: 4 },
    ]);
  });

  it('reads quoted cells over several lines and counts the line on which the row begins', () => {
    expect(cells('"a, ""b""","c\n# d",\n"",e,f')).toEqual([
      { cells: ['a, "b"', 'c\n# d', ''], line: 1 },
      { cells: ['', 'e', 'f'], line: 3 },
    ]);
  });

  it('gives back whatever was quoted', () => {
    const row = fc.array(fc.string(), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(row, (values) => {
        const written = values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
        expect(cells(written)).toEqual([{ cells: values.map((value) => value.trim()), line: 1 }]);
      }),
    );
  });
});

describe('reading rows', () => {
  it('gives rows their place', () => {
    expect(read('id,size\n\na,1').rows).toEqual([{ row: { id: 'a', size: '1' }, file: 'a.csv', line: 3 }]);
  });

  it('leaves out rows that do not fit or have an id again, and says where they stand', () => {
    const { rows, problems } = read('id,size\na,1\nb,x\na,2\nc\nd,4');
    expect(rows.map(({ row }) => row.id)).toEqual(['a', 'd']);
    expect(problems).toEqual(['bad_row 3', 'duplicate_id 4', 'bad_row 5']);
  });

  it.each([
    ['nothing', '', 1],
    ['a column that no row has', '# words\nid,sise\na,1', 2],
    ['a column twice', 'id,id\na,1', 1],
    ['a quote that is never closed', 'id,size\na,1\n"b,2\nc,3', 3],
    ['a quote within a cell', 'id,size\na"b"c,2', 2],
    ['words behind a quote', 'id,size\n"a"b,2', 2],
  ])('refuses a table with %s', (_name, text, line) => {
    expect(read(text).problems).toEqual([`bad_table ${line}`]);
  });

  it('reads a table without a single closing quote in linear time', () => {
    expect(read(`id,size\n${'"a\n'.repeat(200_001)}`).problems).toEqual(['bad_table 2']);
    expect(read(`id,size\n"${'""'.repeat(100_000)}"x,1`).problems).toEqual(['bad_table 2']);
  });
});
