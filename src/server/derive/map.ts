import { type IncidentMap, type IncidentSketch, precisionKm } from '../../model/index.ts';
import { type Drawn, leftOut, partyNames } from './draw.ts';

/** Incidents as points; those without coordinates are counted, the newest of them named. */
export function mapOf({ incidents, total }: Drawn): IncidentMap {
  const features = incidents.flatMap(feature);
  const unplaced = incidents.filter(({ place }) => place?.latitude == null || place.longitude === null);
  return { type: 'FeatureCollection', features, total, unplaced: unplaced.length, left_out: leftOut(unplaced) };
}

function feature(incident: IncidentSketch): IncidentMap['features'] {
  const { id, action, date, place, killed, origin_count, grade, disagreements, standing } = incident;
  if (!place || place.latitude === null || place.longitude === null) return [];
  const { name, relation, geo_precision, longitude, latitude } = place;
  const properties = {
    id,
    action,
    start: date.start,
    end: date.end,
    place: name,
    relation,
    geo_precision,
    precision_km: precisionKm(place),
    parties: partyNames(incident),
    killed,
    origin_count,
    grade,
    disagreements,
    standing,
  };
  return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties }];
}
