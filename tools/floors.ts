import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A set of the evaluation and the scores that must not drop below. */
interface FloorSet {
  readonly name: string;
  /** Script of the evaluation folder, with its arguments; `{data}` stands for the folder of development data. */
  readonly run: readonly string[];
  readonly floors: Readonly<Record<string, number>>;
}

const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = resolve(project, '../shared');

/** The scores of a script's last line, `score: NAME metric=value ...`. */
function scoresOf(output: string): ReadonlyMap<string, number> {
  const line = output.split('\n').findLast((text) => text.startsWith('score:')) ?? '';
  return new Map([...line.matchAll(/(\S+)=([\d.]+)/g)].map(([, name = '', value]) => [name, Number(value)]));
}

function run(set: FloorSet): ReadonlyMap<string, number> {
  const [script = '', ...rest] = set.run.map((word) => word.replace('{data}', join(shared, 'data')));
  const env = { ...process.env, ASCRIBE: 'node dist/cli.js', PROJECT: project };
  const done = spawnSync('python3', [join(shared, 'eval', script), ...rest], { cwd: project, env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${set.name}: ${done.stderr.slice(-2000)}`);
  return scoresOf(done.stdout);
}

function check(set: FloorSet): boolean[] {
  const scores = run(set);
  return Object.entries(set.floors).map(([metric, floor]) => {
    const score = scores.get(metric) ?? Number.NaN;
    const held = score >= floor;
    console.log(`${held ? 'held' : 'DROPPED'}  ${set.name} ${metric} ${score} (floor ${floor})`);
    return held;
  });
}

if (!existsSync(join(shared, 'eval'))) {
  console.log('skipped: the evaluation scripts are not beside the project');
} else {
  const sets = JSON.parse(readFileSync(join(project, 'tools/floors.json'), 'utf8')) as FloorSet[];
  const results = sets.flatMap(check);
  const failed = results.filter((held) => !held).length;
  console.log(`floors: ${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
