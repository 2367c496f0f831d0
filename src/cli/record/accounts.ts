import type { Claim, CodedReport, Incident } from '../../model/index.ts';
import type { Paint } from './paint.ts';
import { actionTerm, dateTerm, placeTerm, sidesTerm } from './terms.ts';
import { beside, wrap } from './text.ts';

/** Least width of a column of quoted words. */
const COLUMN = 36;
const GAP = 3;

/** Where a claim stands: the report that tells it. */
export type ClaimIndex = ReadonlyMap<string, { readonly claim: Claim; readonly coded: CodedReport }>;

export function indexClaims(coded: readonly CodedReport[]): ClaimIndex {
  return new Map(coded.flatMap((report) => report.claims.map((claim) => [claim.id, { claim, coded: report }])));
}

/** One incident with its accounts side by side: for each report its outlet, its speakers, its words. */
export function accountsOf(incident: Incident, claims: ClaimIndex, width: number, paint: Paint): string[] {
  const { date, place, action, grade, grade_because } = incident;
  const title = [dateTerm(date), placeTerm(place), actionTerm(action)].filter((part) => part !== '').join(' · ');
  const number = Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
  const columns = Math.min(number, incident.reports.length);
  const columnWidth = Math.floor((width - (columns - 1) * GAP) / columns);
  const blocks = incident.reports.map((report) => oneReport(report, incident, claims, columnWidth));
  return [
    ...wrap(`${title}: ${sidesTerm(incident)}`, width).map(paint.bold),
    ...wrap(`${grade}: ${grade_because}`, width).map((line) => paint.grade(grade, line)),
    ...incident.disagreements.flatMap((each) => wrap(`they differ in ${spelledOut(each)}`, width)),
    '',
    ...rows(blocks, columns).flatMap((row) => [...beside(row, columnWidth, ' '.repeat(GAP)), '']),
  ];
}

function spelledOut({ field, values }: Incident['disagreements'][number]): string {
  return `${field}: ${values.map(({ value }) => value ?? 'not known').join(' / ')}`;
}

function rows<Block>(blocks: readonly Block[], columns: number): Block[][] {
  return Array.from({ length: Math.ceil(blocks.length / columns) }, (_, row) =>
    blocks.slice(row * columns, (row + 1) * columns),
  );
}

function oneReport(id: string, incident: Incident, claims: ClaimIndex, width: number): string[] {
  const told = incident.claims
    .flatMap((claim) => claims.get(claim) ?? [])
    .filter(({ coded }) => coded.report.id === id);
  const first = told[0];
  if (!first) return [];
  const { outlet, published } = first.coded.report;
  const heading = [outlet ?? 'no outlet named', published?.slice(0, 10)].filter(Boolean).join(', ');
  const quoted = new Map(told.map(({ claim, coded }) => [claim.sentence.text, speakersOf(claim, coded)]));
  return [
    ...wrap(heading, width),
    ...[...quoted].flatMap(([words, speaker]) => [...wrap(speaker, width), ...wrap(`“${words}”`, width)]),
  ];
}

/** "reported, according to Anadolu ← the group": who says so, the one nearest to the event last. */
export function speakersOf({ hedge, attribution }: Claim, { attributions }: CodedReport): string {
  const speakers = attribution.flatMap((index) => attributions[index] ?? []);
  const said = speakers.map((speaker) => speaker.source?.text ?? `not named (“${speaker.cue.text}”)`);
  return said.length === 0 ? `${hedge} by the outlet itself` : `${hedge}, according to ${said.join(' ← ')}`;
}
