import { zipSync } from 'fflate';
import { type Decision, inForce, type ReportHead, type Teaching } from '../model/index.ts';
import { type Columns, toTable } from './table.ts';
import { BEGINNING } from './xlsx.ts';

/** Something that people took for knowledge, and who says so. */
interface Learned {
  readonly id: string;
  /** Day on which it was told. */
  readonly day: string;
  readonly source: string;
  readonly teaches: Teaching;
}

type Table = readonly [path: string, kind: Teaching['kind'], columns: Columns<Learned>];

const id = ['id', (row: Learned) => row.id] as const;
const actor = ['actor', (row: Learned) => row.teaches.actor] as const;
const source = ['source', (row: Learned) => row.source] as const;
const nameIn = ({ teaches }: Learned) => ('name' in teaches ? teaches.name : null);
const none = (name: string) => [name, () => null] as const;

const TABLES: readonly Table[] = [
  [
    'actors/names.csv',
    'name',
    [
      id,
      actor,
      ['name', nameIn],
      ['kind', () => 'alias'],
      ['language', () => 'en'],
      none('from'),
      none('to'),
      none('lingers'),
      source,
    ],
  ],
  [
    'actors/events.csv',
    'member',
    [
      id,
      ['date', ({ day }) => day],
      ['kind', () => 'joined'],
      actor,
      ['other', ({ teaches }) => ('other' in teaches ? teaches.other : null)],
      source,
      ['note', () => 'the day on which it was told; it joined then at the latest'],
    ],
  ],
  ['actors/leaders.csv', 'leader', [id, ['names', nameIn], actor, none('from'), none('to')]],
];

/**
 * What people took for knowledge as a folder of tables, zipped, for `--knowledge`: every row with the report and the
 * words that say it. `reports` are those that the decisions name.
 */
export function learnedPack(decisions: readonly Decision[], reports: ReadonlyMap<string, ReportHead>): Uint8Array {
  const learned = inForce(decisions).flatMap((decision) => learnedIn(decision, reports));
  const files = TABLES.flatMap(([path, kind, columns]) => {
    const rows = learned.filter(({ teaches }) => teaches.kind === kind);
    return rows.length > 0 ? [[path, new TextEncoder().encode(toTable(columns, rows))] as const] : [];
  });
  return zipSync(Object.fromEntries(files), { mtime: BEGINNING });
}

function learnedIn({ id: decision, made_at, body }: Decision, reports: ReadonlyMap<string, ReportHead>): Learned[] {
  if (body.kind !== 'learn') return [];
  const { outlet = null, published = null } = reports.get(body.report) ?? {};
  const day = (published ?? made_at).slice(0, 10);
  const source = `${outlet ?? 'A report'}, ${day}: "${body.alias.span.text.replace(/\s+/g, ' ')}"`;
  return [{ id: `learned-${decision}`, day, source, teaches: body.teaches }];
}
