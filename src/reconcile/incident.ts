import { createHash } from 'node:crypto';
import type { Incident, TollKind, TollRange } from '../model/index.ts';
import type { Account } from './account.ts';
import { mostExactDate, mostExactPlace, representative, sidesOf } from './choose.ts';
import type { Cluster } from './cluster.ts';
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

/** What the accounts of a cluster add up to. `rivals` are the ids of incidents that compete with it. */
export function incidentOf(cluster: Cluster, rivals: readonly string[], families: Families): Incident {
  const accounts = [...cluster.accounts].sort((a, b) => (a.key < b.key ? -1 : 1));
  const lead = representative(accounts, families);
  const voices = voicesOf(accounts);
  const { actor, recipient } = sidesOf(lead, accounts);
  const { plover, acled, action } = lead.claim;
  const denials = cluster.denials.map((link) => link.from);
  const grading = gradeOf({ accounts, voices, denials, competing: rivals.length > 0 });
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
    toll: tolls(voices, actor),
    claims: accounts.map((account) => account.claim.id),
    reports: [...new Set(accounts.map((account) => account.report.id))],
    accounts: accountsByReport(accounts, actor),
    origins: voices.map((voice) => voice.origin),
    origin_count: voices.length,
    grade: grading.grade,
    grade_because: grading.because,
    disagreements: disagreementsOf(accounts, actor),
    because: reasonsOf(cluster, accounts),
    denied_by: denials.map((denial) => denial.claim.id).sort(),
    competes_with: [...rivals].sort(),
    nearly: nearMisses(cluster),
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

function tolls(voices: readonly VoiceGroup[], actor: Incident['actor']): Record<string, TollRange> {
  const ranges = KINDS.map((kind) => [kind, tollRange(voices, kind, actor)] as const);
  return Object.fromEntries(ranges.filter(([kind, range]) => ALWAYS.includes(kind) || range.low !== null));
}

/** For each claim the best link that holds it in the incident. */
function reasonsOf({ links }: Cluster, accounts: readonly Account[]): Incident['because'] {
  return accounts.map((account) => {
    const link = links
      .filter(({ from, to }) => from === account || to === account)
      .sort((a, b) => b.score - a.score)[0];
    if (!link) return { id: account.claim.id, because: 'no other account tells of it' };
    const other = link.from === account ? link.to : link.from;
    return { id: account.claim.id, because: `with ${other.claim.id}: ${link.reasons.join(', ')}` };
  });
}

function nearMisses({ refused, accounts }: Cluster): Incident['nearly'] {
  const inside = new Set(accounts);
  const misses = refused.flatMap((link) => {
    const outside = inside.has(link.from) ? link.to : link.from;
    if (inside.has(outside)) return [];
    return [
      {
        id: outside.claim.id,
        because: `${link.reasons.join(', ')}; but they contradict each other in ${link.against}`,
      },
    ];
  });
  return [...new Map(misses.reverse().map((miss) => [miss.id, miss])).values()].reverse().slice(0, NEARLY);
}
