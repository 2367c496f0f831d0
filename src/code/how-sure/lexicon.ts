import type { HedgeRow, Knowledge, StatusRow } from '../../model/index.ts';

type Kind = StatusRow['kind'];

/** The tables of status and hedges laid out for looking up. */
export class CertaintyLexicon {
  readonly #status: ReadonlyMap<string, StatusRow>;
  readonly #adjectives: ReadonlyMap<string, HedgeRow>;
  readonly #adverbs: ReadonlyMap<string, HedgeRow>;

  constructor(knowledge: Pick<Knowledge, 'status' | 'hedges'>) {
    this.#status = new Map(knowledge.status.map((row) => [`${row.kind} ${row.word}`, row]));
    this.#adjectives = byPhrase(knowledge.hedges, 'adjective');
    this.#adverbs = byPhrase(knowledge.hedges, 'adverb');
  }

  status(kind: Kind, word: string): StatusRow | undefined {
    return this.#status.get(`${kind} ${word.toLowerCase()}`);
  }

  hedgingAdjective(word: string): HedgeRow | undefined {
    return this.#adjectives.get(word.toLowerCase());
  }

  hedgingAdverb(word: string): HedgeRow | undefined {
    return this.#adverbs.get(word.toLowerCase());
  }
}

function byPhrase(rows: readonly HedgeRow[], kind: HedgeRow['kind']): ReadonlyMap<string, HedgeRow> {
  return new Map(rows.filter((row) => row.kind === kind).map((row) => [row.phrase, row]));
}
