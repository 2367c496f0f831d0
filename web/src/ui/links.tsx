import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Incident, Party } from '../../../src/model/index.ts';
import { useFilter } from '../filters/useFilter.ts';

interface ToProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** It leads to the page that is shown. */
  readonly current?: boolean;
}

/** A link to another page under the same filter. `href` may end in `#fragment`. */
export function To({ href, children, className, current = false }: ToProps) {
  const { to } = useFilter();
  const [path = '', fragment] = href.split('#');
  return (
    <Link
      href={to(path) + (fragment === undefined ? '' : `#${fragment}`)}
      className={className}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </Link>
  );
}

export const incidentPath = (id: string, claim?: string) =>
  `/incidents/${encodeURIComponent(id)}${claim ? `#${claim}` : ''}`;
export const reportPath = (id: string, claim?: string) =>
  `/reports/${encodeURIComponent(id)}${claim ? `#${claim}` : ''}`;
export const actorPath = (id: string) => `/actors/${encodeURIComponent(id)}`;

/** An address that a report names: a link for http and https alone, plain words for everything else. */
export function Outward({ url, children }: { readonly url: string; readonly children?: ReactNode }) {
  if (!isWebAddress(url)) return <span>{children ?? url}</span>;
  return (
    <a href={url} rel="noopener noreferrer nofollow" target="_blank">
      {children ?? url}
    </a>
  );
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

/** A party by its name in force; a link where the knowledge holds it. */
function PartyName({ party }: { readonly party: Pick<Party, 'id' | 'name'> }) {
  return party.id ? <To href={actorPath(party.id)}>{party.name}</To> : <span>{party.name}</span>;
}

/** Who to whom; `plain` without links, for places that are links themselves. */
export function Sides({ of }: { readonly of: Pick<Incident, 'actor' | 'recipient' | 'mutual'> }) {
  const { actor, recipient, mutual } = of;
  const both = mutual && recipient.length === 0;
  return (
    <span className="sides">
      <PartyList parties={actor} between={both ? ' ↔ ' : ', '} />
      {recipient.length > 0 ? (
        <>
          <span className="arrow"> → </span>
          <PartyList parties={recipient} between=", " />
        </>
      ) : null}
    </span>
  );
}

function PartyList({ parties, between }: { readonly parties: readonly Party[]; readonly between: string }) {
  if (parties.length === 0) return <span className="faint">not said</span>;
  return parties.map((party, at) => (
    <span key={`${party.id} ${party.start} ${party.name}`}>
      {at > 0 ? between : ''}
      <PartyName party={party} />
    </span>
  ));
}
