import type { Framing as FramingData, Wording } from '../../../../src/model/index.ts';
import { actorPath, To } from '../../ui/links.tsx';
import { Empty } from '../../ui/states.tsx';

const UNNAMED = 'outlet not named';

/** Who calls whom what, outlets side by side. The words are the outlets'; the coding does not depend on them. */
export function Framing({ framing }: { readonly framing: FramingData }) {
  const outlets = [...new Set(framing.actors.flatMap(({ wordings }) => wordings.map(outletOf)))].sort();
  if (outlets.length === 0)
    return <Empty title="Nobody is named under these conditions">Clear a condition above.</Empty>;
  return (
    <>
      <p className="faint">
        A dagger (†) marks words that take sides, as <code>knowledge/en/labels.csv</code> lists them.
      </p>
      <div className="scroll-x">
        <table className="framing">
          <thead>
            <tr>
              <th scope="col">Who</th>
              {outlets.map((outlet) => (
                <th key={outlet} scope="col">
                  {outlet}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {framing.actors.map(({ id, name, wordings }) => (
              <tr key={id}>
                <th scope="row">
                  <To href={actorPath(id)}>{name}</To>
                </th>
                {outlets.map((outlet) => (
                  <td key={outlet} data-outlet={outlet}>
                    <Words wordings={wordings.filter((wording) => outletOf(wording) === outlet)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const outletOf = ({ outlet }: Wording) => outlet ?? UNNAMED;

function Words({ wordings }: { readonly wordings: readonly Wording[] }) {
  if (wordings.length === 0) return null;
  return (
    <ul>
      {wordings.map(({ words, count, loaded, examples }) => (
        <li key={words}>
          <q>{words}</q>
          {loaded ? <span title="takes sides">†</span> : ''}{' '}
          <To href={`/claims/${encodeURIComponent(examples[0] ?? '')}`} className="figure">
            {count}
          </To>
        </li>
      ))}
    </ul>
  );
}
