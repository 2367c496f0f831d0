import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, krippendorffAlpha, scoreOf, type Unit } from './agreement.ts';

/** Coders as rows, units as columns, `.` where a coder gives no value. */
function units(...coders: readonly string[]): Unit[] {
  const rows = coders.map((row) => row.trim().split(/\s+/));
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => (row[unit] === '.' ? null : (row[unit] ?? null))));
}

describe('Krippendorff’s alpha', () => {
  it('is 0.095 for two coders of ten documents (Krippendorff 2011, section A)', () => {
    const meg = '0 1 0 0 0 0 0 0 1 0';
    const owen = '1 1 1 0 0 1 0 0 0 0';
    expect(krippendorffAlpha(units(meg, owen))).toBeCloseTo(0.095, 3);
  });

  it('is 0.692 for two coders of twelve units in five categories (section B)', () => {
    const ben = 'a a b b d c c c e d d a';
    const gerry = 'b a b b b c c c e d d d';
    expect(krippendorffAlpha(units(ben, gerry))).toBeCloseTo(0.692, 3);
  });

  it('is 0.743 for four coders with values missing (section C)', () => {
    const a = '1 2 3 3 2 1 4 1 2 . . .';
    const b = '1 2 3 3 2 2 4 1 2 5 . 3';
    const c = '. 3 3 3 2 3 4 2 2 5 1 .';
    const d = '1 2 3 3 2 4 4 1 2 5 1 .';
    expect(krippendorffAlpha(units(a, b, c, d))).toBeCloseTo(0.743, 3);
  });

  it('says nothing where nothing could have differed', () => {
    expect(krippendorffAlpha([])).toBeNull();
    expect(krippendorffAlpha(units('a a', 'a a'))).toBeNull();
    expect(krippendorffAlpha(units('a .', '. b'))).toBeNull();
  });

  it('is 1 where all agree, and the same whoever comes first', () => {
    const values = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(values, values, values), { maxLength: 30 }), (given) => {
        const alpha = krippendorffAlpha(given);
        expect(alpha === null || alpha <= 1).toBe(true);
        const turned = krippendorffAlpha(given.map(([a, b, c]) => [c, a, b]));
        if (alpha === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(alpha, 10);
        const agreed = krippendorffAlpha(given.map(([a]) => [a, a]));
        expect(agreed === null || agreed === 1).toBe(true);
      }),
    );
  });
});

describe('Cohen’s kappa', () => {
  it('is 0.4 for fifty grants of two readers: both yes 20, both no 15, else 5 and 10', () => {
    const given: Unit[] = [
      ...Array<Unit>(20).fill(['yes', 'yes']),
      ...Array<Unit>(5).fill(['yes', 'no']),
      ...Array<Unit>(10).fill(['no', 'yes']),
      ...Array<Unit>(15).fill(['no', 'no']),
    ];
    expect(cohenKappa(given)).toBeCloseTo(0.4, 10);
  });

  it('is 0.492 for the 200 patients of Cohen 1960, table 1', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const given = table.flatMap((row, a) => row.flatMap((count, b) => Array<Unit>(count).fill([`${a}`, `${b}`])));
    expect(cohenKappa(given)).toBeCloseTo(0.492, 3);
  });

  it('says nothing where chance alone agrees', () => {
    expect(cohenKappa(units('a a', 'a a'))).toBeNull();
    expect(cohenKappa(units('a .', '. a'))).toBeNull();
  });
});

it('scores what was found against what is there', () => {
  expect(scoreOf({ right: 3, given: 4, there: 6 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  expect(scoreOf({ right: 0, given: 0, there: 0 })).toEqual({ precision: null, recall: null, f1: null });
});
