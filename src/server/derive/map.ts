import { type IncidentLine, type IncidentMap, precisionKm } from '../../model/index.ts';
import { type Drawn, partyNames } from './draw.ts';

/** Incidents as points; those without coordinates are counted. */
export function mapOf({ incidents, total }: Drawn): IncidentMap {
  const features = incidents.flatMap(feature);
  return { type: 'FeatureCollection', features, total, unplaced: incidents.length - features.length };
}

function feature(incident: IncidentLine): IncidentMap['features'] {
  const { id, action, date, place, toll, origin_count, grade, disagreements, standing } = incident;
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
    killed: toll.killed?.best ?? null,
    origin_count,
    grade,
    disagreements: disagreements.length,
    standing,
  };
  return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties }];
}
