import { join } from 'node:path';

/** What lies in a project folder. */
export const NAMES = { database: 'db', making: 'db.making', journal: 'decisions.jsonl', lock: 'lock' };

/** The database in a project folder. */
export function databaseOf(folder: string): string {
  return join(folder, NAMES.database);
}
