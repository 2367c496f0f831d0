import type { Grade } from '../../model/index.ts';

/** Colours for a terminal; plain text where there is none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly grade: (grade: Grade, text: string) => string;
}

/** Codes of ECMA-48 that most terminals know: green, cyan, yellow, red, grey. */
const GRADES: Readonly<Record<Grade, number>> = { confirmed: 32, fair: 36, weak: 33, contested: 31, discounted: 90 };

export function createPaint(colour: boolean): Paint {
  const code = (number: number, text: string) => (colour ? `\u001b[${number}m${text}\u001b[0m` : text);
  return {
    bold: (text) => code(1, text),
    faint: (text) => code(2, text),
    grade: (grade, text) => code(GRADES[grade], text),
  };
}
