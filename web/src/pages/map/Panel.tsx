import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { IncidentMap } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import { GRADES } from '../../filters/search.ts';
import { Grade } from '../../ui/Grade.tsx';
import { LeftOut } from '../../ui/LeftOut.tsx';
import { incidentPath, To } from '../../ui/links.tsx';
import { count, dateTerm, words } from '../../ui/terms.ts';
import { useListKeys } from '../../ui/useListKeys.ts';

interface PanelProps {
  readonly features: IncidentMap['features'];
  /** Ids of what was clicked on; null for what is in view. */
  readonly picked: readonly string[] | null;
  readonly onClear: () => void;
  readonly incidents: IncidentMap;
  readonly map: MapLibre | null;
}

/** Incidents listed at once. */
const LISTED = 100;

/** What the map shows, in words: what was clicked on, or else what is in view. */
export function Panel({ features, picked, onClear, incidents, map }: PanelProps) {
  useListKeys('incident');
  const bounds = useBounds(map);
  const listed = features.filter(({ properties, geometry }) =>
    picked ? picked.includes(properties.id) : !bounds || bounds.contains(geometry.coordinates),
  );
  const hidden = incidents.total - incidents.features.length - incidents.unplaced;
  return (
    <section className="map-panel" aria-label="Incidents on the map">
      <h1>
        {count(
          listed.length,
          picked ? 'incident picked' : 'incident in view',
          picked ? 'incidents picked' : 'incidents in view',
        )}
      </h1>
      {picked ? (
        <button type="button" className="link-button" onClick={onClear}>
          all in view
        </button>
      ) : null}
      <p className="faint">
        {hidden > 0 ? `${count(hidden, 'incident')} more than a map draws: set a condition.` : ''}
      </p>
      <LeftOut title={`${count(incidents.unplaced, 'incident')} without a place`} incidents={incidents.left_out} />
      <p className="legend-grades">
        {GRADES.map((grade) => (
          <Grade key={grade} grade={grade} />
        ))}
      </p>
      <ol>
        {listed.slice(0, LISTED).map(({ properties }) => (
          <Line key={properties.id} of={properties} />
        ))}
      </ol>
      {listed.length > LISTED ? <p className="faint">The first {LISTED}. Move nearer to see the others.</p> : null}
    </section>
  );
}

function Line({ of }: { readonly of: IncidentMap['features'][number]['properties'] }) {
  const name = useActionName();
  const date = dateTerm({ start: of.start, end: of.end, time_precision: 1 });
  return (
    <li>
      <span>
        <Grade grade={of.grade} quiet />{' '}
        <To href={incidentPath(of.id)} className="row-link">
          {name(of.action)}, {of.relation === 'in' ? '' : `${words(of.relation)} `}
          {of.place}
        </To>
      </span>
      <span>{of.parties.join(', ')}</span>
      <span className="faint">
        {date}
        {of.killed === null ? null : (
          <>
            {' · '}
            <To href={`${incidentPath(of.id)}#accounts`}>{of.killed} dead</To>
          </>
        )}
        {of.disagreements > 0 ? ' · they disagree' : ''}
      </span>
    </li>
  );
}

/** What the map shows of the earth; null until it is drawn. */
function useBounds(map: MapLibre | null) {
  const [bounds, setBounds] = useState<Bounds | null>(null);
  useEffect(() => {
    if (!map) return;
    const moved = () => {
      const shown = map.getBounds();
      setBounds({ contains: ([longitude, latitude]) => shown.contains([longitude, latitude]) });
    };
    moved();
    map.on('moveend', moved);
    return () => void map.off('moveend', moved);
  }, [map]);
  return bounds;
}

interface Bounds {
  readonly contains: (point: [number, number]) => boolean;
}
