import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';
import type { Incident } from '../model/index.ts';
import { COLUMNS } from './csv.ts';
import { type ExportFormat, lossesOf } from './format.ts';
import type { Cell, Columns } from './table.ts';

/** What a sheet of Excel holds (Microsoft's specifications and limits): rows with the heading, characters in a cell. */
const LIMIT = { rows: 1_048_576, characters: 32_767 };
/** Zip files know no earlier time; fflate reads the local clock's fields, so that every time zone writes the same. */
export const BEGINNING = new Date(1980, 0, 1);

interface AccountRow {
  readonly incident: string;
  readonly account: Incident['accounts'][number];
}

const ACCOUNT_COLUMNS: Columns<AccountRow> = [
  ['incident', ({ incident }) => incident],
  ['report', ({ account }) => account.report],
  ['outlet', ({ account }) => account.outlet],
  ['published', ({ account }) => account.published],
  ['claims', ({ account }) => account.claims.join('; ')],
  ...['killed', 'injured'].flatMap(
    (kind): Columns<AccountRow> => [
      [`${kind}_low`, ({ account }) => account.toll[kind]?.low ?? null],
      [`${kind}_high`, ({ account }) => account.toll[kind]?.high ?? null],
    ],
  ),
];

/** A workbook of two sheets: incidents with the columns of the CSV, and what each report tells of them. */
export const xlsx: ExportFormat = {
  name: 'xlsx',
  summary: 'a workbook for spreadsheets: incidents, and what each report tells of them',
  extension: '.xlsx',
  write: async (incidents) => {
    const kept = incidents.slice(0, LIMIT.rows - 1);
    const accounts = kept.flatMap(({ id, accounts: told }) => told.map((account) => ({ incident: id, account })));
    const sheets = [
      { sheet: 'Incidents', data: sheetOf(COLUMNS, kept), stickyRowsCount: 1 },
      { sheet: 'Accounts', data: sheetOf(ACCOUNT_COLUMNS, accounts.slice(0, LIMIT.rows - 1)), stickyRowsCount: 1 },
    ];
    const blob = await writeExcelFile(sheets).toBlob();
    return {
      content: withoutTimes(new Uint8Array(await blob.arrayBuffer())),
      losses: lossesIn(incidents, kept.length),
    };
  },
};

function lossesIn(incidents: readonly Incident[], kept: number) {
  return [
    ...lossesOf(incidents.slice(kept), [['left out: a sheet of Excel ends here', () => true]]),
    ...lossesOf(incidents, [
      ['the end of a long cell', (incident) => COLUMNS.some(([, value]) => isLong(value(incident)))],
      ['the chains by which accounts came', ({ origins }) => origins.some(({ chains }) => chains.length > 0)],
      ['why each claim belongs to the incident', ({ claims }) => claims.length > 1],
    ]),
  ];
}

/** Text stays text: a cell that is typed so is no formula, whatever it begins with. */
function sheetOf<Row>(columns: Columns<Row>, rows: readonly Row[]) {
  const heading = columns.map(([name]) => ({ value: name, fontWeight: 'bold' as const }));
  return [heading, ...rows.map((row) => columns.map(([, value]) => shortened(value(row))))];
}

function shortened(cell: Cell) {
  if (typeof cell !== 'string') return cell;
  return { value: cell.slice(0, LIMIT.characters), type: String };
}

function isLong(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length > LIMIT.characters;
}

/** The same archive without the time at which it was made, so that the same incidents give the same bytes. */
function withoutTimes(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: BEGINNING });
}
