import { useEffect, useMemo, useState } from 'react';
import { usePageParam } from '../../filters/useFilter.ts';
import { addDays, daysBetween, earlier } from '../../ui/days.ts';
import type { Days } from './days.ts';

/** How long the shown stretch is, in days; null shows everything up to the chosen day. */
export const STRETCHES = [1, 7, 30, 365, null] as const;
/** Milliseconds between two steps of the play. */
const PACE = 450;
/** Steps of a play through everything, where the stretch itself gives none. */
const STEPS = 60;

/** Where the slider stands, and the play. */
export interface Time {
  readonly all: Days;
  /** The chosen last day; null for the whole time. */
  readonly day: string | null;
  readonly stretch: number | null;
  /** What is shown; null for the whole time. */
  readonly shown: Days | null;
  readonly playing: boolean;
  readonly setDay: (day: string | null) => void;
  readonly setStretch: (days: number | null) => void;
  readonly play: () => void;
}

/** The chosen stretch of time, kept in the address, and a play that moves it on. */
export function useTime(all: Days): Time {
  const [on, keepDay] = usePageParam('on');
  const [kept, keepStretch] = usePageParam('stretch');
  const [moving, setMoving] = useState<string | null>(null);
  const stretch = kept === null ? 30 : Number(kept) || null;
  const day = moving ?? on;
  const step = stretch ?? Math.max(1, Math.ceil(daysBetween(all.from, all.to) / STEPS));
  useEffect(() => {
    if (moving === null) return;
    const timer = setTimeout(() => {
      if (moving < all.to) setMoving(earlier(addDays(moving, step), all.to));
      else stop();
    }, PACE);
    const stop = () => {
      setMoving(null);
      keepDay(moving);
    };
    return () => clearTimeout(timer);
  }, [moving, step, all.to, keepDay]);
  const from = day === null ? null : stretch === null ? all.from : addDays(day, 1 - stretch);
  const shown = useMemo(() => (day !== null && from !== null ? { from, to: day } : null), [day, from]);
  return {
    all,
    day,
    stretch,
    shown,
    playing: moving !== null,
    setDay: (next) => {
      setMoving(null);
      keepDay(next);
    },
    setStretch: (days) => keepStretch(String(days ?? 0)),
    play: () => {
      if (moving === null) return setMoving(day === null || day >= all.to ? all.from : day);
      setMoving(null);
      keepDay(moving);
    },
  };
}
