import PostalMime from 'postal-mime';
import { InputError } from '../../model/index.ts';
import { readHtml } from '../html/page.ts';
import type { Tables } from '../tables.ts';
import type { Draft } from '../types.ts';
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
  const draft = mail.text ? readText(mail.text, tables, subject) : readHtml(mail.html ?? '', null, tables);
  return {
    ...draft,
    title: subject ?? draft.title,
    outlet: mail.from?.name || mail.from?.address || draft.outlet,
    published: mail.date ?? draft.published,
  };
}

async function parse(bytes: Uint8Array) {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  } catch (error) {
    throw new InputError('bad_mail', (error as Error).message, { cause: error });
  }
}
