import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { Failure } from '../ui/states.tsx';
import { onScheme, token } from '../ui/token.ts';
import { pixelsAtZoom0, radiusOnGround } from './circle.ts';
import { openMap } from './open.ts';

interface SmallMapProps {
  readonly latitude: number;
  readonly longitude: number;
  /** Radius of the circle in kilometres. */
  readonly km: number;
  readonly name: string;
}

/** A place with a circle as wide as the words leave it open. */
export default function SmallMap({ latitude, longitude, km, name }: SmallMapProps) {
  const container = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let opened: MapLibre | null = null;
    let left = false;
    const open = () => {
      opened?.remove();
      openMap(element, { center: [longitude, latitude], zoom: zoomFor(km), interactive: false })
        .then((map) => {
          opened = map;
          if (left) map.remove();
          else drawCircle(map, { latitude, longitude, km, name });
        })
        .catch(setProblem);
    };
    open();
    const stop = onScheme(open);
    return () => {
      left = true;
      stop();
      opened?.remove();
    };
  }, [latitude, longitude, km, name]);
  if (problem) return <Failure error={problem} />;
  return <div ref={container} className="small-map" role="img" aria-label={`Map: ${name}, within ${km} km`} />;
}

/** So near that the circle fills a third of the map. */
function zoomFor(km: number): number {
  return Math.min(10, Math.max(3, Math.log2(40 / pixelsAtZoom0(km, 35))));
}

function drawCircle(map: MapLibre, { latitude, longitude, km, name }: SmallMapProps): void {
  const properties = { pixels: pixelsAtZoom0(km, latitude), name };
  const point: GeoJSON.Feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties,
  };
  map.addSource('place', { type: 'geojson', data: point });
  map.addLayer({
    id: 'place',
    type: 'circle',
    source: 'place',
    paint: {
      'circle-radius': radiusOnGround('pixels', 6),
      'circle-color': token('--accent'),
      'circle-opacity': 0.18,
      'circle-stroke-color': token('--accent'),
      'circle-stroke-width': 1.5,
    },
  });
  map.addLayer({
    id: 'place-name',
    type: 'symbol',
    source: 'place',
    layout: { 'text-field': ['get', 'name'], 'text-size': 13, 'text-allow-overlap': true },
    paint: { 'text-color': token('--ink'), 'text-halo-color': token('--land'), 'text-halo-width': 1.5 },
  });
}
