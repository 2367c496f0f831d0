import type { Claim, Span, Store, StoredClaim, StoredReport, ToldClaim } from '../../model/index.ts';
import { type CodePoints, codePoints } from '../text.ts';
import { marksOf } from './marks.ts';

/** Code points of the paragraph that are quoted on each side of the sentence. */
const AROUND = 400;

/** Claims with the words around them; each report is read once. A claim whose report is gone is left out. */
export async function toldClaims(store: Store, claims: readonly StoredClaim[]): Promise<ToldClaim[]> {
  const reports = new Map<string, StoredReport | null>();
  for (const { report } of claims) if (!reports.has(report)) reports.set(report, await store.report(report));
  return claims.flatMap((stored) => {
    const report = reports.get(stored.report);
    return report ? [toldClaim(stored, report)] : [];
  });
}

function toldClaim({ claim, incident, standing }: StoredClaim, { report, coded }: StoredReport): ToldClaim {
  const { id, url, outlet, title, published, language } = report;
  const context = paragraphOf(claim, codePoints(report.body));
  return {
    claim,
    report: { id, url, outlet, title, published, language },
    incident,
    standing,
    context,
    marks: marksOf(coded, [claim]).filter((mark) => mark.start < context.end && mark.end > context.start),
    chain: claim.attribution.flatMap((index) => coded.attributions[index] ?? []),
  };
}

/** The paragraph that a claim's sentence stands in, cut at blanks. */
function paragraphOf({ sentence }: Claim, body: CodePoints): Span {
  const before = body.slice(Math.max(0, sentence.start - AROUND), sentence.start);
  const after = body.slice(sentence.end, sentence.end + AROUND);
  const lead = lastOf(before, sentence.start <= AROUND);
  const tail = firstOf(after, sentence.end + AROUND >= body.length);
  const [start, end] = [sentence.start - codePoints(lead).length, sentence.end + codePoints(tail).length];
  return { text: body.slice(start, end), start, end };
}

/** What follows the last line break; where there is none and the text is cut, what follows the first blank. */
function lastOf(text: string, whole: boolean): string {
  const line = text.lastIndexOf('\n');
  if (line >= 0 || whole) return text.slice(line + 1);
  return text.slice(text.search(/\s/) + 1);
}

function firstOf(text: string, whole: boolean): string {
  const line = text.indexOf('\n');
  if (line >= 0) return text.slice(0, line);
  return whole ? text : text.slice(0, Math.max(0, text.search(/\s\S*$/)));
}
