import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { packagedKnowledge } from '../knowledge/index.ts';
import { ActorEventRow, ActorNameRow, ActorRow, CollectiveRow, LeaderRow, StateRow } from '../model/index.ts';
import { checkActors, type Finding, type Placed, type PlacedActors } from './index.ts';

function placed<Row>(text: string, file: string, schema: z.ZodType<Row>): Placed<Row>[] {
  const lines: { record: unknown; info: { lines: number } }[] = parse(text, { columns: true, info: true, trim: true });
  return lines.map(({ record, info }) => ({ row: schema.parse(record), file, line: info.lines }));
}

function packaged<Row>(file: string, schema: z.ZodType<Row>): Placed<Row>[] {
  return placed(readFileSync(join(packagedKnowledge(), 'actors', file), 'utf8'), file, schema);
}

const tables: PlacedActors = {
  actors: packaged('actors.csv', ActorRow),
  actorNames: packaged('names.csv', ActorNameRow),
  actorEvents: packaged('events.csv', ActorEventRow),
  leaders: packaged('leaders.csv', LeaderRow),
  collectives: packaged('collectives.csv', CollectiveRow),
  states: packaged('states.csv', StateRow),
};

function shown(finding: Finding): string {
  return `${finding.file}:${finding.line} ${finding.code} ${finding.message}`;
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
  const head = 'id,name,aliases,kind,type,country,parent,founded,ended,source,note\n';
  const names = 'id,actor,name,kind,language,from,to,lingers,source\n';
  const check = (actors: string, actorNames: string) =>
    checkActors({
      actors: placed(head + actors, 'a.csv', ActorRow),
      actorNames: placed(names + actorNames, 'n.csv', ActorNameRow),
      actorEvents: [],
      leaders: [],
      collectives: [],
      states: [],
    }).map(({ code, file, line }) => `${file}:${line} ${code}`);

  it.each([
    [
      'dawn,Dawn,,armed_group,rebel_group,SY,,,,,\ndawn,Dusk,,armed_group,rebel_group,SY,,,,,\n',
      '',
      ['a.csv:3 duplicate_id'],
    ],
    ['dawn,Dawn,,armed_group,rebel_group,SY,nobody,,,,\n', '', ['a.csv:2 unknown_actor']],
    ['dawn,Dawn,,armed_group,rebel_group,SY,,2015-01-01,2014-01-01,,\n', '', ['a.csv:2 reversed_dates']],
    [
      'dawn,Jaish Dawn,,armed_group,rebel_group,SY,,,,,\ndusk,Jaysh Dawn,,armed_group,rebel_group,SY,,,,,\n',
      '',
      ['a.csv:3 shared_name'],
    ],
    [
      'dawn,Dawn,,armed_group,rebel_group,SY,,,,,\n',
      'one,dawn,Dawn,official,en,2013-01-01,2015-01-01,,\ntwo,dawn,Dusk,official,en,2014-01-01,,,\n',
      ['n.csv:3 overlapping_names'],
    ],
  ])('%s%s', (actors, actorNames, expected) => {
    expect(check(actors, actorNames)).toEqual(expected);
  });
});
