/** What `ascribe list` lists. */
export const LISTS = ['incidents', 'claims', 'reports', 'actors', 'voices'] as const;

/** What `ascribe decide` does, with what each takes. */
export const TASKS = [
  'accept ID',
  'reject ID',
  'correct CLAIM FIELD VALUE',
  'add REPORT CLAIM-AS-JSON',
  'split INCIDENT CLAIM…',
  'join INCIDENT INCIDENT…',
  'hold ACTOR ACTOR… [ASSERTED-BY=VIEW…]',
  'comment ID TEXT',
  'undo DECISION',
  'log [ID]',
] as const;
