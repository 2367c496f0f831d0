import { useMemo } from 'react';
import type { LineageActor, LineageStep, LineageView } from '../../../../src/model/index.ts';
import { actorPath, To } from '../../ui/links.tsx';
import { Empty } from '../../ui/states.tsx';
import { count, shortDay, words } from '../../ui/terms.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { Axis } from '../timeline/Axis.tsx';
import { type Scale, timeScale } from '../timeline/scale.ts';
import { beginning, lineageRows } from './rows.ts';

const ROW = 34;

/** Names through time: a bar as long as a name was in force, a line from one actor to another where it became that one. */
export function Lineage({ lineage }: { readonly lineage: LineageView }) {
  const rows = useMemo(() => lineageRows(lineage), [lineage]);
  const [ref, width] = useWidth();
  const scale = timeScale(daysOf(lineage, rows), width);
  if (!scale) return <Empty title="No renames, mergers, splits or coalitions are known of these actors" />;
  return (
    <>
      <p className="faint">
        {count(rows.length, 'actor')} with a past or future under another name, or in a coalition. A thin line below a
        bar is a coalition.
      </p>
      <div className="timeline lineage">
        <div className="lane lane-axis">
          <span />
          <div ref={ref}>
            <Axis scale={scale} width={width} />
          </div>
        </div>
        <div className="lineage-rows">
          <ol>
            {rows.map((actor) => (
              <li key={actor.id}>
                <To href={actorPath(actor.id)}>{actor.name}</To>
              </li>
            ))}
          </ol>
          <Drawing lineage={lineage} rows={rows} scale={scale} width={width} />
        </div>
      </div>
      <h2>In words</h2>
      <ul className="lineage-words">
        {lineage.steps.map((step) => (
          <Step key={JSON.stringify(step)} step={step} />
        ))}
      </ul>
    </>
  );
}

function daysOf({ steps, memberships }: LineageView, rows: readonly LineageActor[]) {
  const days = [
    ...rows.flatMap(({ founded, ended, names }) => [founded, ended, ...names.flatMap(({ from, to }) => [from, to])]),
    ...steps.map(({ date }) => date),
    ...memberships.flatMap(({ from, to }) => [from, to]),
  ].filter((day) => day !== null);
  return days.map((day) => ({ start: day, end: day }));
}

interface DrawingProps {
  readonly lineage: LineageView;
  readonly rows: readonly LineageActor[];
  readonly scale: Scale;
  readonly width: number;
}

function Drawing({ lineage, rows, scale, width }: DrawingProps) {
  const at = new Map(rows.map(({ id }, row) => [id, row]));
  const x = (day: string | null, open: number) => (day === null ? open : scale(new Date(day)));
  return (
    <svg width={width} height={rows.length * ROW} aria-label="Lineage; the same in words below">
      <title>Lineage; the same in words below</title>
      {rows.map((actor, row) => (
        <ActorBar key={actor.id} actor={actor} y={row * ROW} x={x} width={width} />
      ))}
      {lineage.memberships.map(({ actor, id, name, from, to }) => (
        <line
          key={`${actor} ${id} ${from}`}
          className="membership"
          x1={x(from, 0)}
          x2={x(to, width)}
          y1={(at.get(actor) ?? -1) * ROW + 25}
          y2={(at.get(actor) ?? -1) * ROW + 25}
        >
          <title>{`in ${name}`}</title>
        </line>
      ))}
      {lineage.steps.map((step) => (
        <StepLine
          key={JSON.stringify(step)}
          step={step}
          from={at.get(step.from.id)}
          to={at.get(step.to.id)}
          x={x(step.date, 0)}
        />
      ))}
    </svg>
  );
}

interface ActorBarProps {
  readonly actor: LineageActor;
  readonly y: number;
  readonly x: (day: string | null, open: number) => number;
  readonly width: number;
}

function ActorBar({ actor, y, x, width }: ActorBarProps) {
  const first = beginning(actor);
  const names = actor.names.length > 0 ? actor.names : [{ name: actor.name, from: first, to: actor.ended }];
  return names.map(({ name, from, to }) => {
    const left = x(from ?? first, 0);
    const right = Math.max(left + 3, x(to ?? actor.ended, width));
    return (
      <g key={`${name} ${from}`} className={actor.incidents > 0 ? 'life told' : 'life'}>
        <rect x={left} y={y + 6} width={right - left} height={15} rx="2" />
        <svg x={left} y={y + 6} width={Math.max(0, right - left - 4)} height={15}>
          <title>{`${name}, ${from ? shortDay(from) : 'beginning not known'} to ${to ? shortDay(to) : 'today or not known'}`}</title>
          <text x="5" y="11.5">
            {name}
          </text>
        </svg>
      </g>
    );
  });
}

interface StepLineProps {
  readonly step: LineageStep;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly x: number;
}

/** From one bar to another on the day; a rename is a notch in a bar. */
function StepLine({ step, from, to, x }: StepLineProps) {
  if (from === undefined || to === undefined) return null;
  const [y1, y2] = [from * ROW + 13.5, to * ROW + 13.5];
  if (from === to) return <line className="step" x1={x} x2={x} y1={y1 - 10} y2={y1 + 10} />;
  return (
    <g className={`step step-${step.kind}`}>
      <path d={`M${x} ${y1} C ${x + 14} ${y1}, ${x + 14} ${y2}, ${x} ${y2}`} />
      <circle cx={x} cy={y2} r="3" />
      <title>{`${shortDay(step.date)}: ${step.from.name}, ${words(step.kind)}, ${step.to.name}`}</title>
    </g>
  );
}

export function Step({ step: { date, kind, from, to, source } }: { readonly step: LineageStep }) {
  return (
    <li>
      <time dateTime={date}>{shortDay(date)}</time> <strong>{words(kind)}</strong>:{' '}
      <To href={actorPath(from.id)}>{from.name}</To>
      {' → '}
      <To href={actorPath(to.id)}>{to.name}</To>
      {source ? <span className="faint"> ({source})</span> : null}
    </li>
  );
}
