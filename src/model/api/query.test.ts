import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FilterQuery, filterToSearch, IncidentQuery, type RecordFilter, searchToQuery } from '../index.ts';

function readBack(text: string): RecordFilter {
  return FilterQuery.parse(searchToQuery(new URLSearchParams(text), FilterQuery.shape)) as RecordFilter;
}

const degrees = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 }).map((each) => each / 1000);
const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 });

it('reads every filter back from the address that it was written to', () => {
  const filters = fc.record(
    {
      from: fc.constant('2016-08-01'),
      to: fc.constant('2016-08-31'),
      box: fc.record({ south: degrees(90), west: degrees(180), north: degrees(90), east: degrees(180) }),
      near: fc.record({ latitude: degrees(90), longitude: degrees(180), km: fc.integer({ min: 1, max: 500 }) }),
      actor: words,
      speaker: words,
      text: fc.string({ maxLength: 40 }),
      decided: fc.boolean(),
      disagreeing: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filters, (filter) => {
      expect(readBack(`${filterToSearch(filter)}`)).toEqual(filter);
    }),
  );
});

it('gives one address for one filter, in whatever order it was put together', () => {
  expect(`${filterToSearch({ to: '2016-08-31', from: '2016-08-01' })}`).toBe('from=2016-08-01&to=2016-08-31');
});

it.each([
  ['box=1,2,3', 'a number is missing'],
  ['box=1,2,3,4,5', 'a number too many'],
  ['box=91,0,0,0', 'beyond the pole'],
  ['near=a,b,c', 'no numbers'],
  ['from=yesterday', 'no day'],
  ['grade=certain', 'no grade'],
  ['decided=perhaps', 'neither true nor false'],
  ['text=a&text=b', 'two where one is asked'],
])('refuses %s: %s', (text) => {
  expect(() => readBack(text)).toThrow();
});

it('takes numbers and lists from an address', () => {
  const query = searchToQuery(new URLSearchParams('limit=5&actor=a&order=killed'), IncidentQuery.shape);
  expect(IncidentQuery.parse(query)).toEqual({ limit: 5, actor: ['a'], order: 'killed' });
});
