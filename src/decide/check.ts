import {
  type Alias,
  Claim,
  type Codebook,
  type CodedReport,
  type Decision,
  inForce,
  type Report,
} from '../model/index.ts';

/** Fields that say which claim it is and who made it; a claim with others is another claim. */
const FIXED = new Set(['id', 'coder']);

/** What keeps a field of a claim from being corrected to a value, in words; null where nothing does. */
export function correctionProblem(
  claim: Claim,
  field: string,
  value: unknown,
  report: Report,
  codebook: Codebook,
): string | null {
  if (!(field in Claim.shape) || FIXED.has(field))
    return `a claim has no field "${field}" to correct: try ${Object.keys(Claim.shape)
      .filter((name) => !FIXED.has(name))
      .join(', ')}`;
  const unknown = field === 'action' ? actionProblem(value, codebook) : null;
  return unknown ?? claimProblem({ ...claim, [field]: value }, report);
}

/** What is wrong with an action that a person names, in words; null where nothing is. */
export function actionProblem(action: unknown, { actions }: Codebook): string | null {
  if (actions.some(({ id }) => id === action)) return null;
  return `the codebook has no action "${String(action).slice(0, 80)}": docs/knowledge.md lists them`;
}

/** What is wrong with a claim that a person gives, in words; null where nothing is. Its words must stand in the report. */
export function claimProblem(given: unknown, report: Report, coded?: CodedReport): string | null {
  const read = Claim.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    return `${issue?.path.join('.')}: ${issue?.message}`;
  }
  const voices = coded?.attributions.length;
  if (voices !== undefined && read.data.attribution.some((index) => index < 0 || index >= voices))
    return `attribution: the report has ${voices} attributions, counted from 0`;
  return strayWords(read.data, Array.from(report.body));
}

/** What is wrong with an explanation that a person names, in words; null where nothing is. */
export function aliasProblem({ span }: Alias, { body }: Report): string | null {
  return strayWords(span, Array.from(body));
}

/** The first span, anywhere in a value, that is not the slice of the body that it says to be. */
function strayWords(value: unknown, body: readonly string[]): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, start, end } = value as { text?: unknown; start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number' && body.slice(start, end).join('') !== text)
    return `"${String(text).slice(0, 80)}" does not stand in the report from ${start} to ${end}`;
  for (const inner of Object.values(value)) {
    const problem = strayWords(inner, body);
    if (problem) return problem;
  }
  return null;
}

/** What keeps a decision from being undone, in words; null where nothing does. */
export function undoProblem(id: string, decisions: readonly Decision[]): string | null {
  const decision = decisions.find((each) => each.id === id);
  if (!decision) return `there is no decision "${id}"`;
  const undone = decision.body.kind === 'undo' ? isUndone(id, decisions) : !inForce(decisions).includes(decision);
  return undone ? `the decision "${id}" was undone already` : null;
}

function isUndone(id: string, decisions: readonly Decision[]): boolean {
  const by = decisions.filter(({ body }) => body.kind === 'undo' && body.decision === id);
  return by.some((undo) => !isUndone(undo.id, decisions));
}
