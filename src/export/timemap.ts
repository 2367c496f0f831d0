import type { Incident } from '../model/index.ts';
import { DISAGREEMENTS, type ExportFormat, lossesOf, SEVERAL_DAYS } from './format.ts';
import { inWords, middleDay } from './words.ts';

/**
 * The JSON that TimeMap (Forensic Architecture) reads: events, sources by id, associations. All scalars of an event are
 * strings, and a key that it does not know would make it drop the event.
 */
export const timemap: ExportFormat = {
  name: 'timemap',
  summary: 'JSON for TimeMap: events, sources, associations',
  extension: '.timemap.json',
  write: (incidents) => {
    const dated = incidents.filter(({ date }) => middleDay(date) !== null);
    const sources = Object.fromEntries(dated.flatMap(sourcesOf));
    const document = { events: dated.map(toEvent), sources, associations: associationsOf(dated) };
    return {
      content: `${JSON.stringify(document, null, 1)}\n`,
      losses: [
        ...lossesOf(incidents, [['left out: no date', ({ date }) => middleDay(date) === null]]),
        ...lossesOf(dated, [
          SEVERAL_DAYS,
          ['identities of the parties and the numbers of dead and injured but in words', () => true],
          DISAGREEMENTS,
        ]),
      ],
    };
  },
};

function toEvent(incident: Incident): object {
  const { id, date, place, action, acled, plover, origins } = incident;
  return {
    id,
    description: inWords(incident),
    date: american(middleDay(date) ?? ''),
    time: '',
    time_precision: String(date.time_precision),
    location: place?.name ?? '',
    latitude: String(place?.latitude ?? ''),
    longitude: String(place?.longitude ?? ''),
    type: action,
    category: acled?.event_type ?? plover.event,
    category_full: acled?.sub_event_type ?? action,
    associations: [acled?.event_type ?? plover.event],
    sources: origins.map((_, index) => sourceId(id, index)),
    comments: '',
  };
}

/** `2017-01-24` as `1/24/2017`, the only form that TimeMap reads. */
function american(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${month}/${date}/${year}`;
}

function sourcesOf({ id, origins }: Incident): (readonly [string, object])[] {
  return origins.map(({ speaker, reports }, index) => {
    const source = sourceId(id, index);
    return [source, { id: source, title: speaker, paths: [], type: 'report', description: reports.join('; ') }];
  });
}

function sourceId(incident: string, index: number): string {
  return `${incident}-s${index}`;
}

function associationsOf(incidents: readonly Incident[]): object[] {
  const categories = new Set(incidents.map(({ acled, plover }) => acled?.event_type ?? plover.event));
  return [...categories].sort().map((title) => ({ id: title, title, desc: '', mode: 'CATEGORY', filter_paths: [] }));
}
