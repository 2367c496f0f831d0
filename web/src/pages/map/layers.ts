import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { ControlMap, IncidentMap } from '../../../../src/model/index.ts';
import { pixelsAtZoom0, radiusOnGround } from '../../map/circle.ts';
import { token } from '../../ui/token.ts';
import { addIcons } from './icons.ts';

type Features = IncidentMap['features'];
const NONE: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };
/** Zoom from which on every incident stands for itself. */
const APART = 10;

/** Lays the layers of incidents and of control over the ground. */
export function addLayers(map: MapLibre): void {
  addIcons(map);
  map.addSource('incidents', { type: 'geojson', data: NONE, cluster: true, clusterRadius: 38, clusterMaxZoom: APART });
  map.addSource('control', { type: 'geojson', data: NONE });
  addPrecision(map);
  addControl(map);
  addClusters(map);
  map.addLayer({
    id: 'incidents',
    type: 'symbol',
    source: 'incidents',
    filter: ['!', ['has', 'point_count']],
    layout: { 'icon-image': ['concat', 'grade-', ['get', 'grade']], 'icon-allow-overlap': true },
  });
}

function addPrecision(map: MapLibre): void {
  map.addLayer({
    id: 'precision',
    type: 'circle',
    source: 'incidents',
    filter: ['!', ['has', 'point_count']],
    paint: {
      'circle-radius': radiusOnGround('pixels', 2),
      'circle-color': token('--accent'),
      'circle-opacity': 0.08,
      'circle-stroke-color': token('--accent'),
      'circle-stroke-opacity': 0.5,
      'circle-stroke-width': 1,
    },
  });
}

function addClusters(map: MapLibre): void {
  map.addLayer({
    id: 'clusters',
    type: 'circle',
    source: 'incidents',
    filter: ['has', 'point_count'],
    paint: {
      'circle-color': token('--accent'),
      'circle-stroke-color': token('--raised'),
      'circle-stroke-width': 1.5,
      'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'point_count']], 0, 10, 4, 34],
    },
  });
  map.addLayer({
    id: 'cluster-counts',
    type: 'symbol',
    source: 'incidents',
    filter: ['has', 'point_count'],
    layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 12, 'text-allow-overlap': true },
    paint: { 'text-color': token('--on-accent') },
  });
}

function addControl(map: MapLibre): void {
  map.addLayer({
    id: 'control',
    type: 'symbol',
    source: 'control',
    minzoom: 5,
    layout: {
      'icon-image': ['case', ['get', 'contested'], 'held-contested', 'held'],
      'icon-allow-overlap': true,
      'icon-offset': [0, 14],
      'text-field': ['get', 'label'],
      'text-size': 11,
      'text-anchor': 'left',
      'text-offset': [1, 1.3],
      'text-optional': true,
    },
    paint: { 'text-color': token('--ink'), 'text-halo-color': token('--land'), 'text-halo-width': 1.5 },
  });
}

/** Shows these incidents and no others. */
export function showIncidents(map: MapLibre, features: Features): void {
  const drawn = features.map((feature) => ({
    ...feature,
    properties: {
      id: feature.properties.id,
      grade: feature.properties.grade,
      pixels: pixelsAtZoom0(feature.properties.precision_km, feature.geometry.coordinates[1]),
    },
  }));
  void map.getSource<GeoJSONSource>('incidents')?.setData({ type: 'FeatureCollection', features: drawn });
}

/** Shows who is said to hold which place on a day; nothing where `control` is null. */
export function showControl(map: MapLibre, control: ControlMap | null, day: string): void {
  const features = (control?.places ?? []).flatMap(({ name, latitude, longitude, spans }): GeoJSON.Feature[] => {
    const span = spans.findLast(({ from }) => from <= day);
    if (!span) return [];
    const holders = span.holders.map((holder) => holder.name).join(', ') || 'nobody named';
    const label = `${name}: ${span.contested ? 'contested, ' : ''}${span.change} ${holders}`;
    const properties = { name, label, contested: span.contested };
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [longitude, latitude] }, properties }];
  });
  void map.getSource<GeoJSONSource>('control')?.setData({ type: 'FeatureCollection', features });
}
