import { useMemo } from 'react';
import type { IncidentMap } from '../../../../src/model/index.ts';
import { addDays, daysBetween } from '../../ui/days.ts';
import { useKeys } from '../../ui/keys.ts';
import { dayTerm } from '../../ui/terms.ts';
import { histogram } from './days.ts';
import { STRETCHES, type Time } from './useTime.ts';

interface TimeSliderProps {
  readonly time: Time;
  readonly features: IncidentMap['features'];
}

const BINS = 120;

/** Moves through the time of the incidents; the bars below say how many there were when. */
export function TimeSlider({ time, features }: TimeSliderProps) {
  const { all, day, stretch, playing } = time;
  const last = daysBetween(all.from, all.to);
  useKeys([{ key: ' ', does: 'play or stop', run: time.play }]);
  return (
    <div className="time-slider">
      <button type="button" className="button" onClick={time.play}>
        {playing ? 'Stop' : 'Play'}
      </button>
      <div className="slider-track">
        <Bars time={time} features={features} />
        <input
          type="range"
          min={0}
          max={last}
          value={day === null ? last : daysBetween(all.from, day)}
          onChange={(event) => time.setDay(addDays(all.from, Number(event.target.value)))}
          aria-label="Day"
          aria-valuetext={dayTerm(day ?? all.to)}
        />
      </div>
      <output className="slider-day">{shownTerm(time)}</output>
      <label>
        <span className="sr">Stretch of time</span>
        <select
          value={stretch ?? 0}
          disabled={day === null}
          onChange={(event) => time.setStretch(Number(event.target.value) || null)}
        >
          {STRETCHES.map((days) => (
            <option key={days} value={days ?? 0}>
              {days === null ? 'everything until then' : days === 1 ? 'that day' : `${days} days`}
            </option>
          ))}
        </select>
      </label>
      {day === null ? null : (
        <button type="button" className="link-button" onClick={() => time.setDay(null)}>
          the whole time
        </button>
      )}
    </div>
  );
}

function shownTerm({ shown, all }: Time): string {
  const { from, to } = shown ?? all;
  return from === to ? dayTerm(to) : `${dayTerm(from)} – ${dayTerm(to)}`;
}

function Bars({ time: { all, shown }, features }: TimeSliderProps) {
  const counts = useMemo(() => histogram(features, all, BINS), [features, all]);
  const most = Math.max(...counts, 1);
  const total = daysBetween(all.from, all.to) + 1;
  const at = (day: string) => (daysBetween(all.from, day) / total) * BINS;
  return (
    <svg className="bars" viewBox={`0 0 ${BINS} 20`} preserveAspectRatio="none" aria-hidden="true">
      {shown ? (
        <rect
          className="shown"
          x={at(shown.from)}
          width={at(addDays(shown.to, 1)) - at(shown.from)}
          y="0"
          height="20"
        />
      ) : null}
      {counts.map((count, bin) =>
        count === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place in time
          <rect key={bin} x={bin + 0.1} width="0.8" y={20 - Math.max(1.5, (count / most) * 20)} height="20" />
        ),
      )}
    </svg>
  );
}
