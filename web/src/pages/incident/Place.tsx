import { lazy, Suspense } from 'react';
import type { Incident } from '../../../../src/model/index.ts';
import { precisionKm } from '../../../../src/model/precision.ts';
import { To } from '../../ui/links.tsx';
import { GEO_PRECISION, placeTerm } from '../../ui/terms.ts';

const SmallMap = lazy(() => import('../../map/SmallMap.tsx'));

/** Where it happened, as exactly as the words say: a circle, not a pin. */
export function Place({ incident: { place } }: { readonly incident: Pick<Incident, 'place'> }) {
  if (place?.latitude == null || place.longitude == null) return null;
  return (
    <section aria-labelledby="where" className="where">
      <h2 id="where">Where</h2>
      <Suspense fallback={<div className="small-map" />}>
        <SmallMap latitude={place.latitude} longitude={place.longitude} km={precisionKm(place)} name={place.name} />
      </Suspense>
      <p className="faint">
        {placeTerm(place)}: {GEO_PRECISION[place.geo_precision]}. The circle is as wide as the words leave it open.{' '}
        <To href={`/map`}>The map of all incidents</To>
      </p>
    </section>
  );
}
