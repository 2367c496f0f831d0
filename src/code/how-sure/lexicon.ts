import type { HedgeRow, Knowledge, StatusRow, Token } from '../../model/index.ts';
import { lemmasOf } from '../grammar/stems.ts';

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

  /** The row of a verb, whatever form the parser takes for its lemma. */
  verb(token: Token): StatusRow | undefined {
    for (const lemma of lemmasOf(token)) {
      const row = this.#status.get(`verb ${lemma}`);
      if (row) return row;
    }
    return undefined;
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
