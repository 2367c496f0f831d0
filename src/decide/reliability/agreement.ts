/**
 * Measures of agreement between coders over units, each a value or null where a coder gives none. Values are nominal:
 * equal or not.
 */

/** What several coders said of one unit, in the order of the coders. */
export type Unit = readonly (string | null)[];

/**
 * Krippendorff's alpha for nominal data, any number of coders, with values missing: 1 - Do/De, observed over expected
 * disagreement of all pairable values. Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (University of
 * Pennsylvania, 2011), section C. 1 is perfect, 0 is chance; null where fewer than two values can be paired, or all are
 * the same, so that nothing could have differed.
 */
export function krippendorffAlpha(units: readonly Unit[]): number | null {
  const paired = units.map((unit) => unit.filter((value) => value !== null)).filter((values) => values.length > 1);
  const totals = new Map<string, number>();
  let disagreeing = 0;
  for (const values of paired) {
    const counts = countsOf(values);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      disagreeing += (count * (values.length - count)) / (values.length - 1);
    }
  }
  const n = [...totals.values()].reduce((sum, count) => sum + count, 0);
  const expected = [...totals.values()].reduce((sum, count) => sum + count * (n - count), 0);
  return expected === 0 ? null : 1 - ((n - 1) * disagreeing) / expected;
}

/**
 * Cohen's kappa of two coders: (po - pe) / (1 - pe), observed agreement corrected by what the coders' own marginals make
 * expected. Jacob Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement 20
 * (1960), 37-46. Over units that both coded; null where there are none, or chance alone already agrees always.
 */
export function cohenKappa(units: readonly Unit[]): number | null {
  const both = units.filter((unit): unit is readonly [string, string] => unit[0] != null && unit[1] != null);
  if (both.length === 0) return null;
  const [first, second] = [countsOf(both.map(([one]) => one)), countsOf(both.map(([, other]) => other))];
  const observed = both.filter(([one, other]) => one === other).length / both.length;
  let expected = 0;
  for (const [value, count] of first) expected += (count * (second.get(value) ?? 0)) / both.length ** 2;
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/** Precision, recall and their harmonic mean, from 0 to 1; null where nothing was there to be right about. */
export interface Score {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/**
 * How the second coder finds what the first holds to be there: of what it gives, how much is right; of what is there, how
 * much it gives. C. J. van Rijsbergen, "Information Retrieval" (2nd ed. 1979), chapter 7.
 */
export function scoreOf({ right, given, there }: { right: number; given: number; there: number }): Score {
  const precision = given === 0 ? null : right / given;
  const recall = there === 0 ? null : right / there;
  return { precision, recall, f1: given + there === 0 ? null : (2 * right) / (given + there) };
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
