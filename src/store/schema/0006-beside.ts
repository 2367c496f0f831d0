import { type Kysely, sql } from 'kysely';

const DAY = 'text collate "C"';
/** Columns that say when an incident was, beside what belongs to it. */
const DAYS = { day: DAY, day_first: DAY, day_last: DAY };
/** Tables that are counted under days: who acts, who speaks, who passes on whom. */
const COUNTED = ['incident_party', 'incident_voice', 'incident_quote'] as const;

/**
 * Schema 6. What is asked together stands together: with a claim the number of its report, with its place in an incident
 * the grade, with parties and voices the days. A report's text lies apart from what it is found by, and its `key` is one
 * number for all its versions. How many rows have one value of one field is counted when incidents are written.
 */
const STATEMENTS = [
  'alter table ascribe.run add column accepted integer not null default 0',
  ...reports(),
  ...claims(),
  ...incidents(),
  `create table ascribe.tally (
    list text not null,
    field text not null,
    value text collate "C" not null,
    rows integer not null,
    primary key (list, field, value)
  )`,
];

/**
 * Fills columns of a table from another one. An `update` would leave every row twice in its file, until later rows take the
 * room; a column that changes its type is written anew with its table, and a function may say what is written.
 * @param columns names and types
 * @param of what a row of the table hands to the function, with its type
 * @param query what the function looks up: the values for `$1`
 */
function filled(
  table: string,
  columns: Readonly<Record<string, string>>,
  [of, type]: readonly [column: string, type: string],
  query: string,
): string[] {
  const names = Object.keys(columns);
  const lookup = (name: string) => `ascribe.${name}_of`;
  return [
    ...names.map(
      (
        name,
      ) => `create function ${lookup(name)}(${type}) returns ${columns[name]?.replace(/ collate.*/, '')} language sql stable
        as 'select ${name} from (${query}) found limit 1'`,
    ),
    `alter table ascribe.${table} ${names.map((name) => `add column ${name} ${columns[name]}`).join(', ')}`,
    `alter table ascribe.${table} ${names.map((name) => `alter column ${name} type ${columns[name]} using ${lookup(name)}(${of})`).join(', ')}`,
    ...names.map((name) => `drop function ${lookup(name)}`),
  ];
}

function reports(): string[] {
  return [
    `create table ascribe.report_content (
      no integer primary key references ascribe.report on delete cascade,
      head text not null,
      content text not null
    )`,
    'insert into ascribe.report_content select no, head, content from ascribe.report',
    'create table ascribe.first as select id, min(no) as key from ascribe.report group by id',
    'create unique index on ascribe.first (id)',
    'alter table ascribe.report drop column head, drop column content',
    ...filled('report', { key: 'integer' }, ['id', 'text'], 'select key from ascribe.first where id = $1'),
    'alter table ascribe.report alter column key set not null',
    'create index on ascribe.report (key)',
  ];
}

function claims(): string[] {
  const key = 'select key as report_key from ascribe.first where id = $1';
  return [
    'drop index ascribe.claim_day_id_first_run_last_run_idx, ascribe.claim_country_first_run_last_run_idx',
    'drop index ascribe.claim_action_day_id_first_run_last_run_idx',
    ...filled('claim', { report_key: 'integer' }, ['report', 'text'], key),
    'create index on ascribe.claim (day desc, id desc) include (first_run, last_run, report_key)',
    'create index on ascribe.claim (action, day desc, id desc) include (first_run, last_run, report_key)',
    'create index on ascribe.claim (country) include (first_run, last_run, report_key)',
    'create index on ascribe.claim (report_key)',
    'alter table ascribe.coding add column claims integer not null default 0',
    `update ascribe.coding set claims = (select count(*) from ascribe.claim where claim.report = coding.report
      and claim.first_run <= coding.first_run and claim.last_run > coding.first_run)`,
  ];
}

function incidents(): string[] {
  const of = ['incident', 'integer'] as const;
  const incident = 'select * from ascribe.incident where no = $1';
  return [
    ...filled('incident_report', { key: 'integer' }, ['report', 'text'], 'select key from ascribe.first where id = $1'),
    'drop table ascribe.first',
    'delete from ascribe.incident_report where key is null',
    'alter table ascribe.incident_report drop column report',
    'alter table ascribe.incident_report add primary key (incident, key)',
    'create index on ascribe.incident_report (key) include (incident)',
    ...filled('incident_claim', { grade: 'text', disagreeing: 'boolean' }, of, incident),
    'create index on ascribe.incident_claim (grade, disagreeing) include (claim)',
    ...COUNTED.flatMap((table) => [...filled(table, DAYS, of, incident), ...daysFound(table)]),
  ];
}

function daysFound(table: string): string[] {
  return [
    `create index on ascribe.${table} (day)`,
    `create index on ascribe.${table} (day_last) where day_last > day`,
    `create index on ascribe.${table} (day) where day_first = ''`,
  ];
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
