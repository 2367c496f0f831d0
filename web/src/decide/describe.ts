import type { DecisionBody } from '../../../src/model/index.ts';
import { words } from '../ui/terms.ts';

/** A decision in words: "rejected the claim", "corrected the place". */
export function decisionTerm(body: DecisionBody): string {
  switch (body.kind) {
    case 'accept':
      return `accepted the ${body.subject.type}`;
    case 'reject':
      return `rejected the ${body.subject.type}`;
    case 'correct':
      return `corrected “${words(body.field)}”`;
    case 'split':
      return `took ${body.claims.length === 1 ? 'a claim' : `${body.claims.length} claims`} out`;
    case 'join':
      return `joined ${body.incidents.length} incidents`;
    case 'hold_open':
      return 'held an identity open';
    case 'add_claim':
      return 'added a claim by hand';
    case 'learn':
      return `took “${body.alias.span.text}” for knowledge`;
    case 'decline':
      return `declined “${body.alias.span.text}” as knowledge`;
    case 'comment':
      return 'commented';
    case 'undo':
      return 'took a decision back';
  }
}
