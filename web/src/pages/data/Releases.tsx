import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Job, ReleaseItem } from '../../../../src/model/index.ts';
import { address, post } from '../../api/client.ts';
import { releasesQuery, sessionQuery } from '../../api/queries.ts';
import { To } from '../../ui/links.tsx';
import { Answer } from '../../ui/states.tsx';
import { count } from '../../ui/terms.ts';

/** Datasets to cite: made from the record as it stands, downloaded, made again and compared. */
export function Releases() {
  const queries = useQueryClient();
  const { data } = useQuery(sessionQuery);
  const start = useMutation({
    mutationFn: (path: string) => post<Job>(path, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
  const may = data?.role !== 'reader';
  return (
    <section aria-labelledby="releases" className="card">
      <h2 id="releases">Releases</h2>
      <p>
        A release holds the coded reports, all decisions, the incidents in every format, the codebook, a note on methods
        and sums. Whoever has it makes it again, byte for byte.
      </p>
      <Answer of={useQuery(releasesQuery)}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="faint">Nothing was released yet.</p>
          ) : (
            <ul className="runs">
              {items.map((release) => (
                <Release
                  key={release.id}
                  release={release}
                  onCheck={may ? () => start.mutate(`/releases/${release.id}/check`) : null}
                />
              ))}
            </ul>
          )
        }
      </Answer>
      {may ? (
        <p>
          <button type="button" className="button" disabled={start.isPending} onClick={() => start.mutate('/releases')}>
            Make a release
          </button>
        </p>
      ) : null}
      {start.error ? (
        <p className="problem" role="alert">
          Not started: {start.error.message}
        </p>
      ) : null}
    </section>
  );
}

interface ReleaseProps {
  readonly release: ReleaseItem;
  /** Null for whoever may not. */
  readonly onCheck: (() => void) | null;
}

function Release({ release, onCheck }: ReleaseProps) {
  const { id, ascribe, knowledge_hash, reports, claims, incidents, decisions, files } = release;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <li>
      <p>
        <strong>{id}</strong> ascribe {ascribe}, knowledge <code>{knowledge_hash.slice(0, 10)}</code>
      </p>
      <p>
        <To href="/reports" className="figure">
          {count(reports, 'report')}
        </To>
        ,{' '}
        <To href="/reports" className="figure">
          {count(claims, 'claim')}
        </To>
        ,{' '}
        <To href="/incidents" className="figure">
          {count(incidents, 'incident')}
        </To>
        ,{' '}
        <To href="/data#log" className="figure">
          {count(decisions, 'decision')}
        </To>
      </p>
      <details>
        <summary>
          {count(files.length, 'file')}, {(bytes / 1_000_000).toFixed(1)} MB
        </summary>
        <ul className="release-files">
          {files.map(({ path, sha256 }) => (
            <li key={path}>
              {path} <code title={sha256}>{sha256.slice(0, 10)}</code>
            </li>
          ))}
        </ul>
      </details>
      <p className="choices">
        <a className="chip" href={address(`/releases/${id}/file`)} download={`${id}.zip`}>
          Download
        </a>
        {onCheck ? (
          <button type="button" className="chip" onClick={onCheck}>
            Check
          </button>
        ) : null}
      </p>
    </li>
  );
}
