import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../knowledge/index.ts';
import { ActorNameRow, ActorRow, ActorTypeRow, type KnowledgeFinding, type Placed } from '../model/index.ts';
import { checkActors } from './index.ts';

const tables = readKnowledge([], (problem) => {
  throw problem;
});

function shown({ file, line, code, message }: KnowledgeFinding): string {
  return `${file}:${line} ${code} ${message}`;
}

describe('the packaged tables of actors', () => {
  const findings = checkActors(tables);

  it('contradict neither themselves nor one another', () => {
    expect(findings.filter((each) => each.code !== 'shared_name').map(shown)).toEqual([]);
  });

  it('leave few names ambiguous', () => {
    expect(findings.filter((each) => each.code === 'shared_name').length).toBeLessThan(60);
  });

  it('hold at least 150 groups of the Syrian war', () => {
    const groups = tables.actors.filter(
      ({ row }) => row.country === 'SY' && /^(armed_group|coalition)$/.test(row.kind),
    );
    expect(groups.length).toBeGreaterThanOrEqual(150);
  });
});

describe('a broken table', () => {
  /** Rows as they would stand in a file, one a line, below the header. */
  const placed = <Row>(file: string, schema: { parse(row: unknown): Row }, rows: readonly object[]): Placed<Row>[] =>
    rows.map((row, at) => ({ row: schema.parse(row), file, line: at + 2 }));
  const actor = (row: object) => ({
    ...{ id: 'dawn', name: 'Dawn', aliases: '', kind: 'armed_group', type: 'rebel_group', country: 'SY', parent: '' },
    ...{ founded: '', ended: '', source: '', note: '', ...row },
  });
  const name = (row: object) => ({
    ...{ actor: 'dawn', kind: 'official', language: 'en', lingers: '', source: '', ...row },
  });
  const type = (row: object) => ({ id: 'one', actor: 'dawn', from: '', to: '', source: 'said so', ...row });

  it.each([
    ['an unknown parent', [actor({ parent: 'nobody' })], [], [], 'a.csv:2 unknown_actor'],
    [
      'an end before the beginning',
      [actor({ founded: '2015-01-01', ended: '2014-01-01' })],
      [],
      [],
      'a.csv:2 reversed_dates',
    ],
    [
      'a name that two actors bear',
      [actor({ name: 'Jaish Dawn' }), actor({ id: 'dusk', name: 'Jaysh Dawn' })],
      [],
      [],
      'a.csv:3 shared_name',
    ],
    [
      'two official names at one time',
      [actor({})],
      [
        name({ id: 'one', name: 'Dawn', from: '2013-01-01', to: '2015-01-01' }),
        name({ id: 'two', name: 'Dusk', from: '2014-01-01', to: '' }),
      ],
      [],
      'n.csv:3 overlapping_names',
    ],
    [
      'two kinds of party at one time',
      [actor({})],
      [],
      [type({ type: 'rebel_group', to: '2014-01-01' }), type({ id: 'two', type: 'state_forces', from: '2014-01-01' })],
      't.csv:3 overlapping_types',
    ],
  ])('is told of %s', (_name, actors, names, types, expected) => {
    const findings = checkActors({
      actors: placed('a.csv', ActorRow, actors),
      actorNames: placed('n.csv', ActorNameRow, names),
      actorTypes: placed('t.csv', ActorTypeRow, types),
      ...{ actorEvents: [], leaders: [], collectives: [], states: [] },
    });
    expect(findings.map(({ code, file, line }) => `${file}:${line} ${code}`)).toEqual([expected]);
  });
});
