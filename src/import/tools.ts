import type { ActionRow, ActorCandidate, Day, Knowledge } from '../model/index.ts';

/** What importing asks of the knowledge: who a name meant, which country is meant, what an action is. */
export interface Tools {
  actor(name: string, on: Day | null): ActorCandidate | null;
  /** ISO 3166-1 alpha-2 for a name, alpha-3, numeric code or Gleditsch and Ward's number; null for none. */
  country(told: string): string | null;
  action(id: string): ActionRow;
}

export type ImportKnowledge = Pick<Knowledge, 'actions' | 'countries'>;
export type Resolve = (name: string, on: Day | null) => readonly ActorCandidate[];

export function createTools({ actions, countries }: ImportKnowledge, resolve: Resolve): Tools {
  const rows = new Map(actions.map((row) => [row.id, row]));
  const states = new Map(
    countries.flatMap((row) => {
      const told = [row.id, row.name, row.alpha3, row.numeric].map((each) => String(each ?? '').toLowerCase());
      return told.map((each) => [each, row.id.toUpperCase()] as const);
    }),
  );
  return {
    actor: (name, on) => {
      for (const spelling of spellings(name)) {
        const [best] = resolve(spelling, on);
        if (best) return best;
      }
      return null;
    },
    country: (told) => states.get(told.trim().toLowerCase()) ?? null,
    action: (id) => {
      const row = rows.get(id);
      if (!row) throw new Error(`the codebook has no action ${id}`);
      return row;
    },
  };
}

/**
 * How datasets write names and how reports do: "HTS: Hayat Tahrir al-Sham" is either part, "Military Forces of Syria
 * (2000-)" the Syrian army, "Syria (2000-)" no party.
 */
function spellings(name: string): string[] {
  const bare = name.replace(/\s*\([^)]*\)/g, '').trim();
  const force = /^(Military|Police) Forces of (.+)$/.exec(bare);
  const [kind, state] = [force?.[1] === 'Police' ? 'police' : 'army', force?.[2]];
  const parts = bare.split(/:\s*/);
  return [
    bare,
    ...(state ? [`${kind} of ${state}`] : []),
    ...parts.slice(1).reverse(),
    ...(parts[1] ? [parts[0] ?? ''] : []),
  ];
}
