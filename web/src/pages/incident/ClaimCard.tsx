import type { Incident, ToldClaim } from '../../../../src/model/index.ts';
import { useActionName } from '../../api/useActions.ts';
import { StandingSign } from '../../ui/Grade.tsx';
import { reportPath, Sides, To } from '../../ui/links.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { Speakers } from '../../ui/Speakers.tsx';
import { setTarget } from '../../ui/target.ts';
import { dateTerm, placeTerm, shortDay, tollTerm, words } from '../../ui/terms.ts';
import type { IncidentActs } from './useIncidentKeys.ts';

interface ClaimCardProps {
  readonly told: ToldClaim;
  readonly incident: Incident;
  readonly target: string;
  readonly acts: IncidentActs;
}

/** One claim: its words with what was read in them, who stands behind it, and what was made of it. */
export function ClaimCard({ told, incident, target, acts }: ClaimCardProps) {
  const { claim, report } = told;
  return (
    <article
      id={claim.id}
      className={`claim claim-${told.standing}`}
      tabIndex={-1}
      aria-current={target === claim.id ? 'true' : undefined}
      aria-label={`Claim of ${report.outlet ?? 'an unnamed outlet'}`}
      onFocus={(event) => event.target === event.currentTarget && target !== claim.id && setTarget(claim.id)}
    >
      <p className="claim-source">
        <To href={reportPath(report.id, claim.id)}>{report.outlet ?? 'outlet not named'}</To>
        {report.published ? <time dateTime={report.published}>{shortDay(report.published)}</time> : null}
        <StandingSign standing={told.standing} />
      </p>
      <Quote told={told} />
      <Speakers told={told} />
      <Reading told={told} incident={incident} />
      <ClaimActs told={told} acts={acts} />
    </article>
  );
}

/** The sentence that makes the claim, with the ones around it in a fainter ink. */
function Quote({ told: { claim, context, marks } }: { readonly told: ToldClaim }) {
  const { sentence } = claim;
  const points = Array.from(context.text);
  const cut = (from: number, to: number) => points.slice(from - context.start, to - context.start).join('');
  return (
    <blockquote className="quote">
      <span className="around">{cut(context.start, sentence.start)}</span>
      <Marked text={cut(sentence.start, sentence.end)} start={sentence.start} marks={marks} />
      <span className="around">{cut(sentence.end, context.end)}</span>
    </blockquote>
  );
}

/** How the claim was read, where that is not what the incident shows anyway. */
function Reading({ told: { claim }, incident }: { readonly told: ToldClaim; readonly incident: Incident }) {
  const name = useActionName();
  const differs = (value: string, shown: string) => (value === shown ? null : value);
  const status = claim.status === 'happened' ? null : words(claim.status);
  const read: readonly (readonly [string, string | null])[] = [
    ['read as', differs(name(claim.action), name(incident.action))],
    ['status', claim.time_frame === 'background' ? [status, 'background'].filter(Boolean).join(', ') : status],
    ['when', differs(dateTerm(claim.date), dateTerm(incident.date))],
    ['where', differs(placeTerm(claim.place), placeTerm(incident.place))],
    ...claim.toll.map((toll): [string, string] => [toll.kind, `${tollTerm(toll) ?? '?'} “${toll.text}”`]),
  ];
  return (
    <dl className="reading">
      <div>
        <dt>who</dt>
        <dd>
          <Sides of={claim} />
        </dd>
      </div>
      {read.flatMap(([term, value]) =>
        value ? (
          <div key={term + value}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ) : (
          []
        ),
      )}
    </dl>
  );
}

function ClaimActs({ told, acts }: { readonly told: ToldClaim; readonly acts: IncidentActs }) {
  const { id } = told.claim;
  return (
    <p className="claim-acts">
      <button type="button" className="act" onClick={() => acts.accept(id)}>
        Accept
      </button>
      <button type="button" className="act" onClick={() => acts.reject(id)}>
        Reject
      </button>
      <button type="button" className="act" onClick={() => acts.correct(told)}>
        Correct
      </button>
      <button type="button" className="act" onClick={() => acts.add(told)} title="Add a claim that the same words tell">
        Add another
      </button>
      {acts.canSplit ? (
        <button type="button" className="act" onClick={() => acts.split(id)}>
          Take out
        </button>
      ) : null}
    </p>
  );
}
