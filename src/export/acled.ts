import type { Incident, Party } from '../model/index.ts';
import {
  DISAGREEMENTS,
  type ExportFormat,
  facingSides,
  GRADE,
  isCivilian,
  type LossTest,
  lossesOf,
  SEVERAL_DAYS,
  type World,
} from './format.ts';
import { type Columns, empty, joined, toTable } from './table.ts';
import { inWords, middleDay } from './words.ts';

/** ACLED's codes of the kinds of actor (codebook, `inter`). It files armed men whom nobody knows under militias. */
const INTER: Readonly<Record<Party['type'], number>> = {
  state_forces: 1,
  rebel_group: 2,
  political_militia: 3,
  identity_militia: 4,
  rioters: 5,
  protesters: 6,
  civilians: 7,
  external_forces: 8,
  unknown: 3,
};
const VIOLENCE = new Set(['Battles', 'Explosions/Remote violence', 'Violence against civilians']);
const DEMONSTRATIONS = new Set(['Peaceful protest', 'Protest with intervention', 'Violent demonstration']);

interface Row {
  readonly incident: Incident;
  readonly day: string;
  readonly one: readonly Party[];
  readonly two: readonly Party[];
  readonly country: ReturnType<World['countries']['get']>;
}

const COLUMNS: Columns<Row> = [
  ['event_id_cnty', ({ incident, country }) => `${country?.alpha3 ?? 'ZZZ'}${eventNumber(incident.id)}`],
  ['event_date', ({ day }) => day],
  ['year', ({ day }) => Number(day.slice(0, 4))],
  ['time_precision', ({ incident }) => incident.date.time_precision],
  ['disorder_type', ({ incident }) => disorderType(incident)],
  ['event_type', ({ incident }) => incident.acled?.event_type ?? null],
  ['sub_event_type', ({ incident }) => incident.acled?.sub_event_type ?? null],
  ['actor1', ({ one }) => one[0]?.name ?? null],
  ['assoc_actor_1', ({ one }) => joined(one.slice(1).map((party) => party.name))],
  ['inter1', ({ one }) => inter(one)],
  ['actor2', ({ two }) => two[0]?.name ?? null],
  ['assoc_actor_2', ({ two }) => joined(two.slice(1).map((party) => party.name))],
  ['inter2', ({ two }) => inter(two)],
  ['interaction', ({ one, two }) => interaction(inter(one), inter(two))],
  ['civilian_targeting', ({ two }) => (two.length > 0 && two.every(isCivilian) ? 'Civilian targeting' : null)],
  ['iso', ({ country }) => country?.numeric ?? null],
  ['region', ({ country }) => country?.acled_region ?? null],
  ['country', ({ country }) => country?.name ?? null],
  ['admin1', ({ incident }) => incident.place?.admin1 ?? null],
  empty('admin2'),
  empty('admin3'),
  ['location', ({ incident }) => incident.place?.name ?? null],
  ['latitude', ({ incident }) => incident.place?.latitude ?? null],
  ['longitude', ({ incident }) => incident.place?.longitude ?? null],
  ['geo_precision', ({ incident }) => incident.place?.geo_precision ?? null],
  ['source', ({ incident }) => joined(incident.origins.map((origin) => origin.speaker))],
  empty('source_scale'),
  ['notes', ({ incident }) => inWords(incident)],
  ['fatalities', ({ incident }) => incident.toll.killed?.best ?? 0],
  empty('tags'),
  empty('timestamp'),
];

/** ACLED's table of 31 columns. Only what ACLED codes and what has a day goes in. */
export const acled: ExportFormat = {
  name: 'acled',
  summary: "ACLED's table of 31 columns, one row an incident that ACLED has a type for",
  extension: '.acled.csv',
  write: (incidents, world) => {
    const rows = incidents.flatMap((incident) => toRow(incident, world) ?? []);
    return {
      content: toTable(COLUMNS, rows),
      losses: [
        ...lossesOf(incidents, [
          ['left out: ACLED has no type for the action', ({ acled: type }) => type === null],
          ['left out: no date', ({ acled: type, date }) => type !== null && middleDay(date) === null],
        ]),
        ...lossesOf(
          rows.map(({ incident }) => incident),
          PARTLY,
        ),
      ],
    };
  },
};

const PARTLY: readonly LossTest[] = [
  SEVERAL_DAYS,
  ['no place or coordinates', ({ place }) => !place || place.latitude === null],
  ['number of dead not known, written as 0', ({ toll }) => toll.killed?.best == null],
  ['the range of the dead', ({ toll }) => toll.killed?.low !== toll.killed?.high],
  ['the injured', ({ toll }) => toll.injured?.best != null],
  [
    'kind of party not known, written as 3',
    ({ actor, recipient }) => [...actor, ...recipient].some((p) => p.type === 'unknown'),
  ],
  [
    'who did it to whom: ACLED numbers the actors without direction',
    ({ mutual, recipient }) => !mutual && recipient.length > 0,
  ],
  DISAGREEMENTS,
  GRADE,
];

function toRow(incident: Incident, { countries }: World): Row | null {
  const day = middleDay(incident.date);
  if (incident.acled === null || day === null) return null;
  const [one, two] = facingSides(incident);
  return { incident, day, one, two, country: countries.get(incident.place?.country ?? '') };
}

/** ACLED numbers its events; eight digits of the id's hash stand for the number. */
function eventNumber(id: string): string {
  return String(Number.parseInt(id.replace(/\W|i-/g, '').slice(0, 8), 16) % 100_000_000).padStart(8, '0');
}

function disorderType({ acled: type }: Incident): string {
  if (type === null) return '';
  const { event_type: event, sub_event_type: sub } = type;
  if (VIOLENCE.has(event) || sub === 'Mob violence') return 'Political violence';
  if (DEMONSTRATIONS.has(sub)) return 'Demonstrations';
  return sub === 'Excessive force against protesters' ? 'Political violence; Demonstrations' : 'Strategic developments';
}

function inter(side: readonly Party[]): number {
  return side[0] ? INTER[side[0].type] : 0;
}

/** Both codes, the lower first; one party alone is X0. */
function interaction(one: number, two: number): number {
  if (one === 0 || two === 0) return (one + two) * 10;
  return Math.min(one, two) * 10 + Math.max(one, two);
}
