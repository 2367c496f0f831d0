import { InvalidArgumentError, Option } from 'commander';
import { PROJECT_COMMANDS } from './project/specs.ts';
import { SERVER_COMMANDS } from './server/specs.ts';
import { format, INPUT, jobs, knowledge, store } from './shared.ts';
import type { Terminal } from './terminal.ts';

/** Does what a command says; returns the exit status. */
export type Command = (
  given: readonly string[],
  options: Record<string, unknown>,
  terminal: Terminal,
) => Promise<number>;

/** A command as `--help` shows it; its code is loaded when it is called. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** Name and meaning of what follows the command. */
  readonly argument: readonly [string, string];
  readonly options: readonly (() => Option)[];
  readonly example: string;
  readonly load: () => Promise<{ command: Command }>;
  /** Runs until it is interrupted, which is how it ends well. */
  readonly endless?: true;
}

function rule(): Option {
  return new Option(
    '--rule <rule>',
    'the number that is shown where accounts differ: the lowest of what each voice said last (conservative, as ACLED), ' +
      'what most voices say (best, as UCDP), the newest, or what a side says of its own losses',
  )
    .choices(['conservative', 'best', 'newest', 'own-losses'])
    .default('conservative');
}

function follow(): Option {
  return new Option(
    '--follow <most>',
    'fetch the pages that feeds and sitemaps name, up to this many of each',
  ).argParser((most: string) => {
    if (!/^[1-9]\d{0,5}$/.test(most)) throw new InvalidArgumentError('It takes a whole number from 1 on.');
    return Number(most);
  });
}

function saveWarc(): Option {
  return new Option('--save-warc <file>', 'save every page that is fetched to this WARC file (.warc or .warc.gz)');
}

/** For commands that take a project where no input is named. */
const PROJECT = [
  () =>
    new Option('--project <folder>', 'what a project holds, with its decisions, where no input is named').env(
      'ASCRIBE_PROJECT',
    ),
  store,
] as const;

/** Every command of `ascribe`, in the order of the way of the data. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'record',
    summary: 'the whole way in one: inputs to a record of incidents, for people',
    argument: INPUT,
    options: [
      knowledge,
      format,
      follow,
      saveWarc,
      () => new Option('--json', 'incidents as JSONL instead'),
      () => new Option('--out <folder>', 'also write reports, claims, incidents and every export there'),
      () => new Option('--no-open', 'open no browser'),
    ],
    example: '  $ ascribe record reports/ --out my-record',
    load: () => import('./commands/record.ts'),
  },
  {
    name: 'read',
    summary: 'inputs to reports: the text alone, without comments, menus, donation bars',
    argument: INPUT,
    options: [
      knowledge,
      format,
      follow,
      saveWarc,
      () =>
        new Option('--show-removed', 'print each page with what was taken off it struck through, and why, for people'),
    ],
    example:
      '  $ ascribe read page.html | jq -r .body\n  $ ascribe read --show-removed page.html\n  $ ascribe read --follow 20 --save-warc today.warc.gz https://example.org/feed.xml',
    load: () => import('./commands/read.ts'),
  },
  {
    name: 'watch',
    summary: 'feeds and folders to reports as they come: goes on where it stopped, fetches nothing twice',
    argument: ['[source...]', 'OPML files, addresses of feeds or sitemaps, folders'],
    options: [
      knowledge,
      saveWarc,
      () => new Option('--every <minutes>', 'from the end of one round to the next').default(15).argParser(Number),
      () => new Option('--once', 'go round once and end, as for cron'),
      () =>
        new Option('--state <file>', 'what was read so far; delete it to read everything again').default(
          'ascribe-watch.jsonl',
        ),
    ],
    example:
      '  $ ascribe watch feeds.opml inbox/ --save-warc seen.warc.gz >> reports.jsonl\n  $ ascribe watch feeds.opml --once | ascribe code - >> coded.jsonl',
    load: () => import('./commands/watch.ts'),
  },
  {
    name: 'lineage',
    summary: 'reports to where their texts come from: originals, copies, reprints, rewrites with a share of their own',
    argument: INPUT,
    options: [knowledge, format],
    example:
      '  $ ascribe read reports/ | ascribe lineage - | jq -c \'select(.relation != "original") | [.outlet, .relation, .of, .own_share]\'',
    load: () => import('./commands/lineage.ts'),
  },
  {
    name: 'parse',
    summary: 'reports to sentences, words and dependency trees (CoNLL-U)',
    argument: INPUT,
    options: [
      knowledge,
      format,
      () => new Option('--to <format>', 'what to write').choices(['conllu']).default('conllu'),
    ],
    example: "  $ echo 'Rebels seized the town.' | ascribe parse - --to conllu",
    load: () => import('./commands/parse.ts'),
  },
  {
    name: 'places',
    summary: 'reports to the places that they name, with coordinates',
    argument: INPUT,
    options: [knowledge, format],
    example: "  $ ascribe places report.txt | jq -r '.places[] | [.name, .latitude, .longitude] | @tsv'",
    load: () => import('./commands/places.ts'),
  },
  {
    name: 'code',
    summary: 'reports to claims: who did what to whom, where and when, according to whom',
    argument: INPUT,
    options: [knowledge, format, follow, saveWarc, jobs],
    example:
      "  $ ascribe code reports/ | jq -c '.claims[] | [.action, .place.name]'\n  $ ascribe read https://example.org/news | ascribe code - > coded.jsonl",
    load: () => import('./commands/code.ts'),
  },
  {
    name: 'reconcile',
    summary: 'coded reports to incidents: what several accounts add up to',
    argument: INPUT,
    options: [
      knowledge,
      rule,
      () => new Option('--earlier <file>', 'incidents of an earlier run, whose ids are kept where claims are shared'),
    ],
    example:
      '  $ ascribe code reports/ | ascribe reconcile - > incidents.jsonl\n' +
      '  $ ascribe reconcile coded.jsonl --rule best --earlier incidents.jsonl > newer.jsonl',
    load: () => import('./commands/reconcile.ts'),
  },
  {
    name: 'import',
    summary:
      'tables of ACLED, UCDP GED or eventreport to coded reports, or into a project: accounts beside those coded from texts',
    argument: ['[input...]', 'CSV or TSV files, or - for standard input (also when nothing is named)'],
    options: [
      () => new Option('--project <folder>', 'keep the accounts in this project, which is made where there is none'),
      () => new Option('--store <address>', 'keep them on a PostgreSQL server: postgres://user@host/database'),
      knowledge,
      () =>
        new Option('--from <format>', 'what the tables are; else their columns tell').choices([
          'acled',
          'ucdp',
          'eventreport',
        ]),
    ],
    example:
      '  $ ascribe import acled.csv > acled.jsonl\n  $ ascribe reconcile coded.jsonl acled.jsonl > merged.jsonl\n' +
      '  $ ascribe import acled.csv --project idlib   # again, when the table is newer: only what changed is written',
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'control',
    summary: 'coded reports to who controls which town: claims of capture and loss in order of time',
    argument: INPUT,
    options: [
      ...PROJECT,
      knowledge,
      () => new Option('--on <date>', 'only the day, as 2016-08-01'),
      () => new Option('--json', 'one place a line, with every change and its claims'),
    ],
    example: '  $ ascribe control coded.jsonl --on 2016-08-01\n  $ ascribe control --project idlib --on 2016-08-01',
    load: () => import('./commands/control.ts'),
  },
  {
    name: 'actors',
    summary: 'whom a name meant on a day: names, memberships, allies, rivals, lineage',
    argument: ['[name]', 'a name as it stands in a report; without one, everybody that the knowledge holds'],
    options: [
      knowledge,
      () => new Option('--on <date>', 'the day, as 2016-08-01'),
      () => new Option('--json', 'one candidate a line, best first'),
    ],
    example: "  $ ascribe actors 'al-Nusra' --on 2016-08-01",
    load: () => import('./commands/actors.ts'),
  },
  {
    name: 'gazetteer',
    summary: 'import FILE: places of your own (GeoNames dump, OCHA list), used before the world list from then on',
    argument: ['<task...>', 'import, then the files'],
    options: [knowledge],
    example: '  $ ascribe gazetteer import SY.txt\n  $ ascribe gazetteer import places.jsonl --knowledge my-tables',
    load: () => import('./commands/gazetteer.ts'),
  },
  {
    name: 'export',
    summary: 'incidents to the formats of other tools; what they can not hold is said on standard error',
    argument: INPUT,
    options: [
      knowledge,
      () =>
        new Option(
          '--to <format>',
          'acled, csv, eventreport, geojson, hxl, parquet, plover, polecat, timemap, ucdp or xlsx',
        ).makeOptionMandatory(),
      () => new Option('--private-names', 'also name civilians whom reports call by name; else they are "Civilians"'),
    ],
    example: '  $ ascribe export --to geojson incidents.jsonl > incidents.geojson',
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'release',
    summary:
      'a project, or coded reports and decisions, to a dataset for others: every format, codebook, methods, sums',
    argument: ['[input...]', 'coded reports: files, or - for standard input; nothing where a project is named'],
    options: [
      ...PROJECT,
      knowledge,
      () => new Option('--out <folder>', 'a new folder for the release'),
      () => new Option('--decisions <file>', 'what people decided, one decision a line'),
      rule,
      () => new Option('--check <folder>', 'make a release again from its own data and compare every byte'),
    ],
    example:
      '  $ ascribe release --project idlib --out release-1\n  $ ascribe release --check release-1\n' +
      '  $ ascribe release coded.jsonl --decisions decisions.jsonl --out release-1',
    load: () => import('./commands/release.ts'),
  },
  {
    name: 'explain',
    summary: 'why a claim is coded as it is, or why claims are one incident; takes the output of code',
    argument: ['<id...>', 'the id of a claim or incident, then files of coded reports, or - (also when none is named)'],
    options: [...PROJECT, knowledge],
    example:
      '  $ ascribe code report.txt > coded.jsonl\n  $ ascribe explain c-1b39c25c1f394e77 coded.jsonl\n' +
      '  $ ascribe explain i-8d0f3a5e0b1c2d4e --project idlib',
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'knowledge',
    summary: 'check tables: rows that do not fit, ids and names that stand twice, unknown actors and actions',
    argument: ['<task>', 'check: every finding with file and line; the exit status is 2 where one is an error'],
    options: [knowledge],
    example: '  $ ascribe knowledge check --knowledge my-tables',
    load: () => import('./commands/knowledge.ts'),
  },
  ...SERVER_COMMANDS,
  ...PROJECT_COMMANDS,
  {
    name: 'schema',
    summary: 'JSON Schema of what the stages read and write',
    argument: ['<name>', 'report, coded, places, incident, lineage or control'],
    options: [],
    example: '  $ ascribe schema coded > coded.schema.json',
    load: () => import('./commands/schema.ts'),
  },
];
