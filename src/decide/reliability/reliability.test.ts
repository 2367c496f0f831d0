import { expect, it } from 'vitest';
import { inventedReport } from '../../../test/support/records.ts';
import type { Claim, CodedReport } from '../../model/index.ts';
import { reliabilityOf } from './index.ts';
import { pairClaims } from './pair.ts';

const CODED = Array.from({ length: 5 }, (_, number) => inventedReport(number, 4).coded);

function changed(change: (claim: Claim, index: number) => Partial<Claim> | null): CodedReport[] {
  return CODED.map((coded) => ({
    ...coded,
    claims: coded.claims.flatMap((claim, index) => {
      const told = change(claim, index);
      return told === null ? [] : [{ ...claim, id: `other-${claim.id}`, ...told }];
    }),
  }));
}

it('finds that a coder agrees with itself', () => {
  const { claims, fields } = reliabilityOf(pairClaims(CODED, CODED));
  expect(claims).toEqual({ first: 20, second: 20, both: 20, precision: 1, recall: 1, f1: 1 });
  for (const { agreement } of fields) expect(agreement).toBe(1);
  expect(fields.find(({ field }) => field === 'action')).toMatchObject({ alpha: 1, kappa: 1 });
});

it('counts claims that one coder alone has', () => {
  const fewer = changed((_, index) => (index === 0 ? null : {}));
  expect(reliabilityOf(pairClaims(CODED, fewer)).claims).toMatchObject({ both: 15, precision: 1, recall: 0.75 });
  expect(reliabilityOf(pairClaims(fewer, CODED)).claims).toMatchObject({ both: 15, precision: 0.75, recall: 1 });
});

it('pairs claims by their words and compares them by field', () => {
  const other = changed((claim, index) => (index === 1 ? { action: 'loot', place: null } : { hedge: claim.hedge }));
  const { claims, fields } = reliabilityOf(pairClaims(CODED, other));
  expect(claims.both).toBe(20);
  expect(fields.find(({ field }) => field === 'action')?.agreement).toBe(0.75);
  expect(fields.find(({ field }) => field === 'place')?.agreement).toBe(0.75);
  expect(fields.find(({ field }) => field === 'hedge')?.agreement).toBe(1);
});

it('leaves out reports that one coder has not seen', () => {
  expect(pairClaims(CODED, CODED.slice(1))).toHaveLength(16);
});
