import type { Incident } from '../../model/index.ts';
import { type ClaimIndex, speakersOf } from '../record/accounts.ts';
import { actionTerm, dateTerm, placeTerm, sidesTerm } from '../record/terms.ts';
import { clean } from '../record/text.ts';

/** An incident: why each claim is in it, who is heard through whom, what differs, and what nearly belonged to it. */
export function explainIncident(incident: Incident, claims: ClaimIndex): string[] {
  const { id, action, date, place, grade, grade_because, toll } = incident;
  return [
    `${id}: ${actionTerm(action)}, ${dateTerm(date)}${place ? `, ${placeTerm(place)}` : ''}`,
    `  ${sidesTerm(incident)}`,
    `  ${grade}: ${grade_because}`,
    ...Object.entries(toll).flatMap(([kind, range]) =>
      range.low === null ? [] : [`  ${kind}: ${range.low} to ${range.high}, best ${range.best}: ${range.rule}`],
    ),
    '',
    'claims',
    ...incident.because.flatMap((reason) => [...told(reason.id, claims), `    ${reason.because}`]),
    '',
    'voices',
    ...incident.origins.flatMap(({ speaker, chains }) => [
      `  ${clean(speaker)}`,
      ...chains.map((chain) => `    ${clean(chain.join(' ← '))}`),
    ]),
    ...section('they differ in', incident.disagreements.map(differing)),
    ...section(
      'denied by',
      incident.denied_by.flatMap((denial) => told(denial, claims)),
    ),
    ...section(
      'the same deed with other parties',
      incident.competes_with.map((rival) => `  ${rival}`),
    ),
    ...section(
      'what happened within it',
      incident.parts.map((part) => `  ${part}`),
    ),
    ...section('within', incident.part_of === null ? [] : [`  ${incident.part_of}`]),
    ...section(
      'nearly in it',
      incident.nearly.flatMap((miss) => [...told(miss.id, claims), `    ${miss.because}`]),
    ),
  ];
}

function told(id: string, claims: ClaimIndex): string[] {
  const found = claims.get(id);
  if (!found) return [`  ${id}`];
  const { claim, coded } = found;
  const outlet = coded.report.outlet ?? coded.report.id;
  return [`  ${id} ${outlet}, ${speakersOf(claim, coded)}`, `    “${claim.sentence.text}”`].map(
    (line) => `${line.match(/^ */)?.[0] ?? ''}${clean(line)}`,
  );
}

function differing({ field, values }: Incident['disagreements'][number]): string {
  return `  ${field}: ${values.map(({ value, claims }) => `${value} (${claims.join(', ')})`).join(' / ')}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
