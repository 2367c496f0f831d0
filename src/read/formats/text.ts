import { partHeadline } from '../strip/headline-inside.ts';
import { stripText } from '../strip/strip.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { splitText } from './paragraphs.ts';

/** Plain text, as typed or as copied from a page with all that stood around the report. */
export function readText(text: string, tables: Tables, title: string | null = null): Draft {
  const draft = stripText(splitText(text), tables, title);
  return { ...draft, body: partHeadline(draft.body, draft.title), language: tables.language(draft.body) };
}
