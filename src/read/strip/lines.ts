import type { SiteWordRow } from '../../model/index.ts';
import type { DateReader } from '../dates.ts';
import { foldLine, plainMarks } from '../fold.ts';
import type { Verdict } from '../types.ts';
import type { PhraseMatcher } from './phrases.ts';
import { countWords } from './prose.ts';

/** How far a line's verdict reaches; see `boilerplate.csv`. */
export interface LineVerdict extends Verdict {
  readonly reach: 'line' | 'section' | 'rest' | 'head';
  /** Only a page puts such a line around a report; a date or an ornament may be its author's. */
  readonly sure: boolean;
}

/** What a single line is, judged by its own words alone; null for what may be the report's. */
export type LineJudge = (line: string) => LineVerdict | null;

export interface LineTables {
  readonly phrase: PhraseMatcher;
  readonly dates: DateReader;
  readonly words: readonly SiteWordRow[];
}

/** "0 $ 2,350 $", "€810", "45%": what a donation meter shows. */
const METER = /^[\d.,\s$€£₽¥%kKmM/|–-]*\d[\d.,\s$€£₽¥%kKmM/|–-]*$/;
const CURRENCY = /[$€£₽¥%]/;
const FIGURES_ONLY = /^[\d\s.,:|/+–—()-]+(?:[kKmM])?(?:\s*shares?|\s*views?)?$/i;
const BYLINE = /^[-–—\s]*by:?\s+(?:the\s+)?\p{Lu}/u;
const BYLINE_SHORT = /^By:?\s+(?:the\s+)?[\p{L}.'’ ,&-]{2,80}$/u;
/** No letter of any script: rules, ornaments, hearts. */
const ORNAMENT = /^[^\p{L}\p{N}]+$/u;

export function compileLines(tables: LineTables): LineJudge {
  const numbers = new Set(tables.words.filter((row) => row.class === 'number').map((row) => row.word));
  const pictures = new Set(tables.words.filter((row) => row.class === 'picture').map((row) => row.word));
  return (line) => {
    if (line.length > 400) return null;
    const row = tables.phrase(line);
    if (row) return { kind: row.kind, reason: `phrase ${row.id}`, reach: row.reach, sure: true };
    if (line.length > 200) return null;
    const sure = meter(line) ?? riddle(line, numbers) ?? pictureCredit(line, pictures);
    const verdict = sure ?? figures(line) ?? byline(line, tables.dates);
    return verdict && { ...verdict, reach: 'line', sure: sure !== null };
  };
}

function meter(line: string): Verdict | null {
  if (line.length > 80 || !METER.test(line) || !CURRENCY.test(line)) return null;
  return { kind: 'donation', reason: 'amounts of money alone' };
}

function figures(line: string): Verdict | null {
  if (ORNAMENT.test(line)) return { kind: 'other', reason: 'no words' };
  return line.length <= 30 && FIGURES_ONLY.test(line) ? { kind: 'other', reason: 'figures alone' } : null;
}

/** "eighteen − 5 =": a reckoning riddle of a form, in figures and number words. */
function riddle(line: string, numbers: ReadonlySet<string>): Verdict | null {
  if (line.length > 60 || !line.includes('=')) return null;
  const parts = plainMarks(line.toLowerCase())
    .split(/[\s+*=?_-]+|×|÷/)
    .filter((part) => part !== '');
  const reckons = parts.every((part) => /^(?:\d+|x)$/.test(part) || numbers.has(part));
  return reckons ? { kind: 'form', reason: 'reckoning riddle of a form' } : null;
}

/** "… (Photo: X)", "… / AFP", "Reuters/J. Doe": a short line that ends in whom a picture is from. */
function pictureCredit(line: string, pictures: ReadonlySet<string>): Verdict | null {
  const tail = /(?:\(([^()]{2,60})\)|\[([^[\]]{2,60})\]|[/|©]\s*([^/|©]{2,40})|\.\s+([^.]{4,40}))\.?\s*$/.exec(line);
  const words = foldLine(tail?.slice(1).find((part) => part) ?? '').split(/[^\p{L}]+/u);
  const first = words[0] ?? '';
  const named = line.includes('/')
    ? words.some((word) => pictures.has(word))
    : pictures.has(first) && isPhotoWord(words);
  return named && countWords(line) <= 40 ? { kind: 'caption', reason: 'ends in a picture credit' } : null;
}

/** A bracket that names an agency alone credits the text as often as a picture. */
function isPhotoWord(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:photos?|pictures?|images?|file|archives?|getty|screenshot|screengrab|handout|courtesy)$/.test(word),
  );
}

function byline(line: string, dates: DateReader): Verdict | null {
  if (BYLINE.test(line) && BYLINE_SHORT.test(line) && countWords(line) <= 9)
    return { kind: 'byline', reason: 'author line' };
  return dates.isDateLine(line) ? { kind: 'byline', reason: 'date line' } : null;
}
