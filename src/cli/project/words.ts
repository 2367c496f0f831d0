/** What `ascribe list` lists. */
export const LISTS = ['incidents', 'claims', 'reports', 'actors', 'voices', 'names'] as const;

/** What `ascribe decide` does, with what each takes. */
export const TASKS = [
  'accept ID',
  'reject ID',
  'correct CLAIM FIELD VALUE',
  'add REPORT CLAIM-AS-JSON',
  'split INCIDENT CLAIM…',
  'join INCIDENT INCIDENT…',
  'hold ACTOR ACTOR… [ASSERTED-BY=VIEW…]',
  'learn REPORT NAME [ACTOR]',
  'decline REPORT NAME',
  'comment ID TEXT',
  'undo DECISION',
  'log [ID]',
] as const;
