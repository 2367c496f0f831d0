import type { IncidentLine } from '../../../src/model/index.ts';
import { useActionName } from '../api/useActions.ts';
import { Counted } from './Counted.tsx';
import { Grade, StandingSign } from './Grade.tsx';
import { incidentPath, To } from './links.tsx';
import { dateTerm, placeTerm, sidesTerm, tollTerm, words } from './terms.ts';

/** A row: an incident, whether it is new, and why it stands where it does. */
interface IncidentRow {
  readonly incident: IncidentLine;
  readonly isNew?: boolean;
  readonly because?: string;
}

interface IncidentTableProps {
  readonly rows: readonly IncidentRow[];
  readonly caption: string;
}

/** Incidents a line each; the whole line leads to the incident, and every number to the words behind it. */
export function IncidentTable({ rows, caption }: IncidentTableProps) {
  return (
    <table className="incidents">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What, who to whom</th>
          <th scope="col">Where</th>
          <th scope="col" className="num">
            Dead
          </th>
          <th scope="col" className="num">
            Injured
          </th>
          <th scope="col" className="num">
            Voices
          </th>
          <th scope="col">Grade</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.incident.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row: { incident, isNew = false, because } }: { readonly row: IncidentRow }) {
  const name = useActionName();
  const differ = incident.disagreements.map(({ field }) => words(field));
  return (
    <tr className={`incident-row is-${incident.standing}`}>
      <td className="when">{dateTerm(incident.date)}</td>
      <td className="what">
        <To href={incidentPath(incident.id)} className="row-link">
          {name(incident.action)}
        </To>
        {isNew ? <span className="new">new</span> : null}
        <StandingSign standing={incident.standing} />
        <span className="who">{sidesTerm(incident)}</span>
        {because ? <span className="faint">{because}</span> : null}
        {!because && differ.length > 0 ? <span className="differ">they differ in {differ.join(', ')}</span> : null}
      </td>
      <td className="where-cell">
        {incident.place ? placeTerm(incident.place) : <span className="faint">not said</span>}
      </td>
      <Figure incident={incident} label="dead">
        {tollTerm(incident.toll.killed)}
      </Figure>
      <Figure incident={incident} label="injured">
        {tollTerm(incident.toll.injured)}
      </Figure>
      <Figure incident={incident} label="voice">
        {incident.origin_count}
      </Figure>
      <td className="grade-cell">
        <Grade grade={incident.grade} />
      </td>
    </tr>
  );
}

interface FigureProps {
  readonly incident: IncidentLine;
  readonly label: string;
  readonly children: number | string | null;
}

function Figure({ incident, label, children }: FigureProps) {
  if (children === null) return <td className="num none" />;
  return (
    <td className="num">
      <To href={`${incidentPath(incident.id)}#accounts`} className="figure">
        <Counted number={children} noun={label} plural={label === 'voice' ? 'voices' : label} />
      </To>
    </td>
  );
}
