import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedReport, Incident } from '../model/index.ts';
import { type Account, accountsOf } from './account.ts';
import { ahrar, claim, dana, day, killed, knowledge, nusra, party, report, saraqib, town } from './claims.fixture.ts';
import { contradiction } from './compare.ts';
import { createFamilies } from './families.ts';
import { createIdentities } from './identities.ts';
import { reconcile } from './index.ts';
import { createVoices } from './voices.ts';

function incidents(...reports: CodedReport[]): Incident[] {
  return reconcile(reports, knowledge);
}

describe('order', () => {
  const days = ['2017-01-23', '2017-01-24', '2017-01-25'];
  const anyClaim = fc.record({
    action: fc.constantFrom('attack', 'clash', 'air-strike', 'kill', 'withdraw'),
    actor: fc.subarray([nusra, ahrar, party('army')], { maxLength: 1 }),
    recipient: fc.subarray([nusra, ahrar, party('civilians', { id: null, type: 'civilians' })], { maxLength: 2 }),
    place: fc.constantFrom(dana, saraqib, town('Idlib', 35.9, 36.6, { geo_precision: 3 }), null),
    date: fc.constantFrom(...days.map((each) => day(each)), {
      ...day('2017-01-22', '2017-01-26'),
      time_precision: 2 as const,
    }),
    toll: fc.subarray([killed(3), killed(4, { side: 'unknown' })]),
    status: fc.constantFrom('happened' as const, 'did_not_happen' as const, 'ongoing' as const),
  });
  const anyReports = fc.array(fc.array(anyClaim, { maxLength: 3 }), { maxLength: 8 }).map((all) =>
    all.map((claims, r) =>
      report(
        `r${r}`,
        claims.map((each, c) => claim(`r${r}c${c}`, each)),
      ),
    ),
  );

  it('of arrival changes nothing', () => {
    const shuffled = anyReports.chain((reports) =>
      fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(incidents(...other)).toEqual(incidents(...one));
      }),
    );
  });

  it('adding a report leaves incidents that it does not touch as they are', () => {
    const away = report('z', [
      claim('z1', { place: town('Sabha', 27.03, 14.43, { country: 'LY', admin1: 'Sabha' }), date: day('2011-05-01') }),
    ]);
    fc.assert(
      fc.property(anyReports, (reports) => {
        const before = incidents(...reports);
        expect(incidents(...reports, away).filter((each) => !each.claims.includes('z1'))).toEqual(before);
      }),
    );
  });

  it('adding any report leaves incidents as they are that share nothing with what is linked with it', () => {
    fc.assert(
      fc.property(anyReports, ([added, ...rest]) => {
        if (!added) return;
        const [before, after] = [incidents(...rest), incidents(added, ...rest)];
        const touched = touchedBy(added, [...before, ...after]);
        const untouched = (each: Incident) => !each.claims.some((id) => touched.has(id));
        expect(after.filter(untouched)).toEqual(before.filter(untouched));
      }),
    );
  });

  it('no two claims of an incident contradict each other', () => {
    const families = createFamilies(knowledge);
    const voices = createVoices(knowledge);
    const identities = createIdentities([], []);
    fc.assert(
      fc.property(anyReports, (reports) => {
        const accounts = new Map(accountsOf(reports, voices, identities).map((each) => [each.claim.id, each]));
        for (const { claims } of incidents(...reports)) {
          const inside = claims.map((id) => accounts.get(id) as Account);
          const pairs = inside.flatMap((a, index) => inside.slice(index + 1).map((b) => [a, b] as const));
          expect(pairs.map(([a, b]) => contradiction(a, b, families)).filter(Boolean)).toEqual([]);
        }
      }),
    );
  });

  it('every claim is in one incident at most', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        const claims = incidents(...reports).flatMap((each) => each.claims);
        expect(new Set(claims).size).toBe(claims.length);
      }),
    );
  });
});

/** Claims of all incidents that a report's claims are in, nearly in, deny or compete with, and so on from these. */
function touchedBy({ claims }: CodedReport, all: readonly Incident[]): ReadonlySet<string> {
  const touched = new Set(claims.map(({ id }) => id));
  for (let size = -1; size !== touched.size; ) {
    size = touched.size;
    for (const each of all) {
      const neighbours = [each.competes_with, each.parts, each.part_of ?? []].flat();
      const near = all.filter(({ id }) => neighbours.includes(id)).flatMap((other) => other.claims);
      const linked = [...each.claims, ...each.denied_by, ...each.nearly.map(({ id }) => id), ...near];
      if (linked.some((id) => touched.has(id))) for (const id of linked) touched.add(id);
    }
  }
  return touched;
}
