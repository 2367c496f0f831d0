import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ascribe } from './terminal.ts';

/** A folder of tables as an analyst lays it over the packaged ones. */
function pack(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-pack-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const ACTORS = 'id,name,aliases,kind,type,country,parent,founded,ended,source,note\n';

async function findings(folder: string): Promise<{ status: number; found: string[] }> {
  const { status, out } = await ascribe(['knowledge', 'check', '--knowledge', folder]);
  const own = out.split('\n').filter((line) => line.startsWith(folder));
  return {
    status,
    found: own.map((line) => line.slice(folder.length + 1).replace(/: (\w+): .* (\[\w+\])$/, ' $1 $2')),
  };
}

describe('ascribe knowledge check', () => {
  it('tells all that is wrong with its file and line, and ends with 2', async () => {
    const folder = pack({
      'actors/actors.csv': `${ACTORS}dawn-test,Dawn,,armed_group,rebel_group,SY,nobody,,,,\ndawn-test,Dawn,,armed_group,rebel_group,SY,,,,,\nDusk,Dusk,,armed_group,rebel_group,SY,,,,,\n`,
      'en/frames.csv':
        'id,pattern,action,possessor,note\n\nf.test-1,ACTOR wibble PLACE,no-such-action,,\nf.test-2,ACTOR wibble SLOT,advance,,\n',
      'en/weapons.csv': 'id,terms,kind,actions\n',
      'weapons.csv': 'id,term,kind,actions\n',
    });
    expect(await findings(folder)).toEqual({
      status: 2,
      found: [
        'actors/actors.csv:2 error [unknown_actor]',
        'actors/actors.csv:3 error [duplicate_id]',
        'actors/actors.csv:4 error [bad_row]',
        'en/frames.csv:3 error [unknown_action]',
        'en/frames.csv:4 error [bad_pattern]',
        'en/weapons.csv:1 error [bad_table]',
        'weapons.csv:1 error [unknown_table]',
      ],
    });
  });

  it('ends well where names are only ambiguous', async () => {
    const folder = pack({
      'actors/actors.csv': `${ACTORS}dawn-test,Dawn of Test,,armed_group,rebel_group,SY,,,,,\ndusk-test,Dawn of Test,,armed_group,rebel_group,SY,,,,,\n`,
    });
    expect(await findings(folder)).toEqual({ status: 0, found: ['actors/actors.csv:3 warning [shared_name]'] });
  });

  it('can do nothing else', async () => {
    expect((await ascribe(['knowledge', 'burn'])).status).toBe(2);
  });
});

describe('tables that are broken or missing', () => {
  it('keep a command from starting where the folder is not there', async () => {
    const { status, notes } = await ascribe(['actors', 'Dusk', '--knowledge', 'no-such-folder']);
    expect(status).toBe(2);
    expect(notes.join()).toContain('no-such-folder');
  });

  it('keep a command from starting and are named with their line', async () => {
    const folder = pack({ 'actors/actors.csv': `${ACTORS}Dusk,Dusk,,armed_group,rebel_group,SY,,,,,\n` });
    const { status, notes } = await ascribe(['actors', 'Dusk', '--knowledge', folder]);
    expect(status).toBe(2);
    expect(notes.join()).toContain(`${join(folder, 'actors/actors.csv')}:2: id: `);
  });
});
