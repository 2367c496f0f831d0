import type { ExpressionSpecification } from 'maplibre-gl';

/** Metres a pixel of a map at zoom 0 on the equator: the earth's circumference over 512 pixels. */
const METRES_A_PIXEL = 40_075_016.686 / 512;

/** The radius in pixels at zoom 0 of a circle of so many kilometres at a latitude (Web Mercator). */
export function pixelsAtZoom0(kilometres: number, latitude: number): number {
  return (kilometres * 1000) / (METRES_A_PIXEL * Math.cos((latitude * Math.PI) / 180));
}

/** A `circle-radius` that stays as wide on the ground at every zoom; `property` holds its pixels at zoom 0. */
export function radiusOnGround(property: string, least: number): ExpressionSpecification {
  const zooms = Array.from({ length: 12 }, (_, step) => step * 2);
  const stops = zooms.flatMap((zoom) => [zoom, ['max', least, ['*', ['get', property], 2 ** zoom]]]);
  return ['interpolate', ['exponential', 2], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}
