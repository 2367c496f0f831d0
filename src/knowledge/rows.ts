import type { Knowledge } from '../model/index.ts';
import { TABLES } from './tables.ts';

/** A row of a table, with the file that it stands in. */
export interface FoundRow {
  readonly file: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** The row that an id of a claim's `because` names, with or without the kind before it ("actor.X" for row "X"). */
export function findRow(knowledge: Knowledge, id: string): FoundRow | null {
  for (const name of [id, id.replace(/^[^.]*\./, '')]) {
    for (const [key, rows] of Object.entries(knowledge) as [keyof Knowledge, readonly { id: string }[]][]) {
      const row = rows.find((each) => each.id === name);
      if (row) return { file: `knowledge/${TABLES[key].file}`, row: row as unknown as FoundRow['row'] };
    }
  }
  return null;
}
