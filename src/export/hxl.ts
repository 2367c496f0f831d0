import type { Incident } from '../model/index.ts';
import { DISAGREEMENTS, type ExportFormat, GRADE, lossesOf, type World } from './format.ts';
import { type Columns, joined, toTable } from './table.ts';
import { inWords, middleDay } from './words.ts';

interface Row {
  readonly incident: Incident;
  readonly country: ReturnType<World['countries']['get']>;
}

/** Name, HXL tag (hxlstandard.org 1.1) and value of each column. */
const COLUMNS: readonly (readonly [string, string, Columns<Row>[number][1]])[] = [
  ['year', '#date+year', ({ incident }) => middleDay(incident.date)?.slice(0, 4) ?? null],
  ['side_a', '#group+name+first', ({ incident }) => joined(incident.actor.map((party) => party.name))],
  ['side_b', '#group+name+second', ({ incident }) => joined(incident.recipient.map((party) => party.name))],
  ['source', '#meta+source', ({ incident }) => joined(incident.origins.map((origin) => origin.speaker))],
  ['description', '#description', ({ incident }) => inWords(incident)],
  ['place', '#loc+name', ({ incident }) => incident.place?.name ?? null],
  ['adm_1', '#adm1+name', ({ incident }) => incident.place?.admin1 ?? null],
  ['latitude', '#geo+lat', ({ incident }) => incident.place?.latitude ?? null],
  ['longitude', '#geo+lon', ({ incident }) => incident.place?.longitude ?? null],
  ['country', '#country+name', ({ country }) => country?.name ?? null],
  ['iso3', '#country+code', ({ country }) => country?.alpha3 ?? null],
  ['region', '#region+name', ({ country }) => country?.acled_region ?? null],
  ['date_start', '#date+start', ({ incident }) => incident.date.start],
  ['date_end', '#date+end', ({ incident }) => incident.date.end],
  ['killed', '#affected+killed', ({ incident }) => incident.toll.killed?.best ?? null],
  ['injured', '#affected+injured', ({ incident }) => incident.toll.injured?.best ?? null],
  ['type', '#event+type', ({ incident }) => incident.acled?.event_type ?? incident.plover.event],
];

/** A table whose second line holds HXL tags, as the Humanitarian Data Exchange takes it. */
export const hxl: ExportFormat = {
  name: 'hxl',
  summary: 'a table with HXL tags in its second line',
  extension: '.hxl.csv',
  write: (incidents, world) => {
    const rows = incidents.map((incident) => ({
      incident,
      country: world.countries.get(incident.place?.country ?? ''),
    }));
    const tagged: Columns<Row | null> = COLUMNS.map(([name, tag, value]) => [name, (row) => (row ? value(row) : tag)]);
    return {
      content: toTable(tagged, [null, ...rows]),
      losses: lossesOf(incidents, [
        ['the ranges of dead and injured', ({ toll }) => Object.values(toll).some((range) => range.low !== range.high)],
        DISAGREEMENTS,
        GRADE,
      ]),
    };
  },
};
