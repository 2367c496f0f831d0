/** Calendar days in ISO 8601, which sort as text. */

const DAY = 86_400_000;

/** Days from one to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

export function earlier(a: string, b: string): string {
  return [a, b].sort()[0] ?? a;
}

export function later(a: string, b: string): string {
  return earlier(a, b) === a ? b : a;
}
