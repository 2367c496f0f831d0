import { findRow } from '../../knowledge/index.ts';
import type { Knowledge, Rule } from '../../model/index.ts';

/** The rows that ids of `because` name; an id without a row is the engine's own doing. */
export function rulesOf(ids: readonly string[], knowledge: Knowledge): Rule[] {
  return [...new Set(ids)].map((id) => {
    const found = findRow(knowledge, id);
    const cells = Object.entries(found?.row ?? {}).filter(([name, value]) => name !== 'id' && isFilled(value));
    return { id, file: found?.file ?? null, cells: cells.map(([name, value]) => ({ name, value: spelled(value) })) };
  });
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false;
}

function spelled(value: unknown): string {
  if (Array.isArray(value)) return value.map(spelled).join('|');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
