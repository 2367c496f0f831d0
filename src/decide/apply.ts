import { type Claim, type Codebook, type CodedReport, type Decision, inForce, type Standing } from '../model/index.ts';
import { filingBy } from './refile.ts';

/** A claim as people left it. */
interface Applied {
  readonly claim: Claim;
  readonly standing: Standing;
}

/** What the decisions in force say of each claim, incident, report and actor. */
export interface Decisions {
  /** A claim with its corrections. */
  claim(claim: Claim): Applied;
  /** What was decided of an incident with these claims, by itself or by its claims. */
  incident(id: string, claims: readonly string[]): Standing;
  /** Claims that people added to a report, in the order in which they did, with the decision's id. */
  added(report: string): readonly { readonly claim: Claim; readonly decision: string }[];
  comments(id: string): number;
}

/** Decisions sorted by what they say; of several on one thing the last one counts. */
interface Folded {
  readonly verdicts: Map<string, Standing>;
  readonly corrected: Map<string, Map<string, unknown>>;
  readonly added: Map<string, { claim: Claim; decision: string }[]>;
  readonly comments: Map<string, number>;
  /** Incidents that were split or joined. */
  readonly reshaped: Set<string>;
}

/** Folds decisions into what they say of each thing. The codebook is asked for when a claim was corrected. */
export function createDecisions(decisions: readonly Decision[], codebook: () => Codebook): Decisions {
  const filing = filingBy(codebook);
  const folded: Folded = {
    verdicts: new Map(),
    corrected: new Map(),
    added: new Map(),
    comments: new Map(),
    reshaped: new Set(),
  };
  for (const decision of inForce(decisions)) fold(folded, decision);
  const standing = (id: string): Standing =>
    folded.verdicts.get(id) ?? (folded.corrected.has(id) ? 'corrected' : 'undecided');
  const touched = (id: string, claims: readonly string[]): boolean =>
    folded.reshaped.has(id) || claims.some((claim) => standing(claim) !== 'undecided');
  return {
    claim: (claim) => {
      const values = folded.corrected.get(claim.id);
      return {
        claim: values ? filing.corrected(claim, corrected(claim, values)) : claim,
        standing: standing(claim.id),
      };
    },
    incident: (id, claims) => folded.verdicts.get(id) ?? (touched(id, claims) ? 'corrected' : 'undecided'),
    added: (report) =>
      (folded.added.get(report) ?? []).map(({ claim, decision }) => ({ claim: filing.added(claim), decision })),
    comments: (id) => folded.comments.get(id) ?? 0,
  };
}

function fold({ verdicts, corrected, added, comments, reshaped }: Folded, { id, body }: Decision): void {
  switch (body.kind) {
    case 'accept':
      verdicts.set(body.subject.id, 'accepted');
      break;
    case 'reject':
      verdicts.set(body.subject.id, 'rejected');
      break;
    case 'comment':
      comments.set(body.subject.id, (comments.get(body.subject.id) ?? 0) + 1);
      break;
    case 'correct':
      listed(corrected, body.claim, () => new Map()).set(body.field, body.value);
      break;
    case 'add_claim':
      listed(added, body.report, () => []).push({ claim: body.claim, decision: id });
      break;
    case 'split':
      reshaped.add(body.incident);
      break;
    case 'join':
      for (const incident of body.incidents) reshaped.add(incident);
      break;
    default: // hold_open is for reconciling alone, learn and decline for the knowledge; undo is not in force itself
  }
}

function corrected(claim: Claim, values: ReadonlyMap<string, unknown>): Claim {
  return { ...claim, ...Object.fromEntries(values) } as Claim;
}

/** A coded report with all decisions on its claims: corrected, without rejected ones, with those that people added. */
export function applyToReport(coded: CodedReport, decisions: Decisions): CodedReport {
  const claims = [...coded.claims, ...decisions.added(coded.report.id).map(({ claim }) => claim)];
  const kept = claims.map((claim) => decisions.claim(claim)).filter(({ standing }) => standing !== 'rejected');
  return { ...coded, claims: kept.map(({ claim }) => claim) };
}

function listed<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
