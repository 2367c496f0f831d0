import { memo, type ReactNode, type Ref } from 'react';
import type { Claim, Mark, Report } from '../../../../src/model/index.ts';
import { Marked, markClass, markTitle } from '../../ui/Marked.tsx';

interface BodyProps {
  readonly report: Report;
  readonly marks: readonly Mark[];
  readonly claims: readonly Claim[];
  /** The chosen claim, whose words stand out. */
  readonly claim: Claim | null;
  readonly onMarks: (marks: readonly Mark[]) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * The words of the report, all of them and nothing else: what is drawn is the body character by character, so that a
 * selection leads back to offsets. Pointing at marked words explains them; they are links to their claim.
 */
export const Body = memo(function Body({ report, marks, claims, claim, onMarks, ref }: BodyProps) {
  const triggers = new Map(claims.map((each) => [each.trigger.start, each.id]));
  const draw = (text: string, over: readonly Mark[], key: number): ReactNode => {
    const id = over.findLast((mark) => mark.claims.length > 0)?.claims[0];
    if (!id) return <MarkedWords key={key} text={text} marks={over} />;
    const chosen = claim !== null && over.some((mark) => mark.claims.includes(claim.id));
    return (
      <a
        key={key}
        id={triggers.get(key)}
        href={`#${id}`}
        className={`${markClass(over)}${chosen ? ' chosen' : ''}`}
        title={markTitle(over)}
        onMouseEnter={() => onMarks(over)}
        onFocus={() => onMarks(over)}
        draggable={false}
      >
        {text}
      </a>
    );
  };
  return (
    <div className="report-body" ref={ref} lang={report.language ?? undefined}>
      <Marked text={report.body} start={0} marks={marks} draw={draw} />
    </div>
  );
});

function MarkedWords({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return (
    <mark className={markClass(marks)} title={markTitle(marks)}>
      {text}
    </mark>
  );
}
