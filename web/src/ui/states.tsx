import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client.ts';

/** What a question to the server comes to: waiting, refused, or an answer. */
export function Answer<Data>({
  of,
  children,
}: {
  readonly of: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <Failure error={of.error} retry={() => void of.refetch()} />;
  return <Loading />;
}

/** Lines where words will stand; told to screen readers once. */
export function Loading() {
  return (
    <div className="loading" role="status">
      <span className="sr">Loading</span>
      {[82, 96, 71, 88].map((width) => (
        <span key={width} className={`bone bone-${width}`} aria-hidden="true" />
      ))}
    </div>
  );
}

const ADVICE: Readonly<Record<string, string>> = {
  unreachable: 'Start it again with “ascribe serve”, then try once more.',
  not_found: 'It may have been rejoined under another name after a decision. Look for it from Today.',
  unauthorized: 'Open the address with the token that “ascribe serve” printed.',
  forbidden: 'Your token does not allow this. Ask who runs this Ascribe for the role of coder.',
};

/** Something went wrong: what, and what to do. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const code = error instanceof ApiError ? error.code : 'failed';
  return (
    <div className="failure" role="alert">
      <h2>This could not be shown</h2>
      <p>{error.message}</p>
      <p>{ADVICE[code] ?? 'Try again; if it goes on, the terminal in which Ascribe runs says more.'}</p>
      {retry ? (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      ) : null}
    </div>
  );
}

/** Nothing here, why, and what would change that. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children ? <div>{children}</div> : null}
    </div>
  );
}
