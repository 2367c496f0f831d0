import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { incident, party } from '../src/export/incident.fixture.ts';
import { createWorld, EXPORT_FORMATS } from '../src/export/index.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';

/** A Python with the packages of `support/requirements.txt`; CI makes one. */
const PYTHON = process.env.ASCRIBE_READERS ?? 'python3';
const readable = spawnSync(PYTHON, ['-c', 'import duckdb, geojson, openpyxl']).status === 0;
if (!readable) console.warn('skipped: reading exports back (no Python with duckdb, geojson and openpyxl)');

const incidents = [
  incident(),
  incident({ id: 'i-2', place: null, actor: [party('=SUM(A1)')], grade_because: 'a; "quoted", broken\nline' }),
  incident({
    id: 'i-3',
    date: { start: '2017-02-01', end: '2017-02-09', time_precision: 2, basis: 'stated', text: null },
  }),
];
const folder = mkdtempSync(join(tmpdir(), 'ascribe-exports-'));
const world = createWorld(loadKnowledge().countries);

beforeAll(async () => {
  for (const format of EXPORT_FORMATS)
    writeFileSync(join(folder, `incidents${format.extension}`), (await format.write(incidents, world)).content);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('CI has the readers', () => expect(readable || !process.env.CI).toBe(true));

describe.runIf(readable)('read back by DuckDB, openpyxl and geojson', () => {
  const found = () => {
    const { stdout, stderr, status } = spawnSync(PYTHON, ['test/support/read_exports.py', folder], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };

  it('every file has every row, in two readers', () => {
    const read = found();
    const tables = Object.entries<Record<string, number>>(read).filter(([name]) => /[ct]sv$/.test(name));
    expect(tables.map(([name]) => name)).toEqual([
      'acled.csv',
      'csv',
      'eventreport.csv',
      'hxl.csv',
      'polecat.tsv',
      'ucdp.csv',
    ]);
    for (const [, { rows, csv_rows }] of tables) expect(rows).toBe(csv_rows);
    expect(tables.map(([, { rows }]) => rows)).toEqual([3, 3, 6, 4, 3, 3]);
    expect(read['plover.jsonl'].rows).toBe(3);
    expect(read.geojson).toEqual({ valid: true, errors: [], features: 3 });
    expect(read.csv.first).toMatchObject({ actor: 'Air Force; Ally', killed_high: '8' });
  });

  it('parquet has types and the whole incident', () => {
    const { columns, types, rows, dead, last, whole } = found().parquet;
    const typeOf = (name: string) => types[columns.indexOf(name)];
    expect([rows, Number(dead), last, whole]).toEqual([3, 12, '2017-02-01', true]);
    expect(['latitude', 'killed_best', 'mutual', 'actor'].map(typeOf)).toEqual([
      'DOUBLE',
      'INTEGER',
      'BOOLEAN',
      'VARCHAR',
    ]);
  });

  it('the workbook has numbers as numbers and no formula', () => {
    const { Incidents, Accounts } = found().xlsx;
    const [heading, first, second] = Incidents;
    const cell = (row: unknown[], name: string) => row[heading.indexOf(name)];
    expect(Incidents).toHaveLength(4);
    expect([cell(first, 'killed_high'), cell(first, 'mutual')]).toEqual([8, false]);
    expect([cell(second, 'actor'), cell(second, 'grade_because')]).toEqual(['=SUM(A1)', 'a; "quoted", broken\nline']);
    expect(Accounts).toHaveLength(7);
  });
});

it('parquet reads back with its nulls', async () => {
  const format = EXPORT_FORMATS.find(({ name }) => name === 'parquet');
  const { content } = (await format?.write(incidents, world)) ?? { content: '' };
  const file = Uint8Array.from(content as Uint8Array).buffer;
  const rows = await parquetReadObjects({ file });
  expect(rows.map(({ id, place, killed_low }) => [id, place, killed_low])).toEqual([
    ['i-00c0ffee00c0ffee', 'Saraqib', 4],
    ['i-2', null, 4],
    ['i-3', 'Saraqib', 4],
  ]);
});
