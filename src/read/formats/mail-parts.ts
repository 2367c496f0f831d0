import type { Removed } from '../../model/index.ts';
import { isProse } from '../strip/prose.ts';

/** Who sent a mail first, by the head that a program put before it when it was sent on. */
export interface FirstSender {
  readonly name: string;
  readonly date: string | null;
}

/** A mail's text, parted from what mail programs put around it. */
export interface MailParts {
  readonly text: string;
  /** Null where the mail was not sent on, or the one who sent it on wrote a text of their own above. */
  readonly first: FirstSender | null;
  /** Whom a text below the sender's own is from. */
  readonly credits: readonly string[];
  readonly removed: readonly Removed[];
}

const FORWARDED = /^\s*(?:-{2,}\s*(?:Forwarded|Original)\s+[Mm]essage\s*-{2,}|Begin forwarded message:)\s*$/im;
const HEAD_LINE = /^\s*\*?(?:From|Date|Sent|To|Cc|Subject|Reply-To)\*?:\s*(.*)$/i;
const QUOTED = /^>/;
const WROTE = /^On .{6,120}\bwrote:\s*$/;
/** RFC 3676, 4.3: two hyphens and a blank on a line of their own. */
const SIGNATURE = /^-- ?$/m;

/** Signature, answered mail and the head of a forwarded one, in plain text and in English, as common programs write them. */
export function partMail(given: string): MailParts {
  const whole = given.replace(/\r\n?/g, '\n');
  const signed = partSignature(whole);
  const answered = partQuoted(signed.text);
  const removed = [...answered.removed, ...signed.removed];
  const sent = FORWARDED.exec(answered.text);
  if (!sent) return { text: answered.text, first: null, credits: [], removed };
  const note = answered.text.slice(0, sent.index);
  const { head, rest, from, date } = readHead(answered.text.slice(sent.index + sent[0].length));
  const ownWords = note.split('\n').some(isProse);
  const off = piece('byline', `${sent[0].trim()}\n${head}`, 'head of a forwarded mail');
  if (ownWords) return { text: note + rest, first: null, credits: from ? [from] : [], removed: [off, ...removed] };
  const notes = note.trim() === '' ? [] : [piece('other', note.trim(), 'note of the one who sent it on')];
  return { text: rest, first: from ? { name: from, date } : null, credits: [], removed: [...notes, off, ...removed] };
}

function piece(kind: Removed['kind'], text: string, reason: string): Removed {
  return { kind, text, reason, at: null };
}

function partSignature(text: string): { text: string; removed: Removed[] } {
  const at = SIGNATURE.exec(text)?.index ?? -1;
  if (at <= 0) return { text, removed: [] };
  return { text: text.slice(0, at), removed: [piece('other', text.slice(at).trim(), 'signature of a mail')] };
}

/** What is answered stands behind ">"; a mail that is nothing else is read for what it quotes. */
function partQuoted(text: string): { text: string; removed: Removed[] } {
  const lines = text.split('\n');
  const own = lines.filter((line) => !QUOTED.test(line) && !WROTE.test(line));
  if (own.length === lines.length) return { text, removed: [] };
  if (!own.some(isProse)) return { text: lines.map((line) => line.replace(/^(?:>\s?)+/, '')).join('\n'), removed: [] };
  const quoted = lines.filter((line) => QUOTED.test(line) || WROTE.test(line)).join('\n');
  return { text: own.join('\n'), removed: [piece('related', quoted, 'mail that is answered')] };
}

/** The lines "From: …" that follow at once. */
function readHead(text: string): { head: string; rest: string; from: string | null; date: string | null } {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  let end = Math.max(start, 0);
  while (HEAD_LINE.test(lines[end] ?? '') || /^\s+\S/.test(lines[end] ?? '')) end++;
  const head = lines.slice(Math.max(start, 0), end);
  const field = (key: RegExp) => HEAD_LINE.exec(head.find((line) => key.test(line)) ?? '')?.[1]?.trim() || null;
  const from = field(/^\s*\*?From/i)
    ?.replace(/\s*(?:<[^>]*>|\[mailto:[^\]]*\])\s*$/, '')
    .replace(/^"|"$/g, '');
  return {
    head: head.join('\n'),
    rest: lines.slice(end).join('\n'),
    from: from || null,
    date: field(/^\s*\*?(?:Date|Sent)/i),
  };
}
