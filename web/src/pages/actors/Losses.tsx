import type { ActorView, Loss } from '../../../../src/model/index.ts';
import { incidentPath, reportPath, To } from '../../ui/links.tsx';
import { tollTerm } from '../../ui/terms.ts';

/** What others say that it lost, and what its own side admits; every number with the words that say it. */
export function Losses({ view }: { readonly view: ActorView }) {
  if (view.losses.length === 0) return null;
  return (
    <section aria-labelledby="losses">
      <h2 id="losses">Losses, claimed and admitted</h2>
      <dl className="facts">
        {view.loss_sums.map(({ kind, claimed, admitted, claims }) => (
          <div key={kind}>
            <dt>{kind}</dt>
            <dd>
              <a href={`#loss-${claims[0] ?? ''}`} className="figure">
                {claimed}
              </a>{' '}
              claimed by others,{' '}
              <a href={`#loss-${claims[0] ?? ''}`} className="figure">
                {admitted}
              </a>{' '}
              admitted
              <small>the highest number of each incident, added up</small>
            </dd>
          </div>
        ))}
      </dl>
      <ul className="loss-list">
        {view.losses.map((loss) => (
          <LossLine key={`${loss.told.claim.id} ${loss.kind} ${loss.low} ${loss.high}`} loss={loss} />
        ))}
      </ul>
    </section>
  );
}

function LossLine({ loss: { told, kind, low, high, admitted, speaker, incident } }: { readonly loss: Loss }) {
  const { claim, report } = told;
  return (
    <li id={`loss-${claim.id}`}>
      <To href={incident ? incidentPath(incident, claim.id) : reportPath(report.id, claim.id)} className="figure">
        {tollTerm({ low, high }) ?? '?'} {kind}
      </To>{' '}
      {admitted ? <strong>admitted by {speaker}</strong> : <span>according to {speaker}</span>}
      <q className="faint"> {claim.sentence.text}</q>
    </li>
  );
}
