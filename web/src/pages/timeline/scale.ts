import { type ScaleTime, scaleUtc } from 'd3-scale';
import { addDays, earlier, later } from '../../ui/days.ts';

/** Least width of a bar that can be pointed at; as much is left free at the end of the axis. */
export const LEAST = 7;

/** Days to pixels. */
export type Scale = ScaleTime<number, number>;

/** A scale that holds all items, from left to right; null where there is none. */
export function timeScale(
  items: readonly { readonly start: string; readonly end: string }[],
  width: number,
): Scale | null {
  if (items.length === 0) return null;
  const from = items.map(({ start }) => start).reduce(earlier);
  const to = items.map(({ end }) => end).reduce(later);
  return scaleUtc([new Date(addDays(from, -1)), new Date(addDays(to, 2))], [0, width - LEAST]).nice(10);
}

/** The day that a pixel stands for. */
export function dayAt(scale: Scale, x: number): string {
  return scale.invert(x).toISOString().slice(0, 10);
}

/** From the first moment of a day to the last of another, in pixels. */
export function extent(scale: Scale, start: string, end: string): readonly [from: number, to: number] {
  return [scale(new Date(start)), scale(new Date(addDays(end, 1)))];
}
