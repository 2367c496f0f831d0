import { Option } from 'commander';
import type { CommandSpec } from '../commands.ts';
import { format, INPUT, jobs, knowledge, store } from '../shared.ts';
import { LISTS, TASKS } from './words.ts';

/** An option that may be given again. */
function many(flags: string, meaning: string): Option {
  return new Option(flags, `${meaning}; may be given again`).argParser((value: string, before?: string[]) => [
    ...(before ?? []),
    value,
  ]);
}

const OURS = [
  () =>
    new Option('--project <folder>', 'the project; "ascribe add" makes it')
      .default('ascribe-project')
      .env('ASCRIBE_PROJECT'),
  store,
] as const;

const FILTERS = [
  () => new Option('--from <day>', 'on this day or later, as 2016-07-01'),
  () => new Option('--to <day>', 'on this day or earlier'),
  () => new Option('--near <lat,lon,km>', 'within so many kilometres, as 36.2,37.15,20'),
  () => new Option('--box <s,w,n,e>', 'within these degrees: south, west, north, east'),
  () => many('--actor <name>', 'with this actor on either side (a name or an id), or one below it'),
  () => new Option('--lineage', 'also under what that actor was before and became'),
  () => many('--action <id>', 'what was done: shell, capture-territory …'),
  () => many('--grade <grade>', 'confirmed, fair, weak, contested, discounted'),
  () => many('--speaker <name>', 'told by this voice'),
  () => many('--outlet <name>', 'reported by this outlet'),
  () => many('--country <code>', 'in this country: SY, IQ …'),
  () => new Option('--text <words>', 'words in the reports, in any form; "a phrase", or, -without'),
  () => new Option('--decided', 'what people decided on'),
  () => new Option('--undecided', 'what nobody decided on'),
  () => new Option('--disagreeing', 'incidents whose accounts disagree'),
] as const;

/** Commands that keep a project: reports go in, people decide, lists come out. */
export const PROJECT_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'add',
    summary: 'read, code and keep reports in a project; the same report twice is one',
    argument: INPUT,
    options: [...OURS, knowledge, format, jobs],
    example:
      '  $ ascribe add reports/ --project idlib\n  $ ascribe add https://example.org/feed.xml --store postgres://ascribe@db.example/idlib\n' +
      'Interrupted, it loses nothing: call it again to go on.',
    load: () => import('./add.ts'),
  },
  {
    name: 'recode',
    summary: 'code all reports of a project anew, as with newer knowledge; "ascribe diff" shows what changed',
    argument: ['[nothing]', 'takes no input'],
    options: [...OURS, knowledge, jobs],
    example: '  $ ascribe recode --project idlib --knowledge my-tables\n  $ ascribe diff run-1 run-2 --project idlib',
    load: () => import('./recode.ts'),
  },
  {
    name: 'list',
    summary:
      'what a project holds: incidents, claims, reports, actors, voices, under filters; names that its reports explain',
    argument: ['[what]', `${LISTS.join(', ')} (incidents when nothing is named)`],
    options: [
      ...OURS,
      ...FILTERS,
      () =>
        new Option('--order <order>', 'of incidents')
          .choices(['date', 'killed', 'origins', 'attention'])
          .default('date'),
      () => new Option('--limit <number>', 'lines at most').default('100'),
      () => new Option('--json', 'as JSONL, all of every line'),
      knowledge,
    ],
    example:
      '  $ ascribe list --project idlib --actor hts --lineage --from 2016-01-01 --order killed\n  $ ascribe list claims --near 36.2,37.15,20 --text \'"barrel bombs"\' --json',
    load: () => import('./list.ts'),
  },
  {
    name: 'decide',
    summary: 'accept, reject, correct, split, join, learn, comment, undo: kept on disk, with who, when and why',
    argument: ['<task...>', `one of: ${TASKS.join('; ')}`],
    options: [
      ...OURS,
      knowledge,
      () => new Option('--by <name>', 'who decides (your login name when absent)'),
      () => new Option('--because <text>', 'why'),
    ],
    example:
      "  $ ascribe decide accept i-8d0f… --because 'two videos'\n" +
      '  $ ascribe decide correct c-1b39… action shell\n' +
      '  $ ascribe decide split i-8d0f… c-1b39… c-77aa…\n' +
      '  $ ascribe decide learn REPORT-ID \'Idlib Shield\' hts   # used by the next add or recode; "ascribe list names" offers them\n' +
      '  $ ascribe decide undo d-0670…\n' +
      '  $ ascribe decide log',
    load: () => import('./decide.ts'),
  },
  {
    name: 'runs',
    summary: 'the runs of a project: when, by which version, with which knowledge, what came of it',
    argument: ['[run]', 'a run whose unusable reports are shown'],
    options: [...OURS, () => new Option('--json', 'as JSONL')],
    example: '  $ ascribe runs --project idlib\n  $ ascribe runs run-2',
    load: () => import('./runs.ts'),
  },
  {
    name: 'diff',
    summary: 'what coders made of the reports in one run and not in another, and why; JSONL',
    argument: ['<run...>', 'the earlier run, then the later one'],
    options: OURS,
    example: "  $ ascribe diff run-1 run-2 | jq -c '[.change, .claim, .because]'",
    load: () => import('./diff.ts'),
  },
  {
    name: 'reliability',
    summary: "how two coders agree, by field: precision, recall, Krippendorff's alpha, Cohen's kappa",
    argument: [
      '[file...]',
      'coded reports of the first coder, taken as right, and of the second; without files, people and coder of a project',
    ],
    options: [...OURS, () => new Option('--json', 'as JSON')],
    example:
      '  $ ascribe reliability ana.jsonl machine.jsonl\n  $ ascribe reliability --project idlib     # what people decided, and what the coder had made',
    load: () => import('./reliability.ts'),
  },
  {
    name: 'backup',
    summary: 'everything that a project holds into one file, for either kind of store',
    argument: ['<file>', 'the file to write, for example idlib.jsonl.gz'],
    options: OURS,
    example: '  $ ascribe backup idlib.jsonl.gz --project idlib',
    load: () => import('./backup.ts'),
  },
  {
    name: 'restore',
    summary: 'a backup into a new project; also the way from a folder to a server',
    argument: ['<file>', 'a file that "ascribe backup" wrote'],
    options: OURS,
    example: '  $ ascribe restore idlib.jsonl.gz --store postgres://ascribe@db.example/idlib',
    load: () => import('./restore.ts'),
  },
];
