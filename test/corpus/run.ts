import { loadKnowledge } from '../../src/knowledge/index.ts';
import type { CodedReport } from '../../src/model/index.ts';
import { coding } from '../../src/pipeline.ts';
import type { Case } from './read.ts';

/** Where the files of cases lie. */
export const FOLDER = new URL('./', import.meta.url);

const code = await coding(loadKnowledge(), [], { name: 'builtin', version: 'test' });

/** A case's text through the whole pipeline, as a report of 10 May 2020. */
export function codeCase({ text }: Case): CodedReport {
  return code({
    id: 'case',
    url: null,
    outlet: null,
    title: null,
    byline: null,
    published: '2020-05-10',
    language: 'en',
    credits: [],
    body: text,
    removed: [],
    warnings: [],
    fingerprint: null,
  });
}
