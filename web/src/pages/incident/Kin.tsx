import type { IncidentLine, IncidentView, Reason, ToldClaim } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import { incidentPath, reportPath, To } from '../../ui/links.tsx';
import { Speakers } from '../../ui/Speakers.tsx';
import { dateTerm, placeTerm, sidesTerm } from '../../ui/terms.ts';
import { toldClaims } from './claims.ts';

/** Why each claim belongs here; who denies it; what competes with it; what nearly belonged. */
export function Kin({ view }: { readonly view: IncidentView }) {
  return (
    <section aria-labelledby="kin" className="kin">
      <h2 id="kin">Why these claims are one incident</h2>
      <Reasons reasons={view.incident.because} view={view} />
      {view.denied_by.length > 0 ? <h3>Denied by</h3> : null}
      <ul>
        {view.denied_by.map((told) => (
          <Quoted key={told.claim.id} told={told} />
        ))}
      </ul>
      {view.competes_with.length > 0 ? <h3>Competes with</h3> : null}
      <ul>
        {view.competes_with.map((other) => (
          <Competing key={other.id} other={other} />
        ))}
      </ul>
      {view.nearly.length > 0 ? <h3>Nearly the same, kept apart</h3> : null}
      <ul>
        {view.nearly.map(({ told, because }) => (
          <Quoted key={told.claim.id} told={told} because={because} />
        ))}
      </ul>
    </section>
  );
}

function Reasons({ reasons, view }: { readonly reasons: readonly Reason[]; readonly view: IncidentView }) {
  const outlets = new Map(toldClaims(view).map(({ claim, report }) => [claim.id, report.outlet]));
  return (
    <ul className="reasons">
      {reasons.map(({ id, because }) => (
        <li key={id}>
          <a href={`#${id}`}>{outlets.get(id) ?? 'claim'}</a> <Because text={because} outlets={outlets} />
        </li>
      ))}
    </ul>
  );
}

const CLAIM_ID = /(c-[0-9a-f]+)/;

/** A reason, in which claims are named by their ids, with links to them by their outlets. */
function Because({ text, outlets }: { readonly text: string; readonly outlets: ReadonlyMap<string, string | null> }) {
  return text.split(CLAIM_ID).map((part) =>
    outlets.has(part) ? (
      <a key={part} href={`#${part}`}>
        {outlets.get(part) ?? 'a claim'}
      </a>
    ) : (
      part
    ),
  );
}

function Quoted({ told, because }: { readonly told: ToldClaim; readonly because?: string }) {
  const href = told.incident ? incidentPath(told.incident, told.claim.id) : reportPath(told.report.id, told.claim.id);
  return (
    <li>
      <To href={href}>
        <q>{told.claim.sentence.text}</q>
      </To>
      <Speakers told={told} />
      {because ? <p className="faint">{because}</p> : null}
    </li>
  );
}

function Competing({ other }: { readonly other: IncidentLine }) {
  const name = useActionName();
  return (
    <li>
      <To href={incidentPath(other.id)}>
        {name(other.action)}, {placeTerm(other.place)}, {dateTerm(other.date)}: {sidesTerm(other)}
      </To>
    </li>
  );
}
