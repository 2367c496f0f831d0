import { useQuery } from '@tanstack/react-query';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { sessionQuery } from '../../api/queries.ts';
import { addTiles, removeTiles } from '../../map/tiles.ts';

/** The user's own map tiles: those that the server was started with, or a file that never leaves this machine. */
export function TilesChoice({ map }: { readonly map: MapLibre | null }) {
  const { data } = useQuery(sessionQuery);
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const tiles = file ?? data?.tiles ?? null;
  useEffect(() => {
    if (!map) return;
    setProblem(null);
    if (tiles) addTiles(map, tiles).catch((error: Error) => setProblem(error.message));
    else removeTiles(map);
  }, [map, tiles]);
  return (
    <div className="tiles-choice">
      <label className="field">
        <span>Your own map (PMTiles file, read here and sent nowhere)</span>
        <input type="file" accept=".pmtiles" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      </label>
      {problem ? (
        <p className="problem" role="alert">
          These tiles could not be read: {problem}
        </p>
      ) : null}
    </div>
  );
}
