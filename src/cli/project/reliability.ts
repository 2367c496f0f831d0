import { CodedReport, UsageError } from '../../model/index.ts';
import { comparing, type FieldReliability, type Reliability } from '../../pipeline.ts';
import type { Command } from '../commands.ts';
import { isError, noteError } from '../emit.ts';
import { readObjects } from '../jsonl.ts';
import type { Terminal } from '../terminal.ts';
import { withProject } from './open.ts';
import { type Columns, tableOf } from './table.ts';

const FIELDS: Columns<FieldReliability> = [
  ['Field', ({ field }) => field],
  ['Claims', ({ claims }) => String(claims)],
  ['Agreement', ({ agreement }) => figure(agreement)],
  ['Alpha', ({ alpha }) => figure(alpha)],
  ['Kappa', ({ kappa }) => figure(kappa)],
];

export const command: Command = async (given, options, terminal) => {
  const compare = await comparing();
  const [first, second, ...more] = given;
  if (more.length > 0 || (first !== undefined && second === undefined))
    throw new UsageError('bad_coders', 'reliability takes two files of coded reports, or none for a project');
  const found =
    first === undefined || second === undefined
      ? await withProject(options, async (store) => compare.reviews(await store.reviewed()))
      : compare.coders(await codedIn(first, terminal), await codedIn(second, terminal));
  await terminal.out.write(options.json ? `${JSON.stringify(found)}\n` : inWords(found, terminal));
  return 0;
};

async function codedIn(file: string, terminal: Terminal): Promise<CodedReport[]> {
  const coded: CodedReport[] = [];
  for await (const line of readObjects([file], CodedReport, terminal)) {
    if (isError(line)) noteError(line, terminal);
    else coded.push(line);
  }
  return coded;
}

function inWords({ claims, fields }: Reliability, terminal: Terminal): string {
  const { first, second, both, precision, recall, f1 } = claims;
  const counts = `${first} claims of the first, ${second} of the second, ${both} of both`;
  const scores = `precision ${figure(precision)}, recall ${figure(recall)}, F1 ${figure(f1)}`;
  return `${counts}\n${scores}\n\n${tableOf(fields, FIELDS, terminal)}`;
}

function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
