import type { Incident } from '../model/index.ts';
import { COLUMNS } from './csv.ts';
import { type ExportFormat, lossesOf } from './format.ts';

/** RFC 7946: one feature an incident, longitude first, `geometry` null where the place has no coordinates. */
export const geojson: ExportFormat = {
  name: 'geojson',
  summary: 'a map layer, one feature an incident (RFC 7946)',
  extension: '.geojson',
  write: (incidents) => ({
    content: `${JSON.stringify({ type: 'FeatureCollection', features: incidents.map(feature) }, null, 1)}\n`,
    losses: lossesOf(incidents, [
      [
        'no point on the map: the place is not known or has no coordinates',
        ({ place }) => !place || place.latitude === null,
      ],
      [
        'the chains by which accounts came',
        ({ origins }) => origins.some(({ chains }) => chains.some((chain) => chain.length > 1)),
      ],
    ]),
  }),
};

function feature(incident: Incident): object {
  const { place } = incident;
  const located = place && place.latitude !== null && place.longitude !== null;
  return {
    type: 'Feature',
    id: incident.id,
    geometry: located ? { type: 'Point', coordinates: [place.longitude, place.latitude] } : null,
    properties: Object.fromEntries(COLUMNS.map(([name, value]) => [name, value(incident)])),
  };
}
