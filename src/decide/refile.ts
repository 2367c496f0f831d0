import { actionTyper, type Claim, type Codebook } from '../model/index.ts';

/** Files claims of people as the codebook files them. */
export interface Filing {
  /** A claim that people corrected. */
  corrected(before: Claim, corrected: Claim): Claim;
  /** A claim that people added. */
  added(claim: Claim): Claim;
}

type Codes = Pick<Claim, 'plover' | 'acled' | 'cameo'>;

/** What a corrected claim is filed under follows from these. */
const FILED_BY = ['action', 'status', 'actor', 'recipient'] as const;

/**
 * Codes of PLOVER, ACLED and CAMEO, and the change of territory, follow a corrected action, status or side. Of an action that
 * stays as it was, only codes on which the codebook now says something else are replaced: the coder also saw what
 * happened beside it.
 */
export function filingBy(codebook: () => Codebook): Filing {
  let tables: Codebook | null = null;
  return {
    corrected(before, corrected) {
      if (FILED_BY.every((field) => before[field] === corrected[field])) return corrected;
      tables ??= codebook();
      if (before.action !== corrected.action) return { ...filed(corrected, tables), ...own(before, corrected) };
      const [then, now] = [codesOf(before, tables), codesOf(corrected, tables)];
      return { ...corrected, ...(then && now ? news(then, now) : {}), ...own(before, corrected) };
    },
    added(claim) {
      tables ??= codebook();
      return filed(claim, tables);
    },
  };
}

function filed(claim: Claim, tables: Codebook): Claim {
  const codes = codesOf(claim, tables);
  return codes ? { ...claim, ...codes, territory: territoryOf(claim, tables) } : claim;
}

/** Null for an action that the codebook does not hold. */
function codesOf({ action, status, actor, recipient }: Claim, codebook: Codebook): Codes | null {
  const row = codebook.actions.find(({ id }) => id === action);
  if (!row) return null;
  const { plover, acled } = actionTyper(codebook)(row, status, actor, recipient, new Set());
  return { plover, acled, cameo: row.cameo };
}

function news(then: Codes, now: Codes): Partial<Codes> {
  const fields = Object.entries(now) as [keyof Codes, unknown][];
  return Object.fromEntries(fields.filter(([field, code]) => JSON.stringify(code) !== JSON.stringify(then[field])));
}

/** What people corrected themselves stays what they said. */
function own(before: Claim, corrected: Claim): Partial<Claim> {
  const fields = ['plover', 'acled', 'cameo', 'territory'] as const;
  return Object.fromEntries(
    fields.filter((field) => before[field] !== corrected[field]).map((field) => [field, corrected[field]]),
  );
}

function territoryOf({ action, territory }: Claim, { actions }: Codebook): Claim['territory'] {
  const change = actions.find(({ id }) => id === action)?.territory ?? null;
  return change && { count: null, area_km2: null, ...territory, change };
}
