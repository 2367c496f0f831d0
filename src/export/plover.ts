import type { Incident, Party } from '../model/index.ts';
import { DISAGREEMENTS, type ExportFormat, GRADE, lossesOf, type World } from './format.ts';
import { quadOf, scoreOf, sectorOf } from './plover-terms.ts';
import { inWords, middleDay } from './words.ts';

/** PLOVER's JSONL, one event a line, with the keys of its manual. */
export const plover: ExportFormat = {
  name: 'plover',
  summary: "PLOVER's JSONL, one event a line",
  extension: '.plover.jsonl',
  write: (incidents, world) => {
    const written = incidents.filter(isWhole);
    return {
      content: written.map((incident) => `${JSON.stringify(toEvent(incident, world))}\n`).join(''),
      losses: [
        ...lossesOf(incidents, [
          ['left out: PLOVER wants a date', ({ date }) => middleDay(date) === null],
          ['left out: PLOVER wants an actor', ({ date, actor }) => middleDay(date) !== null && actor.length === 0],
        ]),
        ...lossesOf(written, [
          ['the range of the dead', ({ toll }) => toll.killed?.low !== toll.killed?.high],
          DISAGREEMENTS,
          GRADE,
        ]),
      ],
    };
  },
};

function isWhole({ date, actor }: Incident): boolean {
  return middleDay(date) !== null && actor.length > 0;
}

function toEvent(incident: Incident, world: World): object {
  const { id, date, actor, recipient, plover: coded, place, toll, origins } = incident;
  return {
    id,
    has_event: true,
    date: date.start ?? middleDay(date),
    time: null,
    enddate: date.end,
    endtime: null,
    actor: actor.map((party) => entity(party, world)),
    recipient: recipient.map((party) => entity(party, world)),
    event: [coded.event],
    event_loc: place && location(place, world),
    event_text: inWords(incident),
    quad_code: quadOf(coded.event),
    event_scale: scoreOf(coded.event),
    mode: coded.mode === null ? [] : [coded.mode],
    context: [],
    size: {
      dead: toll.killed?.best ?? null,
      injured: toll.injured?.best ?? null,
      arrested: toll.captured?.best ?? null,
    },
    link: null,
    text: null,
    text_info: null,
    cite_info: origins.map((origin) => ({ publication: origin.speaker, citation: origin.reports })),
    coder: 'ascribe',
    coded_date: null,
    coded_time: null,
    comment: null,
  };
}

function entity(party: Party, { countries }: World): object {
  return {
    code: countries.get(party.country ?? '')?.alpha3 ?? null,
    sector: sectorOf(party),
    entity_text: party.name,
    identifier_id: party.id,
    identifier_text: party.id === null ? null : 'ascribe',
  };
}

function location(place: NonNullable<Incident['place']>, { countries }: World): object {
  return {
    extracted_place: place.text,
    resolved_place: place.name,
    geonameid: place.geoname_id,
    lat: place.latitude,
    lon: place.longitude,
    province: place.admin1,
    country: countries.get(place.country ?? '')?.name ?? null,
    country_code: place.country,
    resolution: { 1: 'city', 2: 'near', 3: 'region' }[place.geo_precision],
  };
}
