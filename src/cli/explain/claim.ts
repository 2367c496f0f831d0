import { findRow } from '../../knowledge/index.ts';
import type { Claim, CodedReport, Knowledge, Parse, Party, Toll } from '../../model/index.ts';
import { speakersOf } from '../record/accounts.ts';
import { actionTerm, dateTerm, placeTerm } from '../record/terms.ts';
import { clean } from '../record/text.ts';
import { drawTree } from './tree.ts';

/** A claim with its words, its tree, each of its parts with the words for it, and the rows that made it. */
export function explainClaim(claim: Claim, coded: CodedReport, knowledge: Knowledge, parse: Parse): string[] {
  const { report } = coded;
  const trees = parse(claim.sentence.text).flatMap(drawTree);
  return [
    `${claim.id}: ${actionTerm(claim.action)} (${claim.plover.event}${claim.plover.mode ? `/${claim.plover.mode}` : ''})`,
    `in ${[report.outlet, report.title, report.published, report.url ?? report.id].filter(Boolean).join(', ')}`,
    `“${clean(claim.sentence.text)}”`,
    '',
    ...trees.map((line) => `  ${line}`),
    '',
    ...partsOf(claim, coded),
    '',
    'because of',
    ...claim.because.map((id) => `  ${id}${rowInWords(id, knowledge)}`),
  ];
}

function partsOf(claim: Claim, coded: CodedReport): string[] {
  const { date, place, territory } = claim;
  return [
    line('what', `${actionTerm(claim.action)}, said by “${claim.trigger.text}”; ${claim.status}, ${claim.time_frame}`),
    ...claim.actor.map((party) => line(claim.mutual ? 'between' : 'who', partyTerm(party))),
    ...claim.recipient.map((party) => line('to whom', partyTerm(party))),
    line(
      'where',
      place ? `${placeTerm(place)}, said by “${place.text}”, precision ${place.geo_precision}` : 'not said',
    ),
    line('when', `${dateTerm(date)}, ${date.basis.replaceAll('_', ' ')}${date.text ? `: “${date.text}”` : ''}`),
    ...claim.toll.map((toll) => line(toll.kind, tollLine(toll))),
    ...claim.weapons.map((weapon) => line('with', `${weapon.kind}: “${weapon.text}”`)),
    ...(territory ? [line('ground', `${territory.change} ${territory.count ?? ''} ${territory.area_km2 ?? ''}`)] : []),
    line('says who', speakersOf(claim, coded)),
  ];
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(10)}${clean(text)}`;
}

function partyTerm({ name, id, type, text, also }: Party): string {
  const above = also.length > 0 ? `, of ${also.join(', ')}` : '';
  return `${name} (${id ?? 'not known by id'}, ${type.replaceAll('_', ' ')}${above}), said by “${text}”`;
}

function tollLine({ low, high, text, side, civilian }: Toll): string {
  const number = low === high ? `${low ?? 'no number'}` : `${low ?? '?'} to ${high ?? '?'}`;
  return `${number}, of the ${side}${civilian === true ? ', civilians' : ''}, said by “${text}”`;
}

function rowInWords(id: string, knowledge: Knowledge): string {
  const found = findRow(knowledge, id);
  if (!found) return '';
  const cells = Object.entries(found.row).filter(([key, value]) => key !== 'id' && isFilled(value));
  return ` (${found.file}): ${cells.map(([key, value]) => `${key} = ${value}`).join(', ')}`;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false;
}
