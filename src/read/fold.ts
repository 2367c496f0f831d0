/** Single and double quotes, dashes and spaces in their plainest form; lengths stay as they are. */
export function plainMarks(text: string): string {
  if (!/[`\u0080-\uffff]/.test(text)) return text;
  return text
    .replace(/[‘’‚‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
}

const LEADING = /^[\s>•·▪●◦‣⁃*|\-–—→►▶☛⇒»]+/u;
const TRAILING = /[\s.:!?…*|\-–—→►▶⇒»>]+$/u;

/**
 * A line as phrases are compared: lower case, plain marks, single spaces, numbers as `#`, no bullet before and no
 * punctuation after it.
 */
export function foldLine(line: string): string {
  const plain = plainMarks(
    line
      .normalize('NFKC')
      .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
      .toLowerCase(),
  );
  const bare = trimEnd(plain.replace(LEADING, ''));
  return collapse(bare.replace(/\d[\d.,]*/g, '#'));
}

/** Drops trailing marks without a regular expression that looks back over every run of them. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Letters and digits alone, for telling whether two headlines are one. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function collapse(text: string): string {
  return singleSpaces(text).trim();
}

/** Every run of white space as one space; single spaces, by far the most, are left alone, which is faster. */
export function singleSpaces(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ');
}
