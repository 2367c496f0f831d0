import type { Removed, Report } from '../model/index.ts';

const ESCAPE = '\u001b[';
/** C0 and C1 controls but for the line break: a page must not move the reader's cursor. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/**
 * A report as a person reads it, each piece that was taken off struck through where it stood, with kind and reason.
 * Without colour a piece stands between tildes.
 */
export function struckOut(report: Report, colour: boolean): string {
  const letters = Array.from(report.body);
  const head = `${report.title ?? report.url ?? report.id}: ${report.removed.length} removed`;
  const lines = [colour ? `${ESCAPE}1m${plain(head)}${ESCAPE}22m` : plain(head), ''];
  let from = 0;
  const keepUpTo = (to: number) => {
    const kept = letters.slice(from, to).join('').trim();
    if (kept !== '') lines.push(plain(kept), '');
    from = Math.max(from, to);
  };
  for (const piece of report.removed.filter(({ at }) => at !== null)) {
    keepUpTo(piece.at ?? 0);
    lines.push(...strike(piece, colour), '');
  }
  keepUpTo(letters.length);
  for (const piece of report.removed.filter(({ at }) => at === null)) lines.push(...strike(piece, colour), '');
  return `${lines.join('\n')}\n`;
}

function strike({ kind, reason, text }: Removed, colour: boolean): string[] {
  const why = `[${kind}: ${plain(reason)}]`;
  const struck = text
    .split('\n')
    .map((line) => (colour ? `${ESCAPE}9m${plain(line)}${ESCAPE}29m` : `~~${plain(line)}~~`));
  return [colour ? `${ESCAPE}2m${why}${ESCAPE}22m` : why, ...struck];
}

function plain(text: string): string {
  return text.replace(CONTROLS, ' ');
}
