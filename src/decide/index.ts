export { applyToReport, createDecisions, type Decisions } from './apply.ts';
export { claimProblem, correctionProblem, undoProblem } from './check.ts';
export { constraintsOf } from './constraints.ts';
export { subjectsOf } from './subjects.ts';
