import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibre } from 'maplibre-gl';
import { type RefObject, useEffect, useState } from 'react';
import { openMap } from '../../map/open.ts';
import { onScheme } from '../../ui/token.ts';
import { addLayers } from './layers.ts';

/** Incidents that are listed at once. */
const MOST_LISTED = 200;

/** The map of a container, opened anew when the colours change. */
export function useMap(container: RefObject<HTMLElement | null>, onFailure: (error: Error) => void): MapLibre | null {
  const [map, setMap] = useState<MapLibre | null>(null);
  useEffect(() => {
    let opened: MapLibre | null = null;
    let left = false;
    const open = async () => {
      const { current } = container;
      if (!current) return;
      const view = opened && { center: opened.getCenter(), zoom: opened.getZoom() };
      opened?.remove();
      const next = await openMap(current, view ?? { center: [20, 25], zoom: 1.6 });
      opened = next;
      if (left) return next.remove();
      addLayers(next);
      setMap(next);
    };
    const begin = () => void open().catch(onFailure);
    begin();
    const stop = onScheme(begin);
    return () => {
      left = true;
      stop();
      opened?.remove();
    };
  }, [container, onFailure]);
  return map;
}

/** Tells the ids of the incidents that are clicked on; a cluster comes apart and tells all of its own. */
export function onPick(map: MapLibre, pick: (ids: readonly string[]) => void): () => void {
  const clicked = async (event: { point: { x: number; y: number } }) => {
    const found = map.queryRenderedFeatures([event.point.x, event.point.y], { layers: ['clusters', 'incidents'] });
    const cluster = found.find((feature) => feature.properties.cluster);
    if (cluster) pick(await leaves(map, cluster));
    else if (found.length > 0) pick([...new Set(found.map((feature) => String(feature.properties.id)))]);
  };
  const listener = (event: { point: { x: number; y: number } }) => void clicked(event);
  map.on('click', listener);
  return () => void map.off('click', listener);
}

async function leaves(map: MapLibre, cluster: MapGeoJSONFeature): Promise<string[]> {
  const source = map.getSource<GeoJSONSource>('incidents');
  const id = Number(cluster.properties.cluster_id);
  if (!source || cluster.geometry.type !== 'Point') return [];
  const [longitude = 0, latitude = 0] = cluster.geometry.coordinates;
  map.easeTo({ center: [longitude, latitude], zoom: await source.getClusterExpansionZoom(id) });
  const features = await source.getClusterLeaves(id, MOST_LISTED, 0);
  return features.map((feature) => String(feature.properties?.id));
}
