/** Characters that would steer a terminal or turn the reading direction; reports are other people's input. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Text on one line, safe to print. */
export function clean(text: string): string {
  return text.replace(STEERING, ' ').replace(/\s+/g, ' ').trim();
}

/** Cut to a width in characters, with an ellipsis where something is missing, and filled up with blanks. */
export function toWidth(text: string, width: number): string {
  const letters = Array.from(clean(text));
  const cut = letters.length > width ? [...letters.slice(0, Math.max(0, width - 1)), '…'] : letters;
  return cut.join('') + ' '.repeat(Math.max(0, width - cut.length));
}

/** Broken into lines of at most `width` characters between words; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of clean(text)
    .split(' ')
    .flatMap((each) => pieces(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (Array.from(longer).length <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const letters = Array.from(word);
  if (letters.length <= width) return [word];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, index) =>
    letters.slice(index * width, (index + 1) * width).join(''),
  );
}

/** Blocks of lines next to each other, each filled up to `width`. */
export function beside(blocks: readonly (readonly string[])[], width: number, gap = '  '): string[] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks
      .map((block) => toWidth(block[row] ?? '', width))
      .join(gap)
      .trimEnd(),
  );
}
