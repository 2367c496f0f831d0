import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { KnowledgeError } from '../model/index.ts';

interface Line {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/**
 * Rows of a CSV table with a header line, each checked against its schema.
 * @throws KnowledgeError with file and line for a broken table or a row that does not fit.
 */
export function readRows<Row>(text: string, file: string, schema: z.ZodType<Row>): Row[] {
  return lines(text, file).map(({ record, info }) => {
    const row = schema.safeParse(record);
    if (row.success) return row.data;
    const issue = row.error.issues[0];
    throw new KnowledgeError('bad_row', `${issue?.path.join('.')}: ${issue?.message}`, file, info.lines);
  });
}

function lines(text: string, file: string): Line[] {
  try {
    return parse(text, {
      columns: true,
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
    }) as unknown as Line[];
  } catch (cause) {
    const line = (cause as { lines?: number }).lines ?? 0;
    throw new KnowledgeError('bad_table', (cause as Error).message, file, line);
  }
}
