import { useState } from 'react';
import type { Place, Span } from '../../../../src/model/index.ts';
import { GEO_PRECISION } from '../../ui/terms.ts';
import { WordsField } from './WordsField.tsx';

interface PlaceEditorProps {
  readonly value: Place | null;
  readonly within: Span;
  readonly span: Span | undefined;
  readonly onChange: (value: Place | null | undefined) => void;
}

/** A named place, never finer than the words name it; without a name, no place. */
export function PlaceEditor({ value, within, span, onChange }: PlaceEditorProps) {
  const [place, setPlace] = useState<Place>(() => (span ? placeFrom(span, value) : (value ?? placeFrom(within, null))));
  const set = (patch: Partial<Place> | null) => {
    if (patch === null) return onChange(undefined);
    const next = { ...place, ...patch };
    setPlace(next);
    onChange(next.name.trim() === '' ? null : isOnEarth(next) ? next : undefined);
  };
  return (
    <div className="row">
      <WordsField within={within} value={place.text} onSpan={set} />
      <label>
        <span>Name (empty: not said)</span>
        <input type="text" defaultValue={place.name} onChange={(event) => set({ name: event.target.value })} />
      </label>
      <Degrees label="Latitude" value={place.latitude} onChange={(latitude) => set({ latitude })} />
      <Degrees label="Longitude" value={place.longitude} onChange={(longitude) => set({ longitude })} />
      <label>
        <span>Known to</span>
        <select
          value={place.geo_precision}
          onChange={(event) => set({ geo_precision: Number(event.target.value) as 1 | 2 | 3 })}
        >
          {([1, 2, 3] as const).map((precision) => (
            <option key={precision} value={precision}>
              {GEO_PRECISION[precision]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface DegreesProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

function Degrees({ label, value, onChange }: DegreesProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        step="any"
        defaultValue={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      />
    </label>
  );
}

function isOnEarth({ latitude, longitude }: Place): boolean {
  if (latitude === null || longitude === null) return latitude === longitude;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function placeFrom(span: Span, before: Place | null): Place {
  const { admin1 = null, country = null } = before ?? {};
  const where = { latitude: null, longitude: null, geoname_id: null, admin1, country };
  return { name: span.text.length > 60 ? '' : span.text, ...span, ...where, relation: 'in', geo_precision: 1 };
}
