import type { Report } from '../src/model/index.ts';

const GROUPS = ['Ahrar al-Sham', 'Islamic State', 'Syrian army', 'YPG', 'Hezbollah', 'Taliban', 'Houthi'];
const TOWNS = ['Saraqib', 'Manbij', 'Kobani', 'Palmyra', 'Kunduz', 'Marib', 'Mosul', 'Sirte', 'Afrin', 'Daraa'];
const SENTENCES = [
  'Fighters of the A captured the town of T from the B on Tuesday, local sources said.',
  'N people were killed and M others were wounded when warplanes bombed a market in T, according to Reuters.',
  'The A denied that its artillery had shelled the outskirts of T, where N civilians died a week earlier.',
  'Clashes between the A and the B continued near T for the third day, a monitor reported.',
  'The B plans to withdraw its forces from T by the end of the month, its spokesman told reporters.',
  'Residents of T protested against the arrest of M men by the A.',
];

const SYLLABLES = [
  'ba',
  'dir',
  'fan',
  'ghu',
  'har',
  'jab',
  'kaf',
  'lim',
  'maz',
  'nur',
  'qas',
  'ram',
  'sah',
  'tel',
  'zay',
];

/** A name of a village that no other number has, so that what keeps words shows it. */
function villageOf(number: number): string {
  let name = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    name += SYLLABLES[rest % SYLLABLES.length];
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

/** A short report that names a place and numbers of its own, for runs over very many. */
export function inventedNotice(number: number): Report {
  const report = inventedReport(number, 1);
  const body = `${report.body} The army shelled the village of ${villageOf(number)} and wounded ${number + 2} people.`;
  return { ...report, body };
}

/** A report of some twenty sentences that depends on its number alone. */
export function inventedReport(number: number, sentences = 20): Report {
  const pick = <Item>(items: readonly Item[], step: number): Item =>
    items[(number * 31 + step * 17 + ((number * step) % 7)) % items.length] as Item;
  const body = Array.from({ length: sentences }, (_, step) =>
    pick(SENTENCES, step)
      .replace(/\bA\b/, pick(GROUPS, step))
      .replace(/\bB\b/, pick(GROUPS, step + 3))
      .replace(/\bT\b/, pick(TOWNS, step))
      .replace(/\bN\b/, String(2 + (number % 9)))
      .replace(/\bM\b/, String(3 + ((number + step) % 20))),
  ).join(' ');
  const day = new Date(Date.UTC(2017, 0, 1 + (number % 300))).toISOString().slice(0, 10);
  const head = { id: `bench-${number}`, url: null, outlet: `Outlet ${number % 12}`, title: null, published: day };
  return { ...head, language: 'en', byline: null, credits: [], body, removed: [], warnings: [], fingerprint: null };
}
