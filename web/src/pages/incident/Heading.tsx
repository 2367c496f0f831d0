import type { Incident, IncidentView, ToldClaim } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import { Grade, StandingSign } from '../../ui/Grade.tsx';
import { Sides } from '../../ui/links.tsx';
import { DATE_BASIS, dateTerm, GEO_PRECISION, placeTerm, TIME_PRECISION, tollTerm } from '../../ui/terms.ts';
import { useTitle } from '../../ui/title.ts';
import { toldClaims } from './claims.ts';

/** The incident in one line, and the values that Ascribe shows for it; each leads to words. */
export function Heading({ view }: { readonly view: IncidentView }) {
  const { incident } = view;
  const name = useActionName();
  const title = `${name(incident.action)} ${incident.place ? placeTerm(withIn(incident.place)) : ''}`.trim();
  useTitle(`${title}, ${dateTerm(incident.date)}`);
  return (
    <header className="incident-head">
      <h1>{title}</h1>
      <p className="incident-sides">
        <Sides of={incident} />
      </p>
      <p className="incident-grade">
        <Grade grade={incident.grade} /> <span>{incident.grade_because}</span>
        <StandingSign standing={incident.standing} />
      </p>
      <dl className="facts">
        <When view={view} />
        <Where view={view} />
        <Harmed view={view} kind="killed" label="Dead" />
        <Harmed view={view} kind="injured" label="Injured" />
        <div>
          <dt>Voices</dt>
          <dd>
            <a href="#accounts" className="figure">
              {incident.origin_count}
            </a>
            <small>independent, in {incident.reports.length} reports</small>
          </dd>
        </div>
      </dl>
    </header>
  );
}

interface Fact {
  readonly view: IncidentView;
}

function When({ view }: Fact) {
  const { date } = view.incident;
  const said = firstOf(view, ({ claim }) => claim.date.start === date.start && claim.date.end === date.end);
  return (
    <div>
      <dt>When</dt>
      <dd>
        <a href={`#${said}`} className="figure">
          {dateTerm(date)}
        </a>
        <small>
          {date.start === null
            ? DATE_BASIS[date.basis]
            : `${TIME_PRECISION[date.time_precision]}, ${DATE_BASIS[date.basis]}`}
        </small>
      </dd>
    </div>
  );
}

function Where({ view }: Fact) {
  const { place } = view.incident;
  const said = firstOf(view, ({ claim }) => claim.place?.name === place?.name);
  return (
    <div>
      <dt>Where</dt>
      <dd>
        <a href={`#${said}`} className="figure">
          {placeTerm(place)}
        </a>
        <small>
          {place ? [place.admin1, place.country, GEO_PRECISION[place.geo_precision]].filter(Boolean).join(', ') : ''}
        </small>
      </dd>
    </div>
  );
}

function Harmed({ view, kind, label }: Fact & { readonly kind: string; readonly label: string }) {
  const toll = view.incident.toll[kind];
  const range = tollTerm(toll);
  if (!toll || range === null) return null;
  const said = firstOf(view, ({ claim }) => claim.toll.some((each) => each.kind === kind));
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <a href={`#${said}`} className="figure">
          {toll.best ?? range}
        </a>
        <small>
          {range === String(toll.best) ? '' : `told: ${range}; `}
          {toll.rule}
        </small>
      </dd>
    </div>
  );
}

/** The claim that says it, or the first. */
function firstOf(view: IncidentView, says: (told: ToldClaim) => boolean): string {
  const told = toldClaims(view);
  return (told.find(says) ?? told[0])?.claim.id ?? '';
}

/** "in" is told only in the title. */
function withIn(place: NonNullable<Incident['place']>): NonNullable<Incident['place']> {
  return place.relation === 'in' ? { ...place, name: `in ${place.name}` } : place;
}
