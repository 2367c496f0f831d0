import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionBody, LearnedName } from '../../../../src/model/index.ts';
import { address } from '../../api/client.ts';
import { learnedQuery, sessionQuery } from '../../api/queries.ts';
import { DecideDialog } from '../../decide/DecideDialog.tsx';
import type { Draft } from '../../decide/draft.ts';
import { NotSaved } from '../../decide/NotSaved.tsx';
import { UndoButton } from '../../decide/UndoButton.tsx';
import { useDecide } from '../../decide/useDecide.ts';
import { useWho } from '../../decide/who.ts';
import { reportPath, To } from '../../ui/links.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { shortDay } from '../../ui/terms.ts';
import { relationTerm } from './teach.ts';

/** Names that reports explain and the knowledge does not hold: a person takes them for knowledge, or does not. */
export function Learned() {
  return (
    <Answer of={useQuery(learnedQuery)}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title="No report explains a name that the knowledge does not hold">
            What a report says of a name (“X, previously known as Y”) is used in that report alone, and offered here.
          </Empty>
        ) : (
          <LearnedList names={items} />
        )
      }
    </Answer>
  );
}

function LearnedList({ names }: { readonly names: readonly LearnedName[] }) {
  const taken = names.some(({ decision }) => decision?.body.kind === 'learn');
  return (
    <>
      <p>
        What a report says of a name is used in that report alone. What you accept is kept with its source as rows of
        this project’s knowledge: whatever is added from then on is coded with it, and{' '}
        <To href="/data#runs">coding again</To> uses it on what is here already.
      </p>
      {taken ? (
        <p>
          <a className="button" href={address('/knowledge/learned.zip')} download="ascribe-learned.zip">
            Download what was accepted
          </a>{' '}
          <span className="faint">
            as tables; unpacked, give the folder with <code>--knowledge</code>
          </span>
        </p>
      ) : null}
      <ul className="learned">
        {names.map((name) => (
          <Name key={`${name.name} ${name.relation} ${name.same_as}`} name={name} />
        ))}
      </ul>
    </>
  );
}

function Name({ name }: { readonly name: LearnedName }) {
  return (
    <li className="card">
      <p>
        <strong>{name.name}</strong> {relationTerm(name)} <strong>{name.same_as}</strong>
      </p>
      <ul>
        {name.told.map(({ report, alias }) => (
          <li key={`${report.id} ${alias.span.start}`}>
            <q>{alias.span.text}</q> <To href={reportPath(report.id)}>{report.outlet ?? 'outlet not named'}</To>
            {report.published ? <span className="faint"> {shortDay(report.published)}</span> : null}
          </li>
        ))}
      </ul>
      {name.decision ? <Decided decision={name.decision} /> : <Offer name={name} />}
    </li>
  );
}

function Decided({ decision }: { readonly decision: NonNullable<LearnedName['decision']> }) {
  const decide = useDecide();
  const { data } = useQuery(sessionQuery);
  const { body, made_by, because, id } = decision;
  return (
    <p className="faint">
      {body.kind === 'learn' ? 'Accepted' : 'Declined'} by {made_by}
      {because ? `: ${because}` : ''}{' '}
      {data?.role === 'reader' ? null : (
        <UndoButton decide={decide} decision={id}>
          undo
        </UndoButton>
      )}
    </p>
  );
}

/** What the explanation can become; a name is asked for where nobody gave one yet. */
function Offer({ name }: { readonly name: LearnedName }) {
  const decide = useDecide();
  const { name: who } = useWho();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [chosen, setChosen] = useState(0);
  const { lessons } = name;
  const [first] = name.told;
  if (!first) return null;
  const { report, alias } = first;
  const make = (body: DecisionBody, label: string) =>
    who ? decide.mutate({ body, because: null }) : setDraft({ kind: 'teach', body, label });
  const lesson = lessons[chosen] ?? lessons[0];
  return (
    <>
      {lessons.length > 1 ? (
        <label className="field">
          <span>That would say</span>
          <select value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
            {lessons.map(({ says }, at) => (
              <option key={says} value={at}>
                {says}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="faint">
          {lesson
            ? `That would say: ${lesson.says}.`
            : 'The knowledge holds nobody of these names to whom a row could belong.'}
        </p>
      )}
      <p className="choices">
        {lesson ? (
          <button
            type="button"
            className="chip"
            onClick={() =>
              make({ kind: 'learn', report: report.id, alias, teaches: lesson.teaches }, `Accept: ${lesson.says}`)
            }
          >
            Accept
          </button>
        ) : null}
        <button
          type="button"
          className="chip"
          onClick={() => make({ kind: 'decline', report: report.id, alias }, `Decline: ${alias.span.text}`)}
        >
          Decline
        </button>
      </p>
      <NotSaved error={decide.error} />
      {draft ? <DecideDialog draft={draft} onClose={() => setDraft(null)} /> : null}
    </>
  );
}
