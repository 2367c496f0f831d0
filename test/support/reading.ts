import { loadKnowledge } from '../../src/knowledge/index.ts';
import type { Report } from '../../src/model/index.ts';
import { createReader } from '../../src/read/index.ts';

const reader = createReader(loadKnowledge());

/** The report that a line with these fields is read into. Throws what is an error line. */
export function readFields(fields: Readonly<Record<string, unknown>>): Report {
  const report = reader.readLine(JSON.stringify({ id: 'x', ...fields }), 'test:1');
  if (!report || 'error' in report) throw new Error(JSON.stringify(report));
  return report;
}

/** What was taken out of a report as one kind of thing. */
export function filed(report: Report, kind: string): string {
  return report.removed
    .filter((piece) => piece.kind === kind)
    .map((piece) => piece.text)
    .join('\n');
}
