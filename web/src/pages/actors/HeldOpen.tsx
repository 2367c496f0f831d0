import { useQuery } from '@tanstack/react-query';
import type { HeldOpen as Held } from '../../../../src/model/index.ts';
import { heldOpenQuery, sessionQuery } from '../../api/queries.ts';
import { NotSaved } from '../../decide/NotSaved.tsx';
import { UndoButton } from '../../decide/UndoButton.tsx';
import { useDecide } from '../../decide/useDecide.ts';
import { actorPath, To } from '../../ui/links.tsx';
import { Answer, Empty } from '../../ui/states.tsx';

/** Every identity that somebody holds open. */
export function HeldOpen() {
  return (
    <Answer of={useQuery(heldOpenQuery)}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title="No identity is held open">
            Whether two names are one body is at times in dispute. Open the page of an actor and choose “Hold an
            identity open”: then neither is taken for the other, and both views stand here.
          </Empty>
        ) : (
          items.map((held) => <Views key={held.decision.id} held={held} />)
        )
      }
    </Answer>
  );
}

/** The views of a disputed identity side by side, each with who asserts it. */
export function Views({ held: { decision, actors, views } }: { readonly held: Held }) {
  const decide = useDecide();
  const { data } = useQuery(sessionQuery);
  return (
    <section className="card held-open">
      <h2>
        {actors.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 ? ' and ' : ''}
            <To href={actorPath(id)}>{name}</To>
          </span>
        ))}
      </h2>
      <div className="sides-of-it">
        {views.map(({ view, asserted_by }) => (
          <figure key={asserted_by + view}>
            <blockquote className="quoted">{view}</blockquote>
            <figcaption>{asserted_by}</figcaption>
          </figure>
        ))}
      </div>
      <p className="faint">
        Held open by {decision.made_by}
        {decision.because ? `: ${decision.because}` : ''}{' '}
        {data?.role === 'reader' ? null : (
          <UndoButton decide={decide} decision={decision.id}>
            undo
          </UndoButton>
        )}
      </p>
      <NotSaved error={decide.error} />
    </section>
  );
}
