import type { Grade, Incident } from '../../model/index.ts';
import { Grade as Grades } from '../../model/index.ts';
import type { Exported, ExportFormat } from '../format.ts';
import type { ReleaseInput } from './index.ts';

const RULES: Readonly<Record<ReleaseInput['settings']['rule'], string>> = {
  conservative: 'the lowest number of what each independent voice said last (as ACLED)',
  best: 'the number that most independent voices said last, else their median; `low` and `high` bound it (as UCDP)',
  newest: 'the number of the newest report',
  'own-losses':
    'of each side what it says of its own losses, else the lowest number of what each independent voice said last',
};

/** What each grade means (after Airwars). */
const GRADES: Readonly<Record<Grade, string>> = {
  confirmed: 'a party to it says so against its own interest',
  fair: 'two or more independent voices tell it',
  weak: 'one voice tells it',
  contested: 'accounts name other parties for the same deed, or somebody denies it',
  discounted: 'only rumoured or alleged, and denied by more voices than tell it',
};

/** How the dataset was made, in words, for whoever cites it. */
export function methodsNote(
  { coded, decisions, incidents, settings }: ReleaseInput,
  written: readonly (Exported & { readonly format: ExportFormat })[],
): string {
  const days = incidents.flatMap(({ date }) => [date.start ?? [], date.end ?? []].flat()).sort();
  const outlets = new Set(coded.map(({ report }) => report.outlet ?? 'an outlet that is not named'));
  const claims = coded.reduce((sum, report) => sum + report.claims.length, 0);
  return `${[
    '# Methods',
    '',
    `Made by Ascribe ${settings.ascribe}, with the knowledge whose tables have the SHA-256 \`${settings.knowledge_hash}\`.`,
    '',
    `${coded.length} reports of ${outlets.size} outlets hold ${claims} claims, which add up to ${incidents.length} incidents` +
      `${days.length > 0 ? `, from ${days[0]} to ${days.at(-1)}` : ''}. ${decisions.length} decisions of people were applied.`,
    '',
    '## How to read it',
    '',
    '- A claim is one action at one place, as one report tells it, with the words that say it. `data/coded.jsonl` has all.',
    '- An incident is what several claims add up to. No two claims in it contradict each other in action, parties, place or days',
    '  as far as their precision goes; `because` says why each is in it, `nearly` what kept others out.',
    '- An incident with `parts` is an operation of several days; its parts are incidents of their own. Count either.',
    '- Voices are counted by origin: reprints, rewrites and quotations of one speaker are one.',
    `- Where accounts differ in numbers, \`best\` is ${RULES[settings.rule]}. What they differ in stands in \`disagreements\`.`,
    '- Places are the most exact that an account names, and never finer; days likewise.',
    '- Private persons are not named as parties; quoted sentences are as the reports have them.',
    '',
    '## Grades',
    '',
    '| grade | means | incidents |',
    '|---|---|---|',
    ...Grades.options.map((grade) => `| ${grade} | ${GRADES[grade]} | ${countOf(incidents, grade)} |`),
    '',
    '## What the formats could not hold',
    '',
    ...written.flatMap(({ format, losses }) =>
      losses.map(({ what, incidents: of }) => `- ${format.name}: ${what} (${of})`),
    ),
    '',
    '## To make it again',
    '',
    '`ascribe release --check FOLDER` makes every file anew from `data/coded.jsonl`, `data/decisions.jsonl` and',
    '`data/earlier.jsonl` (ids that incidents had before), with the same version and knowledge, and compares them byte by byte. `sha256sum -c SHA256SUMS` checks the files alone.',
  ].join('\n')}\n`;
}

function countOf(incidents: readonly Incident[], grade: Grade): number {
  return incidents.filter((incident) => incident.grade === grade).length;
}
