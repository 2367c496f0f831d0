import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { LastDecision } from '../decide/LastDecision.tsx';
import { useKeys } from '../ui/keys.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Boundary } from './Boundary.tsx';
import { Help } from './Help.tsx';
import { Masthead } from './Masthead.tsx';
import { useChanges } from './useChanges.ts';

const Today = lazy(() => import('../pages/today/Today.tsx'));
const Report = lazy(() => import('../pages/report/ReportPage.tsx'));
const Reports = lazy(() => import('../pages/reports/Reports.tsx'));
const MapPage = lazy(() => import('../pages/map/MapPage.tsx'));
const Incidents = lazy(() => import('../pages/incidents/Incidents.tsx'));
const ClaimPage = lazy(() => import('../pages/claim/ClaimPage.tsx'));
const Timeline = lazy(() => import('../pages/timeline/Timeline.tsx'));
const Actors = lazy(() => import('../pages/actors/Actors.tsx'));
const ActorPage = lazy(() => import('../pages/actors/ActorPage.tsx'));
const Voices = lazy(() => import('../pages/voices/Voices.tsx'));
const Data = lazy(() => import('../pages/data/Data.tsx'));
const Incident = lazy(() => import('../pages/incident/IncidentPage.tsx'));

/** The pages under one head; every page is a script of its own, fetched when it is first shown. */
export function App() {
  const [help, setHelp] = useState(false);
  useChanges();
  useKeys([{ key: '?', does: 'show the keys of this page', run: () => setHelp(true) }]);
  return (
    <>
      <a className="skip" href="#page">
        To the page
      </a>
      <Masthead onHelp={() => setHelp(true)} />
      <Page />
      <LastDecision />
      {help ? <Help onClose={() => setHelp(false)} /> : null}
    </>
  );
}

function Page() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  useFocusOnNewPage(main, path);
  return (
    <main id="page" ref={main} tabIndex={-1}>
      <Boundary key={path}>
        <Suspense fallback={<Loading />}>
          <Switch>
            <Route path="/" component={Today} />
            <Route path="/incidents/:id">{({ id }) => <Incident key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/incidents" component={Incidents} />
            <Route path="/claims/:id">{({ id }) => <ClaimPage id={decodeURIComponent(id)} />}</Route>
            <Route path="/timeline" component={Timeline} />
            <Route path="/actors" component={Actors} />
            <Route path="/actors/:id">{({ id }) => <ActorPage key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/voices" component={Voices} />
            <Route path="/data" component={Data} />
            <Route path="/map" component={MapPage} />
            <Route path="/reports" component={Reports} />
            <Route path="/reports/:id">{({ id }) => <Report key={id} id={decodeURIComponent(id)} />}</Route>
            <Route>
              <Empty title="There is no such page">
                <p>Choose one above.</p>
              </Empty>
            </Route>
          </Switch>
        </Suspense>
      </Boundary>
    </main>
  );
}

/** Whoever listens or moves by keyboard stands at the page's start when the page changes. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>, path: string) {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (window.location.hash === '') window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path, main]);
}
