import { expect, it } from 'vitest';
import { ahrar, claim, dana, knowledge, nusra, report } from './claims.fixture.ts';
import { keepIds, reconcile } from './index.ts';

const attack = { actor: [nusra], recipient: [ahrar], place: dana };
const told = (id: string, published: string) => {
  const coded = report(id, [claim(`${id}1`, attack)]);
  return { ...coded, report: { ...coded.report, published } };
};

it('an incident keeps its id when an older report joins it', () => {
  const before = reconcile([told('b', '2017-01-25')], knowledge);
  const after = reconcile([told('b', '2017-01-25'), told('a', '2017-01-24')], knowledge);
  expect(after[0]?.id).not.toBe(before[0]?.id);
  expect(keepIds(after, before).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
});

it("of two that an incident became the larger keeps the id, and nobody has another one's", () => {
  const whole = reconcile(
    ['a', 'b', 'c'].map((id) => told(id, '2017-01-25')),
    knowledge,
  );
  const [one, two] = [told('a', '2017-01-25'), told('b', '2017-01-25')];
  const decided = { together: [], apart: [{ these: ['a1'], those: ['b1', 'c1'] }], held_open: [] };
  const parted = keepIds(reconcile([one, two, told('c', '2017-01-25')], knowledge, decided), whole);
  expect(parted.find(({ claims }) => claims.length === 2)?.id).toBe(whole[0]?.id);
  expect(new Set(parted.map(({ id }) => id)).size).toBe(2);
});
