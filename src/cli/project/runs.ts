import type { Run } from '../../model/index.ts';
import type { Command } from '../commands.ts';
import { withProject } from './open.ts';
import { type Columns, tableOf } from './table.ts';

const RUNS: Columns<Run> = [
  ['Run', ({ id }) => id],
  ['Started', ({ started_at }) => started_at],
  ['Finished', ({ finished_at }) => finished_at ?? 'no'],
  ['Coder', ({ coder }) => `${coder.name} ${coder.version}`],
  ['Knowledge', ({ knowledge_hash }) => knowledge_hash.slice(0, 12)],
  ['Names accepted', ({ accepted }) => String(accepted)],
  ['Reports', ({ reports }) => String(reports)],
  ['Claims', ({ claims }) => String(claims)],
  ['Incidents', ({ incidents }) => String(incidents)],
  ['Not usable', ({ errors }) => String(errors)],
];

export const command: Command = ([run], options, terminal) =>
  withProject(options, async (store) => {
    const lines = run === undefined ? await store.runs() : await store.errors(run);
    const jsonl = () => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const text = options.json || run !== undefined ? jsonl() : tableOf(lines as readonly Run[], RUNS, terminal);
    await terminal.out.write(text);
    return 0;
  });
