import type { Grade as GradeName, Standing } from '../../../src/model/index.ts';

/** A sign for each grade, told apart by its form: full, half, a quarter, split, crossed out. */
export const GRADE_SIGNS: Readonly<Record<GradeName, string>> = {
  confirmed: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z',
  fair: 'M8 2a6 6 0 0 0 0 12Z',
  weak: 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  contested: 'M2 3 7 8l-5 5ZM14 3 9 8l5 5Z',
  discounted: 'M3.2 4.6 4.6 3.2l8.2 8.2-1.4 1.4Z',
};

const GRADE_MEANS: Readonly<Record<GradeName, string>> = {
  confirmed: 'a party to it accepts it',
  fair: 'two or more independent voices',
  weak: 'one voice',
  contested: 'competing claims of who or what',
  discounted: 'shown not to be so',
};

/** The grade as sign and word. */
export function Grade({ grade, quiet = false }: { readonly grade: GradeName; readonly quiet?: boolean }) {
  const ring = grade !== 'contested';
  return (
    <span className={`grade grade-${grade}`} title={`${grade}: ${GRADE_MEANS[grade]}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {ring ? <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.3" /> : null}
        <path d={GRADE_SIGNS[grade]} fill="currentColor" />
      </svg>
      <span className={quiet ? 'sr' : undefined}>{grade}</span>
    </span>
  );
}

const STANDING_SIGNS: Readonly<Record<Standing, string>> = {
  undecided: '',
  accepted: '✓',
  rejected: '✗',
  corrected: '✎',
};

/** What people decided, as sign and word; nothing where nobody did. */
export function StandingSign({ standing }: { readonly standing: Standing }) {
  if (standing === 'undecided') return null;
  return (
    <span className={`standing standing-${standing}`}>
      <span aria-hidden="true">{STANDING_SIGNS[standing]}</span> {standing}
    </span>
  );
}
