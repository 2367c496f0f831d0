import type { ReactNode } from 'react';
import type { Mark, MarkRole } from '../../../src/model/index.ts';
import { slicer } from './offsets.ts';
import { segments } from './segments.ts';

/** What the roles are called, in the order of the legend. */
export const ROLES: Readonly<Record<MarkRole, string>> = {
  actor: 'who',
  trigger: 'did what',
  recipient: 'to whom',
  place: 'where',
  date: 'when',
  toll: 'how many',
  weapon: 'with what',
  speaker: 'who says so',
  cue: 'says',
  content: 'what is said',
  mention: 'named again',
  alias: 'another name',
};

interface MarkedProps {
  /** The words, and the offset in the body (code points) at which they begin. */
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
  /** Wraps a stretch that is marked; a plain mark by default. */
  readonly draw?: (text: string, marks: readonly Mark[], key: number) => ReactNode;
}

/** Words with what was read in them marked. Roles differ by the form of the line below them, not by colour alone. */
export function Marked({ text, start, marks, draw = drawMark }: MarkedProps) {
  const cut = slicer(text);
  const end = start + Array.from(text).length;
  return segments(marks, start, end).map((segment) => {
    const words = cut(segment.start - start, segment.end - start);
    return segment.marks.length === 0 ? words : draw(words, segment.marks, segment.start);
  });
}

function drawMark(text: string, marks: readonly Mark[], key: number): ReactNode {
  return (
    <mark key={key} className={markClass(marks)} title={markTitle(marks)}>
      {text}
    </mark>
  );
}

/** One class for the innermost mark, and one for words that somebody is quoted with. */
export function markClass(marks: readonly Mark[]): string {
  const innermost = marks.findLast((mark) => mark.role !== 'content') ?? marks.at(-1);
  const said = marks.some((mark) => mark.role === 'content') ? ' m-said' : '';
  return `m m-${innermost?.role ?? 'mention'}${said}`;
}

/** `who: Syrian Armed Forces · what is said`. */
export function markTitle(marks: readonly Mark[]): string {
  return [...new Set(marks.map(({ role, reads_as }) => (reads_as ? `${ROLES[role]}: ${reads_as}` : ROLES[role])))].join(
    ' · ',
  );
}

/** What the lines below the words mean. */
export function Legend() {
  const shown: readonly MarkRole[] = [
    'actor',
    'trigger',
    'recipient',
    'place',
    'date',
    'toll',
    'weapon',
    'speaker',
    'cue',
  ];
  return (
    <p className="legend">
      {shown.map((role) => (
        <mark key={role} className={`m m-${role}`}>
          {ROLES[role]}
        </mark>
      ))}
    </p>
  );
}
