import type { ControlMap } from '../../../../src/model/index.ts';
import { incidentPath, To } from '../../ui/links.tsx';
import { count, shortDay } from '../../ui/terms.ts';

interface HeldProps {
  readonly control: ControlMap | null;
  /** The day that the map stands at. */
  readonly day: string;
}

/** Who is said to hold what on a day, in words, with the incidents that say so. Never a fact without a claim. */
export function Held({ control, day }: HeldProps) {
  const held = (control?.places ?? []).flatMap(({ name, spans }) => {
    const span = spans.findLast(({ from }) => from <= day);
    return span ? [{ name, span }] : [];
  });
  if (held.length === 0)
    return <p className="faint">Nobody is said to have taken or lost a place by {shortDay(day)}.</p>;
  return (
    <details className="held">
      <summary>{count(held.length, 'place')} said to have changed hands</summary>
      <ul>
        {held.map(({ name, span }) => (
          <li key={`${name} ${span.from}`}>
            <strong>{name}</strong>: {span.change}
            {span.change === 'captured' || span.change === 'entered' ? ' by ' : ', '}
            {span.holders.map((holder) => holder.name).join(', ') || 'nobody named'}
            {span.contested ? <strong> (contested)</strong> : ''}, {shortDay(span.from)}{' '}
            {span.incidents.map((id, at) => (
              <span key={id}>
                {at > 0 ? ', ' : ''}
                <To href={incidentPath(id)}>{at === 0 ? 'who says so' : `${at + 1}`}</To>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
