import type { Decision, DecisionBody, Teaching } from '../model/index.ts';

/** Ids of all that a decision is about; of an undo also what the decision was about that it takes back. */
export function subjectsOf(body: DecisionBody, find: (id: string) => Decision | undefined): readonly string[] {
  switch (body.kind) {
    case 'correct':
      return [body.claim];
    case 'split':
      return [body.incident, ...body.claims, ...body.rest];
    case 'join':
      return [...body.incidents, ...body.claims];
    case 'hold_open':
      return body.actors;
    case 'add_claim':
      return [body.report, body.claim.id];
    case 'learn':
      return [body.report, ...actorsIn(body.teaches)];
    case 'decline':
      return [body.report];
    case 'undo': {
      const taken = find(body.decision);
      return [body.decision, ...(taken ? subjectsOf(taken.body, find) : [])];
    }
    default:
      return [body.subject.id];
  }
}

function actorsIn(teaches: Teaching): string[] {
  return teaches.kind === 'member' ? [teaches.actor, teaches.other] : [teaches.actor];
}
