import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesUrl from 'world-atlas/countries-50m.json?url';
import { token } from '../ui/token.ts';

/** The bundled ground of every map: land, borders and names of states (Natural Earth, public domain). Needs no network. */
export async function basemap(): Promise<StyleSpecification> {
  const states = await countries();
  return {
    version: 8,
    sources: { states, names: names(states) },
    layers: [...ground(), ...borders()],
  };
}

async function countries(): Promise<GeoJSONSourceSpecification> {
  const response = await fetch(countriesUrl);
  if (!response.ok) throw new Error(`the basemap could not be loaded: HTTP ${response.status}`);
  const world = (await response.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return { type: 'geojson', data: feature(world, world.objects.countries), attribution: 'Natural Earth' };
}

/** One point a state for its name: the middle of its largest piece of land. */
function names({ data }: GeoJSONSourceSpecification): GeoJSONSourceSpecification {
  const { features } = data as GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, { name: string }>;
  const points = features.map(({ geometry, properties }): GeoJSON.Feature => {
    const rings =
      geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.coordinates.map((piece) => piece[0]);
    const boxes = rings.flatMap((ring) => (ring ? [boxOf(ring)] : []));
    const largest = boxes.reduce((a, b) => (size(b) > size(a) ? b : a));
    const [west, south, east, north] = largest;
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] },
      properties,
    };
  });
  return { type: 'geojson', data: { type: 'FeatureCollection', features: points } };
}

type BoxOf = readonly [west: number, south: number, east: number, north: number];

function boxOf(ring: readonly GeoJSON.Position[]): BoxOf {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const size = ([west, south, east, north]: BoxOf) => (east - west) * (north - south);

function ground(): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': token('--water') } },
    { id: 'land', type: 'fill', source: 'states', paint: { 'fill-color': token('--land') } },
  ];
}

/** Borders and names, drawn above the user's own tiles as well. */
function borders(): LayerSpecification[] {
  return [
    {
      id: 'borders',
      type: 'line',
      source: 'states',
      paint: { 'line-color': token('--border'), 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 8, 1.6] },
    },
    {
      id: 'state-names',
      type: 'symbol',
      source: 'names',
      maxzoom: 9,
      layout: {
        'text-field': ['get', 'name'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 9, 6, 14],
        'text-letter-spacing': 0.08,
        'text-transform': 'uppercase',
      },
      paint: { 'text-color': token('--ink-3'), 'text-halo-color': token('--land'), 'text-halo-width': 1.2 },
    },
  ];
}
