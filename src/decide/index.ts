export { type Accepted, acceptedFrom, acceptedRows, withAccepted } from './accepted.ts';
export { applyToReport, createDecisions, type Decisions } from './apply.ts';

export { actionProblem, aliasProblem, claimProblem, correctionProblem, undoProblem } from './check.ts';
export { constraintsOf } from './constraints.ts';
export { type Explained, learnedNames } from './learned.ts';
export { type FieldReliability, type Reliability, reliabilityOf } from './reliability/index.ts';
export { pairClaims } from './reliability/pair.ts';
export { subjectsOf } from './subjects.ts';
