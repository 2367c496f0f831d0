import { createHash } from 'node:crypto';
import type { Incident, TollKind, TollRange, ValueRule } from '../model/index.ts';
import type { Account } from './account.ts';
import { mostExactDate, mostExactPlace, representative, sidesOf } from './choose.ts';
import type { Cluster, Link } from './cluster.ts';
import { reasons } from './compare.ts';
import { isDecided } from './decided.ts';
import { disagreementsOf } from './disagreements.ts';
import type { Families } from './families.ts';
import { gradeOf } from './grade.ts';
import { groupBy } from './group.ts';
import { byAge, type VoiceGroup, voicesOf } from './origins.ts';
import { knownParties } from './parties.ts';
import { byReport, tollRange } from './toll-range.ts';

const ALWAYS: readonly TollKind[] = ['killed', 'injured'];
const KINDS: readonly TollKind[] = [...ALWAYS, 'captured', 'missing', 'displaced'];
/** How many of the claims that nearly belonged to an incident are named. */
const NEARLY = 5;

/** An incident's id: a hash of its oldest account, so that later reports on it leave the id alone. */
export function incidentId({ accounts }: Cluster): string {
  const oldest = [...accounts].sort(byAge)[0] as Account;
  return `i-${createHash('sha256').update(oldest.key).digest('hex').slice(0, 16)}`;
}

/** Ids of the incidents that an incident has to do with. */
export interface Neighbours {
  /** Those that tell of the same deed with other parties. */
  readonly rivals: readonly string[];
  readonly parts: readonly string[];
  readonly whole: string | null;
}

/** What the accounts of a cluster add up to. */
export function incidentOf(cluster: Cluster, neighbours: Neighbours, families: Families, rule: ValueRule): Incident {
  const accounts = [...cluster.accounts].sort((a, b) => (a.key < b.key ? -1 : 1));
  const lead = representative(accounts, families);
  const voices = voicesOf(accounts);
  const { actor, recipient } = sidesOf(lead, accounts);
  const { plover, acled, action } = lead.claim;
  const denials = cluster.denials.map((link) => link.from);
  const grading = gradeOf({ accounts, voices, denials, competing: neighbours.rivals.length > 0 });
  return {
    id: incidentId(cluster),
    action,
    plover,
    acled,
    date: mostExactDate(accounts).claim.date,
    place: mostExactPlace(accounts),
    actor,
    recipient,
    mutual: lead.claim.mutual,
    toll: tolls(voices, actor, rule),
    claims: accounts.map((account) => account.claim.id),
    reports: [...new Set(accounts.map((account) => account.report.id))],
    accounts: accountsByReport(accounts, actor),
    origins: voices.map((voice) => voice.origin),
    origin_count: voices.length,
    grade: grading.grade,
    grade_because: grading.because,
    disagreements: disagreementsOf(accounts, actor),
    because: reasonsOf(cluster, accounts, families),
    denied_by: denials.map((denial) => denial.claim.id).sort(),
    competes_with: [...neighbours.rivals].sort(),
    nearly: nearMisses(cluster, families),
    parts: [...neighbours.parts].sort(),
    part_of: neighbours.whole,
  };
}

function accountsByReport(accounts: readonly Account[], actor: Incident['actor']): Incident['accounts'] {
  const counts = KINDS.flatMap((kind) =>
    byReport(accounts, kind, knownParties(actor)).map((count) => ({ kind, ...count })),
  );
  return [...groupBy(accounts, (account) => account.report.id)].map(([report, told]) => {
    const counted = counts.filter((count) => count.report === report);
    return {
      report,
      outlet: told[0]?.report.outlet ?? null,
      published: told[0]?.report.published ?? null,
      claims: told.map((account) => account.claim.id),
      toll: Object.fromEntries(counted.map(({ kind, low, high }) => [kind, { low, high }])),
    };
  });
}

function tolls(voices: readonly VoiceGroup[], actor: Incident['actor'], rule: ValueRule): Record<string, TollRange> {
  const ranges = KINDS.map((kind) => [kind, tollRange(voices, kind, actor, rule)] as const);
  return Object.fromEntries(ranges.filter(([kind, range]) => ALWAYS.includes(kind) || range.low !== null));
}

/** For each claim the best link that holds it in the incident. */
function reasonsOf({ links }: Cluster, accounts: readonly Account[], families: Families): Incident['because'] {
  const best = new Map<Account, Link>();
  for (const link of [...links].sort((a, b) => b.score - a.score))
    for (const account of [link.from, link.to]) if (!best.has(account)) best.set(account, link);
  return accounts.map((account) => {
    const link = best.get(account);
    if (!link) return { id: account.claim.id, because: 'no other account tells of it' };
    const other = link.from === account ? link.to : link.from;
    return { id: account.claim.id, because: `with ${other.claim.id}: ${inWords(link, families)}` };
  });
}

function nearMisses({ refused, accounts }: Cluster, families: Families): Incident['nearly'] {
  const inside = new Set(accounts);
  const misses = new Map<string, string>();
  for (const link of refused) {
    const outside = inside.has(link.from) ? link.to : link.from;
    if (inside.has(outside) || misses.has(outside.claim.id) || misses.size === NEARLY) continue;
    misses.set(outside.claim.id, `${inWords(link, families)}; but ${link.against}`);
  }
  return [...misses].map(([id, because]) => ({ id, because }));
}

function inWords(link: Link, families: Families): string {
  return isDecided(link) ? 'a person put them together' : reasons(link.from, link.to, families).join(', ');
}
