import type { Disagreement, Incident, IncidentView } from '../../../../src/model/index.ts';
import { dateTerm, names, placeTerm, shortDay } from '../../ui/terms.ts';
import { speakerOf } from './claims.ts';

const FIELD_NAMES: Readonly<Record<string, string>> = {
  actor: 'Who',
  recipient: 'To whom',
  place: 'Where',
  date: 'When',
  killed: 'Dead',
  injured: 'Injured',
};

/** How the value of a field is chosen where accounts differ; the tolls carry their own rule. */
const RULES: Readonly<Record<string, string>> = {
  actor: 'everybody whom some account names, those of the most detailed account first',
  recipient: 'everybody whom some account names, those of the most detailed account first',
  place: 'the most exact place that an account gives',
  date: 'the narrowest range of days that an account gives',
};

/** Field by field: what is shown and by which rule, and who says what. */
export function Disagreements({ view }: { readonly view: IncidentView }) {
  const { disagreements } = view.incident;
  if (disagreements.length === 0) return <Agreement view={view} />;
  return (
    <section className="disagreements" aria-labelledby="differ">
      <h2 id="differ">Where they disagree</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Shown</th>
            <th scope="col">What the accounts say</th>
          </tr>
        </thead>
        <tbody>
          {disagreements.map((each) => (
            <tr key={each.field}>
              <th scope="row">{FIELD_NAMES[each.field] ?? each.field}</th>
              <td>
                <strong>{shown(view.incident, each.field)}</strong>
                <small>{view.incident.toll[each.field]?.rule ?? RULES[each.field]}</small>
              </td>
              <td>
                <Values view={view} field={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Values({ view, field }: { readonly view: IncidentView; readonly field: Disagreement }) {
  return (
    <ul className="said-values">
      {field.values.map(({ value, claims }) => (
        <li key={value}>
          <a href={`#${claims[0] ?? ''}`} className="figure">
            {value === null ? 'not said' : field.field === 'date' ? shortDay(value) : value}
          </a>
          <span>
            {[...new Set(claims.map((claim) => speakerOf(view, claim) ?? 'an account that is not shown'))].join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Agreement({ view }: { readonly view: IncidentView }) {
  const one = view.incident.origin_count === 1;
  return (
    <p className="agreement">
      {one ? 'One voice only: nobody to agree or disagree with it.' : 'The accounts differ in no field.'}
    </p>
  );
}

function shown(incident: Incident, field: string): string {
  if (field === 'actor' || field === 'recipient') return names(incident[field]) || 'not said';
  if (field === 'place') return placeTerm(incident.place);
  if (field === 'date') return dateTerm(incident.date);
  return String(incident.toll[field]?.best ?? 'not said');
}
