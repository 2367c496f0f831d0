import type { FamilyRow, Knowledge } from '../model/index.ts';

/** Which actions may be one incident in different accounts. */
export interface Families {
  /** Whether accounts of two actions may tell of one incident. */
  joinable(action: string, other: string): boolean;
  /** Whether accounts of the two actions may name the parties the other way round. */
  twoSided(action: string, other: string): boolean;
  /** A name shared by all actions that may meet through others; accounts of different groups need not be compared. */
  group(action: string): string;
  /** How much an action tells of the deed: 2 its kind, 1 an attack of no stated kind, 0 only what came of it. */
  detail(action: string): number;
}

const DETAIL = { outcome: 0, generic: 1, '': 2 } as const;

export function createFamilies(knowledge: Pick<Knowledge, 'families' | 'actions'>): Families {
  const rows = new Map(knowledge.families.flatMap((row) => row.actions.map((action) => [action, row] as const)));
  const groups = connected(knowledge.families);
  const details = new Map(knowledge.actions.map((row) => [row.id, DETAIL[row.detail]]));
  return {
    joinable: (action, other) => {
      const [row, next] = [rows.get(action), rows.get(other)];
      if (!row || !next) return action === other;
      return row === next || row.joins.includes(next.id) || next.joins.includes(row.id);
    },
    twoSided: (action, other) => [action, other].every((each) => rows.get(each)?.two_sided === true),
    group: (action) => groups.get(rows.get(action)?.id ?? '') ?? action,
    detail: (action) => details.get(action) ?? 2,
  };
}

/** Family id to the smallest family id that it is connected with. */
function connected(rows: readonly FamilyRow[]): ReadonlyMap<string, string> {
  const names = new Map(rows.map((row) => [row.id, row.id]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const row of rows) {
      const members = [row.id, ...row.joins].filter((id) => names.has(id));
      const least = members.map((id) => names.get(id) ?? id).sort()[0] ?? row.id;
      for (const id of members) {
        if (names.get(id) === least) continue;
        names.set(id, least);
        changed = true;
      }
    }
  }
  return names;
}
