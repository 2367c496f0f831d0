import { createHash } from 'node:crypto';
import { type AscribeError, type ErrorLine, InputError, type Report } from '../model/index.ts';
import { fingerprintOf } from '../text/index.ts';
import type { Draft } from './types.ts';

/** Hexadecimal digits of a report's id; 64 bits tell apart some hundred million reports. */
const ID_DIGITS = 16;

export function emptyDraft(): Draft {
  return {
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: null,
    language: null,
    credits: [],
    body: '',
    removed: [],
    warnings: [],
  };
}

/**
 * A draft to a report with its keys in the order of the contract. Without an id of its own it gets a hash of what it
 * says and where it stood, so that the same page is the same report everywhere.
 * @throws InputError `no_text` where nothing of the author's was found
 */
export function finishReport(draft: Draft): Report {
  const body = wellFormed(draft.body);
  if (body.trim() === '') throw new InputError('no_text', 'no text of a report in it');
  return {
    id: draft.id ?? contentId([draft.url ?? '', draft.title ?? '', body]),
    url: draft.url,
    outlet: draft.outlet,
    title: draft.title === null ? null : wellFormed(draft.title),
    byline: draft.byline,
    published: draft.published,
    language: draft.language,
    credits: draft.credits,
    body,
    removed: draft.removed.map((piece) => ({ ...piece, text: wellFormed(piece.text) })),
    warnings: draft.warnings,
    fingerprint: fingerprintOf(body),
  };
}

function contentId(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, ID_DIGITS);
}

export function errorLine(id: string | null, source: string | null, error: AscribeError): ErrorLine {
  return { id, source, error: { code: error.code, message: error.message } };
}

/** Half of a surrogate pair is no character and can't be written as UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
