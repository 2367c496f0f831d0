import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPackagedParser, loadParser, toConllu } from './index.ts';

const parse = loadPackagedParser();
const forms = (text: string) => parse(text).map((sentence) => sentence.tokens.map((token) => token.form));

/** Characters that break tokenisers: marks, clitics, emoji, right-to-left letters, lone surrogates, controls, breaks. */
const nasty = fc.array(
  fc.oneof(
    fc.constantFrom(' ', '\n', '\n\n', '.', ',', "'", '’', '-', '(', ')', '"', '…', '🙂', '\ud800', '\udc00', '\u0007'),
    fc.constantFrom("don't", 'cannot', 'al-Sham', 'U.S.-backed', '12,000', 'حلب', 'Rebels', 'a.m.', '\u200b', '\ufeff'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 60 },
);

describe('parse', () => {
  it('keeps every offset true and every word once, in order', () => {
    fc.assert(
      fc.property(nasty, (pieces) => {
        const body = pieces.join('');
        let last = 0;
        for (const sentence of parse(body)) {
          expect(body.slice(sentence.start, sentence.end)).toBe(sentence.text);
          for (const token of sentence.tokens) {
            expect(body.slice(token.start, token.end)).toBe(token.form);
            expect(token.start).toBeGreaterThanOrEqual(last);
            expect(token.end).toBeGreaterThan(token.start);
            expect(body.slice(last, token.start)).toMatch(/^[\s\u0085\u200b\u202a-\u202e\ufeff]*$/);
            last = token.end;
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes one tree of every sentence', () => {
    fc.assert(
      fc.property(nasty, (pieces) => {
        for (const { tokens } of parse(pieces.join(''))) {
          expect(tokens.filter((token) => token.head === -1).map((token) => token.deprel)).toEqual(['root']);
          for (const token of tokens) {
            let steps = 0;
            for (let at = token.head; at !== -1; at = tokens[at]!.head) expect(steps++).toBeLessThan(tokens.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same answer whatever came before', () => {
    const text = 'Government troops recaptured the hill on Monday.';
    const alone = loadPackagedParser()(text);
    parse('Something else entirely, with (many) words and\n\nparagraphs.');
    expect(parse(text)).toEqual(alone);
  });

  it('reads a plain clause', () => {
    const [sentence] = parse('The rebels captured the village on Tuesday.');
    const relation = (form: string) => sentence?.tokens.find((token) => token.form === form)?.deprel;
    expect([relation('rebels'), relation('captured'), relation('village'), relation('Tuesday')]).toEqual([
      'nsubj',
      'root',
      'obj',
      'obl',
    ]);
  });

  it('splits words as the treebank does', () => {
    expect(forms("They don't hold al-Bab, U.S.-backed forces said.")).toEqual([
      ['They', 'do', "n't", 'hold', 'al', '-', 'Bab', ',', 'U.S.', '-', 'backed', 'forces', 'said', '.'],
    ]);
    expect(forms('Gen. Haddad lost 12,000 men.')).toEqual([['Gen.', 'Haddad', 'lost', '12,000', 'men', '.']]);
  });

  it('reads a name with its article as one name', () => {
    const [sentence] = parse("Gunmen from al-Bab and Qa'im fled.");
    const rows = sentence?.tokens.slice(2, 7).map((token) => [token.form, token.upos, token.deprel]);
    expect(rows?.slice(1, 3)).toEqual([
      ['-', 'PUNCT', 'punct'],
      ['Bab', 'PROPN', 'flat'],
    ]);
    expect(sentence?.tokens.map((token) => token.form)).toContain("Qa'im");
    expect(sentence?.tokens.map((token) => token.index)).toEqual(sentence?.tokens.map((_, i) => i));
  });

  it('never lets a sentence cross an empty line, and mends wrapped lines', () => {
    expect(parse('Rebels seize town, kill 12\n\nThe army withdrew').length).toBe(2);
    const wrapped =
      'The governor said on Sunday that the convoy with food and\nmedicine had reached the besieged town in the north after\nthree days of talks.';
    expect(parse(wrapped).length).toBe(1);
  });
});

describe('bad input', () => {
  const timed = (text: string) => {
    const start = performance.now();
    parse(text);
    return performance.now() - start;
  };

  it.each([
    ['a word of 100,000 letters', 'a'.repeat(100_000)],
    ['a chain of 20,000 hyphens', 'a-'.repeat(20_000)],
    ['20,000 words without an end', 'tanks '.repeat(20_000)],
    ['only marks', '?!.,;:'.repeat(5_000)],
    ['20,000 short lines', 'town\n'.repeat(20_000)],
    ['emoji', '🚀'.repeat(20_000)],
  ])('takes time in proportion to %s', (_, text) => {
    timed(text.slice(0, 2000));
    const half = timed(text.slice(0, text.length / 2));
    expect(timed(text)).toBeLessThan(6 * half + 500);
  });

  it('cuts a sentence that never ends', () => {
    expect(Math.max(...parse('tanks '.repeat(2_000)).map((sentence) => sentence.tokens.length))).toBeLessThanOrEqual(
      250,
    );
  });

  it('has nothing to say about nothing', () => {
    expect(parse('')).toEqual([]);
    expect(parse(' \n\t ')).toEqual([]);
  });

  it('refuses bytes that are no weights', () => {
    expect(() => loadParser(new Uint8Array(20))).toThrow(TypeError);
  });
});

describe('toConllu', () => {
  it('writes multiword tokens, spacing and heads from 1', () => {
    const body = "Rebels can't hold Hama.";
    const lines = toConllu('r1', parse(body), body).split('\n');
    expect(lines.slice(0, 4)).toEqual(['# newdoc id = r1', '# newpar', '# sent_id = r1-1', `# text = ${body}`]);
    expect(lines[5]).toBe("2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_");
    expect(lines.find((line) => line.startsWith('5\tHama'))).toMatch(/SpaceAfter=No$/);
    expect(lines.filter((line) => /^\d+\t/.test(line)).length).toBe(6);
  });
});
