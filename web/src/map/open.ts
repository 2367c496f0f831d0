import {
  AttributionControl,
  Map as MapLibre,
  type MapOptions,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { basemap } from './basemap.ts';

// A worker with an address of its own: the content security policy allows no blobs as scripts.
setWorkerUrl(workerUrl);

/** A map over the bundled ground, ready to be drawn on. */
export async function openMap(container: HTMLElement, options: Partial<MapOptions>): Promise<MapLibre> {
  const style = await basemap();
  const map = new MapLibre({ container, style, attributionControl: false, dragRotate: false, maxZoom: 16, ...options });
  map.touchZoomRotate.disableRotation();
  map.addControl(new ScaleControl({}), 'bottom-left');
  map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
  if (options.interactive !== false) map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  await new Promise<void>((resolve) => map.once('load', () => resolve()));
  return map;
}
