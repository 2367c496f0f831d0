import type { Sentence, Token } from '../model/index.ts';

/**
 * A report's sentences as CoNLL-U, with `# newdoc id`, `# newpar` after an empty line, `# text`, multiword tokens
 * ("don't" over "do" and "n't") and `SpaceAfter=No`.
 */
export function toConllu(id: string, sentences: readonly Sentence[], body: string): string {
  const lines = [`# newdoc id = ${oneLine(id)}`];
  sentences.forEach((sentence, i) => {
    if (i === 0 || /\n\s*\n/.test(body.slice(sentences[i - 1]!.end, sentence.start))) lines.push('# newpar');
    lines.push(`# sent_id = ${oneLine(id)}-${i + 1}`, `# text = ${oneLine(sentence.text)}`);
    const following = sentences[i + 1]?.start ?? sentence.end + 1;
    lines.push(readable(rows(sentence.tokens, body, following)));
  });
  return `${lines.join('\n')}\n`;
}

/** A line for each word and each token of several words, and an empty line. */
function rows(tokens: readonly Token[], body: string, following: number): string {
  let lines = '';
  const gapAfter = (i: number) => (tokens[i + 1]?.start ?? following) > tokens[i]!.end;
  for (let i = 0; i < tokens.length; ) {
    let last = i;
    while (last + 1 < tokens.length && isOneToken(tokens[last]!, tokens[last + 1]!)) last++;
    const misc = gapAfter(last) ? '_' : 'SpaceAfter=No';
    if (last > i) {
      const form = body.slice(tokens[i]!.start, tokens[last]!.end);
      lines += `${i + 1}-${last + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc}\n`;
    }
    for (let k = i; k <= last; k++) lines += row(tokens[k]!, last > i ? '_' : misc);
    i = last + 1;
  }
  return lines;
}

function row(token: Token, misc: string): string {
  const { index, form, lemma, upos, xpos, feats, head, deprel } = token;
  return `${index + 1}\t${form || '_'}\t${lemma || '_'}\t${upos}\t${xpos}\t${feats}\t${head + 1}\t${deprel}\t_\t${misc}\n`;
}

const CLITIC = /^['’`´](?:s|m|d|ll|re|ve|t)$/i;

/** Whether two words are written as one token: a clitic and its host, or two words run together. */
function isOneToken(left: Token, right: Token): boolean {
  if (left.end !== right.start) return false;
  return CLITIC.test(right.form) || (/\p{L}$/u.test(left.form) && /^\p{L}/u.test(right.form));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Rows without the control marks that words can hold, which would break a reader: all but tabs and line breaks, at which words end. */
function readable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '\ufffd');
}
