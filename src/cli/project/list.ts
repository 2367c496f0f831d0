import {
  type ActorUse,
  type IncidentLine,
  type LearnedName,
  LONGEST_PAGE,
  type Page,
  type PageAt,
  type RecordFilter,
  RecordOrder,
  type ReportLine,
  type Store,
  type StoredClaim,
  UsageError,
  type VoiceUse,
} from '../../model/index.ts';
import type { Command } from '../commands.ts';
import { actionTerm, dateTerm, placeTerm, sidesTerm, tollTerm } from '../record/terms.ts';
import type { Terminal } from '../terminal.ts';
import { filterOf } from './filter.ts';
import { namesIn } from './names.ts';
import { withProject } from './open.ts';
import { type Columns, tableOf } from './table.ts';
import { openUsing } from './using.ts';
import { LISTS } from './words.ts';

/** Most lines that one call lists; exports give all. */
const MOST = 1_000_000;

const INCIDENTS: Columns<IncidentLine> = [
  ['Date', ({ date }) => dateTerm(date)],
  ['Place', ({ place }) => placeTerm(place)],
  ['What', ({ action }) => actionTerm(action)],
  ['Who → whom', sidesTerm],
  ['Dead', ({ toll }) => tollTerm(toll.killed)],
  ['Voices', ({ origin_count }) => String(origin_count)],
  ['Grade', ({ grade }) => grade],
  ['Decided', ({ standing }) => (standing === 'undecided' ? '' : standing)],
  ['Id', ({ id }) => id],
];
const CLAIMS: Columns<StoredClaim> = [
  ['Date', ({ claim }) => dateTerm(claim.date)],
  ['Place', ({ claim }) => placeTerm(claim.place)],
  ['What', ({ claim }) => actionTerm(claim.action)],
  ['Who → whom', ({ claim }) => sidesTerm(claim)],
  ['Status', ({ claim }) => claim.status],
  ['Decided', ({ standing }) => (standing === 'undecided' ? '' : standing)],
  ['Id', ({ claim }) => claim.id],
  ['Report', ({ report }) => report],
];
const REPORTS: Columns<ReportLine> = [
  ['Published', ({ published }) => published ?? ''],
  ['Outlet', ({ outlet }) => outlet ?? ''],
  ['Title', ({ title }) => title ?? ''],
  ['Claims', ({ claims }) => String(claims)],
  ['Id', ({ id }) => id],
];
const ACTORS: Columns<ActorUse> = [
  ['Actor', ({ name }) => name],
  ['Acts', ({ acts }) => String(acts)],
  ['Suffers', ({ suffers }) => String(suffers)],
  ['First', ({ first }) => first ?? ''],
  ['Last', ({ last }) => last ?? ''],
  ['Id', ({ id }) => id],
];
const VOICES: Columns<VoiceUse> = [
  ['Voice', ({ speaker }) => speaker],
  ['Kind', ({ speaker_type }) => speaker_type.replaceAll('_', ' ')],
  ['Reports', ({ reports }) => String(reports)],
  ['Claims', ({ claims }) => String(claims)],
  ['Incidents', ({ incidents }) => String(incidents)],
  ['Borne out', ({ borne_out }) => String(borne_out)],
];

const NAMES: Columns<LearnedName> = [
  ['Report', ({ told }) => told[0]?.report.id ?? ''],
  ['Name', ({ name }) => name],
  ['Relation', ({ relation }) => relation.replaceAll('_', ' ')],
  ['Of', ({ same_as }) => same_as],
  ['Told by', ({ told }) => String(told.length)],
  ['Would say', ({ lessons }) => lessons.map(({ says }) => says).join('; or ') || 'nobody in it is known'],
  ['Decided', ({ decision }) => (decision ? `${decision.body.kind} by ${decision.made_by}` : '')],
];

interface Asked {
  readonly filter: RecordFilter;
  readonly limit: number;
  readonly json: boolean;
}

export const command: Command = ([what = 'incidents'], options, terminal) =>
  withProject(options, async (store) => {
    const limit = Number(options.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new UsageError('bad_limit', `--limit takes a whole number from 1 to ${MOST}`);
    const filter = await filterOf(options, async () => (await openUsing(store, options)).knowledge);
    const asked = { filter, limit, json: options.json === true };
    if (what === 'names') await show(whole(namesIn(store, options)), NAMES, asked, terminal);
    else await list(what, store, RecordOrder.parse(options.order), asked, terminal);
    return 0;
  });

function list(what: string, store: Store, order: RecordOrder, asked: Asked, terminal: Terminal): Promise<void> {
  const { filter } = asked;
  switch (what) {
    case 'incidents':
      return show(
        pages((page) => store.incidents(filter, order, page)),
        INCIDENTS,
        asked,
        terminal,
      );
    case 'claims':
      return show(
        pages((page) => store.claims(filter, page)),
        CLAIMS,
        asked,
        terminal,
      );
    case 'reports':
      return show(
        pages((page) => store.reports(filter, page)),
        REPORTS,
        asked,
        terminal,
      );
    case 'actors':
      return show(whole(store.actors(filter)), ACTORS, asked, terminal);
    case 'voices':
      return show(whole(store.voices(filter)), VOICES, asked, terminal);
    default:
      throw new UsageError('no_such_list', `no list of "${what}": try ${LISTS.join(', ')}`);
  }
}

/** All pages of a list, one after the other. */
async function* pages<Line>(next: (page: PageAt) => Promise<Page<Line>>): AsyncGenerator<Page<Line>> {
  let after: string | null = null;
  do {
    const page: Page<Line> = await next({ limit: LONGEST_PAGE, ...(after === null ? {} : { after }) });
    yield page;
    after = page.next;
  } while (after !== null);
}

async function* whole<Line>(lines: Promise<readonly Line[]>): AsyncGenerator<Page<Line>> {
  const items = await lines;
  yield { items, next: null, total: items.length };
}

async function show<Line extends object>(
  found: AsyncIterable<Page<Line>>,
  columns: Columns<Line>,
  { limit, json }: Asked,
  terminal: Terminal,
): Promise<void> {
  let left = limit;
  let total = 0;
  for await (const page of found) {
    total = page.total;
    const lines = page.items.slice(0, left);
    left -= lines.length;
    const text = json ? lines.map((line) => `${JSON.stringify(line)}\n`).join('') : tableOf(lines, columns, terminal);
    const read = await terminal.out.write(text);
    if (!read || left === 0 || terminal.stopped.requested) break;
  }
  const shown = limit - left;
  terminal.note(`ascribe: ${shown} of ${total}${shown < total ? ' (--limit shows more)' : ''}`);
}
