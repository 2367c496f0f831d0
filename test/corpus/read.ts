/** A claim as a case expects it: an action and the fields to check. */
export interface Expected {
  readonly action: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly line: string;
}

/** A readable case: a text and the claims that it should give. */
export interface Case {
  readonly title: string;
  readonly text: string;
  readonly claims: readonly Expected[];
  /** What is known not to work. */
  readonly gap: string | null;
}

const FIELDS =
  /^(actor|recipient|place|weapon|says|killed|injured|captured|missing|displaced|status|hedge|acled|frame|date)$/;

/**
 * Reads a file of cases (format: README.md beside this file).
 * @throws Error for a case without a text or a field that does not exist.
 */
export function readCases(file: string): Case[] {
  return file
    .split(/^## /m)
    .slice(1)
    .map((block) => readCase(block.split('\n').map((line) => line.trim())));
}

function readCase([title = '', ...lines]: readonly string[]): Case {
  const text = lines.filter((line) => line !== '' && !/^(->|gap:|#)/.test(line)).join(' ');
  if (text === '') throw new Error(`the case "${title}" has no text`);
  const gap = lines.find((line) => line.startsWith('gap:'));
  const claims = lines.filter((line) => line.startsWith('->')).map((line) => readClaim(line.slice(2).trim()));
  return { title, text, claims, gap: gap ? gap.slice(4).trim() : null };
}

function readClaim(line: string): Expected {
  const [action = '', ...rest] = line.split('|').map((part) => part.trim());
  const fields = rest.map((part): [string, string] => {
    const at = part.indexOf(':');
    const name = part.slice(0, at);
    if (!FIELDS.test(name)) throw new Error(`no field "${name}" in "${line}"`);
    return [name, part.slice(at + 1).trim()];
  });
  return { action, fields: new Map(fields), line };
}
