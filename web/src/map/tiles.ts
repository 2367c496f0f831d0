import { addProtocol, type LayerSpecification, type Map as MapLibre } from 'maplibre-gl';
import { FileSource, type Header, PMTiles, Protocol, TileType } from 'pmtiles';
import { token } from '../ui/token.ts';

const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

/**
 * Lays the user's own tiles between the bundled ground and what is drawn on it: images, or vectors in the layers that
 * Protomaps and OpenMapTiles name.
 * @param from a file that was chosen, or an address on this server
 */
export async function addTiles(map: MapLibre, from: File | string): Promise<void> {
  const tiles = new PMTiles(typeof from === 'string' ? from : new FileSource(from));
  const [header, metadata] = [await tiles.getHeader(), (await tiles.getMetadata()) as Metadata];
  removeTiles(map);
  protocol.add(tiles);
  const url = `pmtiles://${tiles.source.getKey()}`;
  const attribution = metadata.attribution ?? '';
  if (header.tileType === TileType.Mvt) map.addSource('tiles', { type: 'vector', url, attribution });
  else map.addSource('tiles', { type: 'raster', url, tileSize: 256, attribution });
  for (const layer of layersOf(header, metadata)) map.addLayer(layer, 'borders');
}

interface Metadata {
  readonly attribution?: string;
  readonly vector_layers?: readonly { readonly id: string }[];
}

export function removeTiles(map: MapLibre): void {
  for (const { id, ...layer } of map.getStyle().layers)
    if ('source' in layer && layer.source === 'tiles') map.removeLayer(id);
  if (map.getSource('tiles')) map.removeSource('tiles');
}

function layersOf({ tileType }: Header, { vector_layers = [] }: Metadata): LayerSpecification[] {
  if (tileType !== TileType.Mvt) return [{ id: 'tiles', type: 'raster', source: 'tiles' }];
  const there = new Set(vector_layers.map(({ id }) => id));
  return LAYERS.filter(([name]) => there.has(name)).map(([name, layer]) => ({
    ...layer(),
    id: `tiles-${name}`,
    source: 'tiles',
    'source-layer': name,
  })) as LayerSpecification[];
}

type Painted = () => Omit<LayerSpecification, 'id' | 'source'>;

const fill =
  (colour: `--${string}`): Painted =>
  () => ({ type: 'fill', paint: { 'fill-color': token(colour) } });
const line =
  (colour: `--${string}`, width: number): Painted =>
  () => ({ type: 'line', paint: { 'line-color': token(colour), 'line-width': width } });
const label: Painted = () => ({
  type: 'symbol',
  layout: { 'text-field': ['coalesce', ['get', 'name:en'], ['get', 'name']], 'text-size': 12 },
  paint: { 'text-color': token('--ink-2'), 'text-halo-color': token('--land'), 'text-halo-width': 1.2 },
});

/** Layers by the names that Protomaps and OpenMapTiles give them, from the ground up. */
const LAYERS: readonly (readonly [string, Painted])[] = [
  ['earth', fill('--land')],
  ['landcover', fill('--sunken')],
  ['landuse', fill('--sunken')],
  ['water', fill('--water')],
  ['waterway', line('--water', 1)],
  ['buildings', fill('--rule')],
  ['building', fill('--rule')],
  ['roads', line('--rule-strong', 0.8)],
  ['transportation', line('--rule-strong', 0.8)],
  ['boundaries', line('--border', 1)],
  ['boundary', line('--border', 1)],
  ['places', label],
  ['place', label],
];
