import type { Knowledge } from '../model/index.ts';
import { TABLES } from './tables.ts';

/** A row of a table, with the file that it stands in. */
interface FoundRow {
  readonly file: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Ids of `because` that stand for a row of a table of their own begin with its kind. */
const KINDS: Readonly<Record<string, keyof Knowledge>> = { actor: 'actors', noun: 'nouns', weapon: 'weapons' };

/** The row that an id of a claim's `because` names: a frame, a light verb, an ACLED rule, "actor.X" for actor "X". */
export function findRow(knowledge: Knowledge, id: string): FoundRow | null {
  const kind = KINDS[id.replace(/\..*/s, '')];
  const named = kind && rowOf(knowledge, kind, id.slice(id.indexOf('.') + 1));
  if (named) return named;
  for (const key of ['frames', 'lightVerbs', 'acled', 'nouns', 'weapons'] as const) {
    const found = rowOf(knowledge, key, id);
    if (found) return found;
  }
  return null;
}

function rowOf(knowledge: Knowledge, key: keyof Knowledge, id: string): FoundRow | null {
  const row = knowledge[key].find((each) => each.id === id);
  return row ? { file: `knowledge/${TABLES[key].file}`, row } : null;
}
