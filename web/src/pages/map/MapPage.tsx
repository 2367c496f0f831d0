import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ControlMap, IncidentMap } from '../../../../src/model/index.ts';
import { controlQuery, mapQuery } from '../../api/queries.ts';
import { useFilter } from '../../filters/useFilter.ts';
import { LeftOut } from '../../ui/LeftOut.tsx';
import { Answer, Empty, Failure } from '../../ui/states.tsx';
import { count } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { type Days, daysOf, within } from './days.ts';
import { Held } from './Held.tsx';
import { showControl, showIncidents } from './layers.ts';
import { Panel } from './Panel.tsx';
import { TilesChoice } from './TilesChoice.tsx';
import { TimeSlider } from './TimeSlider.tsx';
import { onPick, useMap } from './useMap.ts';
import { useTime } from './useTime.ts';

/** Where it happened, and who is said to hold what, through time. */
export default function MapPage() {
  useTitle('Map');
  const { filter } = useFilter();
  const incidents = useQuery(mapQuery(filter));
  const control = useQuery(controlQuery(filter));
  return (
    <Answer of={incidents}>
      {(map) => <Shown incidents={map} control={control.data ?? null} all={daysOf(map.features)} />}
    </Answer>
  );
}

interface ShownProps {
  readonly incidents: IncidentMap;
  readonly control: ControlMap | null;
  readonly all: Days | null;
}

function Shown({ incidents, control, all }: ShownProps) {
  if (incidents.features.length === 0)
    return (
      <div className="page">
        <Empty title="No incident under these conditions has a place on the map">
          {incidents.unplaced > 0 ? (
            <LeftOut
              title={`${count(incidents.unplaced, 'incident')} have no coordinates`}
              incidents={incidents.left_out}
            />
          ) : (
            <p>Clear a condition above.</p>
          )}
        </Empty>
      </div>
    );
  return <Drawn incidents={incidents} control={control} all={all ?? { from: '1970-01-01', to: '1970-01-01' }} />;
}

function Drawn({ incidents, control, all }: ShownProps & { readonly all: Days }) {
  const container = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const map = useMap(container, useCallback(setFailed, []));
  const time = useTime(all);
  const [held, setHeld] = useState(true);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const features = useMemo(() => within(incidents.features, time.shown), [incidents, time.shown]);
  useEffect(() => (map ? onPick(map, setPicked) : undefined), [map]);
  useEffect(() => {
    if (map) showIncidents(map, features);
  }, [map, features]);
  useEffect(() => {
    if (map) showControl(map, held ? control : null, time.shown?.to ?? all.to);
  }, [map, control, held, time.shown, all.to]);
  useEffect(() => {
    if (map) fitTo(map, incidents.features);
  }, [map, incidents]);
  return (
    <div className="map-page">
      <div className="map-main">
        {failed ? <Failure error={failed} /> : null}
        <section ref={container} className="map" aria-label="Map of incidents; the list beside it names them" />
        <TimeSlider time={time} features={incidents.features} />
      </div>
      <aside className="map-aside">
        <Panel features={features} picked={picked} onClear={() => setPicked(null)} incidents={incidents} map={map} />
        <label className="check">
          <input type="checkbox" checked={held} onChange={(event) => setHeld(event.target.checked)} /> who is said to
          hold what
        </label>
        {held ? <Held control={control} day={time.shown?.to ?? all.to} /> : null}
        <TilesChoice map={map} />
      </aside>
    </div>
  );
}

function fitTo(map: NonNullable<ReturnType<typeof useMap>>, features: IncidentMap['features']): void {
  const xs = features.map(({ geometry }) => geometry.coordinates[0]).sort((a, b) => a - b);
  const ys = features.map(({ geometry }) => geometry.coordinates[1]).sort((a, b) => a - b);
  const [west = 0, east = 0] = [xs[0], xs.at(-1)];
  const [south = 0, north = 0] = [ys[0], ys.at(-1)];
  map.fitBounds([west, south, east, north], { padding: 70, maxZoom: 9, animate: false });
}
