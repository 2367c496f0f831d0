import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { sessionQuery } from '../api/queries.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { To } from '../ui/links.tsx';
import { ThemeButton } from './ThemeButton.tsx';

const PAGES: readonly (readonly [string, string])[] = [
  ['/', 'Today'],
  ['/incidents', 'Incidents'],
  ['/map', 'Map'],
  ['/timeline', 'Timeline'],
  ['/actors', 'Actors'],
  ['/voices', 'Voices'],
  ['/reports', 'Reports'],
  ['/data', 'Data'],
];

/** The head of every page: where one is, where one can go, and the filter that all pages share. */
export function Masthead({ onHelp }: { readonly onHelp: () => void }) {
  const [path] = useLocation();
  const { data } = useQuery(sessionQuery);
  const pages = useRef<HTMLElement>(null);
  useEffect(() => showCurrent(pages.current, path), [path]);
  return (
    <header>
      <div className="masthead">
        <To href="/" className="brand">
          <Sign />
          Ascribe
        </To>
        <nav className="nav" aria-label="Pages" ref={pages}>
          <ul>
            {PAGES.map(([href, name]) => (
              <li key={href}>
                <PageLink href={href} name={name} current={isAt(path, href)} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="tools">
          {data ? <span className="project">{data.sample ? 'Bundled sample' : data.project}</span> : null}
          <ThemeButton />
          <button type="button" className="icon-button" onClick={onHelp} aria-label="Keys" title="Keys (?)">
            ?
          </button>
        </div>
      </div>
      <FilterBar />
    </header>
  );
}

/** On a narrow screen the pages scroll sideways: the one that is shown is brought into view. */
function showCurrent(pages: HTMLElement | null, path: string): void {
  const link = pages?.querySelectorAll('a')[PAGES.findIndex(([href]) => isAt(path, href))];
  if (!pages || !link) return;
  pages.scrollLeft = link.offsetLeft - (pages.clientWidth - link.offsetWidth) / 2;
}

function PageLink({
  href,
  name,
  current,
}: {
  readonly href: string;
  readonly name: string;
  readonly current: boolean;
}) {
  return (
    <To href={href} current={current}>
      {name}
    </To>
  );
}

function isAt(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path.startsWith(href);
}

/** Two columns of lines that do not agree. */
function Sign() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="#1d3b43" />
      <path d="M6 9h9M6 15h9M6 21h6" stroke="#f6f2ea" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M19 9h7M19 15h4M19 21h7" stroke="#d9a441" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  );
}
