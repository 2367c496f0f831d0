import type { Report } from '../../../../src/model/index.ts';
import { Outward } from '../../ui/links.tsx';
import { dayTerm } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';

/** Whose report it is, from when, and what a reader of it should know. */
export function Heading({ report }: { readonly report: Report }) {
  const { title, outlet, published, byline, url, credits, warnings } = report;
  useTitle(title ?? 'Report');
  return (
    <header className="page-head">
      <h1 className="report-title">{title ?? 'Report without a title'}</h1>
      <p>
        {[outlet ?? 'outlet not named', published ? dayTerm(published) : 'not dated', byline]
          .filter(Boolean)
          .join(' · ')}
        {url ? (
          <>
            {' · '}
            <Outward url={url}>the page</Outward>
          </>
        ) : null}
      </p>
      {credits.length > 0 ? <p>Taken from {credits.join(', ')}.</p> : null}
      {warnings.map(({ code, message }) => (
        <p key={code + message} className="warning">
          {message}
        </p>
      ))}
    </header>
  );
}
