import { z } from 'zod';
import { ErrorLine, InputError, Report } from '../model/index.ts';
import { LIMITS } from './limits.ts';
import type { Draft } from './types.ts';

const text = z.string().nullish();

/** A line of JSONL that somebody else wrote: what is known of a report, and its words as `body`, `text` or `html`. */
const GivenReport = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  url: text,
  outlet: text,
  title: text,
  byline: text,
  published: text,
  language: text,
  credits: z.array(z.string()).nullish(),
  body: text,
  text,
  html: text,
  removed: Report.shape.removed.nullish(),
  warnings: Report.shape.warnings.nullish(),
});
export type GivenReport = z.infer<typeof GivenReport>;

/**
 * Parses a line.
 * @throws InputError `too_large`, `bad_json`, `bad_record`
 */
export function parseLine(line: string): GivenReport | ErrorLine {
  if (line.length > LIMITS.line) throw new InputError('too_large', `a line of more than ${LIMITS.line} characters`);
  const value = parseJson(line);
  const failed = ErrorLine.safeParse(value);
  if (failed.success) return failed.data;
  const given = GivenReport.safeParse(value);
  if (given.success) return given.data;
  const issue = given.error.issues[0];
  throw new InputError('bad_record', `${issue?.path.join('.') || 'line'}: ${issue?.message}`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new InputError('bad_json', (error as Error).message);
  }
}

export function givenId(given: GivenReport): string | null {
  return given.id === null || given.id === undefined || given.id === '' ? null : String(given.id);
}

/** What the record says of itself wins over what was found in its text or page. */
export function overrule(found: Draft, given: GivenReport): Draft {
  return {
    ...found,
    id: givenId(given),
    url: given.url ?? found.url,
    outlet: given.outlet ?? found.outlet,
    title: given.title ?? found.title,
    byline: given.byline ?? found.byline,
    published: given.published ?? found.published,
    language: given.language ?? found.language,
    credits: given.credits ?? found.credits,
    removed: given.removed ?? found.removed,
    warnings: given.warnings ?? found.warnings,
  };
}
