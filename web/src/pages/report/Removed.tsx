import type { Removed as RemovedPart } from '../../../../src/model/index.ts';
import { count } from '../../ui/terms.ts';

/** What was taken off the page before it was coded, folded, each part with its reason. */
export function Removed({ removed }: { readonly removed: readonly RemovedPart[] }) {
  if (removed.length === 0) return null;
  return (
    <details className="removed">
      <summary>{count(removed.length, 'part')} of the page taken off and never coded</summary>
      <ul>
        {removed.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name and never change their order
          <li key={at}>
            <p className="faint">
              {part.kind}: {part.reason}
            </p>
            <del>{part.text}</del>
          </li>
        ))}
      </ul>
    </details>
  );
}
