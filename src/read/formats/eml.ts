import PostalMime from 'postal-mime';
import { InputError } from '../../model/index.ts';
import { readHtml } from '../html/page.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
import { type FirstSender, partMail } from './mail-parts.ts';
import { readText } from './text.ts';

/** Parts inside parts; a newsletter has three. */
const DEEPEST = 30;

/**
 * A mail to the report in it; attachments are left alone. The sender is the outlet, the subject the headline.
 * @throws InputError `bad_mail`
 */
export async function readMail(bytes: Uint8Array, tables: Tables): Promise<Draft> {
  const mail = await parse(bytes);
  const subject = mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, '') || null;
  const { first, ...draft } = mail.text
    ? readWords(mail.text, tables, subject)
    : { ...readHtml(mail.html ?? '', null, tables), first: null };
  return {
    ...draft,
    title: subject ?? draft.title,
    outlet: first?.name ?? (mail.from?.name || mail.from?.address || draft.outlet),
    published: (first?.date && tables.dates.inText(first.date, 'unknown')) ?? mail.date ?? draft.published,
  };
}

/** The sender's own words, or, where they only sent a mail on, those of its first sender. */
function readWords(text: string, tables: Tables, subject: string | null): Draft & { first: FirstSender | null } {
  const parts = partMail(text);
  const draft = readText(parts.text, tables, subject);
  const credits = [...parts.credits, ...draft.credits.filter((name) => !parts.credits.includes(name))];
  return { ...draft, credits, removed: [...draft.removed, ...parts.removed], first: parts.first };
}

async function parse(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  } catch (error) {
    throw new InputError('bad_mail', (error as Error).message, { cause: error });
  }
}
