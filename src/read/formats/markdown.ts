import { isoDate } from '../dates.ts';
import type { Piece } from '../strip/pieces.ts';
import { stripText } from '../strip/strip.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { splitText } from './paragraphs.ts';

const FRONT_MATTER = /^---\r?\n([\s\S]{0,10000}?)\r?\n(?:---|\.\.\.)\r?\n/;

/** Markdown to a report; what its front matter says wins over what its text looks like. */
export function readMarkdown(text: string, tables: Tables): Draft {
  const front = FRONT_MATTER.exec(text);
  const facts = readFrontMatter(front?.[1] ?? '');
  const pieces = splitText(plainWords(text.slice(front?.[0].length ?? 0)));
  const heading = pieces[0]?.text.startsWith('# ') ? pieces[0].text.slice(2).trim() : null;
  const title = facts.get('title') ?? heading;
  const draft = stripText(pieces.map(withoutMarks), tables, title);
  return {
    ...draft,
    url: facts.get('url') ?? facts.get('link') ?? null,
    outlet: facts.get('outlet') ?? facts.get('source') ?? draft.outlet,
    byline: facts.get('author') ?? facts.get('byline') ?? draft.byline,
    published: isoDate(facts.get('date') ?? facts.get('published') ?? '') ?? draft.published,
    language: facts.get('language') ?? facts.get('lang') ?? tables.language(draft.body),
  };
}

/** The `key: value` lines of YAML front matter; lists and nested values are left alone. */
function readFrontMatter(block: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const line of block.split('\n')) {
    const match = /^([A-Za-z_-]{1,40}):\s+(.+?)\s*$/.exec(line);
    if (match?.[1] && match[2]) facts.set(match[1].toLowerCase(), match[2].replace(/^(["'])(.*)\1$/, '$2'));
  }
  return facts;
}

/** Links and pictures to their words, emphasis off. */
function plainWords(text: string): string {
  return text
    .replace(/!\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)/g, '')
    .replace(/\[([^[\]\n]{1,1000})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n*_]{1,2000}?)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^\n*]{1,2000}?)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/^\s{0,3}(?:>\s?)+/gm, '')
    .replace(/^\s{0,3}(?:=+|-{2,}|\*{3,})\s*$/gm, '');
}

function withoutMarks(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '') };
}
