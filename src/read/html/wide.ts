import { InputError } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';

type State = 'before-name' | 'name' | 'after-name' | 'before-value' | 'unquoted' | '"' | "'" | 'end';

/**
 * Refuses a tag of thousands of attributes: the parser compares each with all before it. Follows the attribute
 * states of the HTML standard's tokenizer, so that no quoting hides attributes from the count.
 * @throws InputError `too_complex`
 */
export function refuseWideTags(html: string): void {
  for (let open = html.indexOf('<'); open >= 0; ) {
    const end = /[a-z/]/i.test(html.charAt(open + 1)) ? endOfTag(html, open + 1) : open + 1;
    open = html.indexOf('<', end);
  }
}

function endOfTag(html: string, start: number): number {
  let state: State = 'name';
  let attributes = 0;
  for (let i = start; i < html.length; i++) {
    const next = step(state, html.charAt(i));
    if (next === 'end') return i + 1;
    if (next === 'name' && state !== 'name' && ++attributes > LIMITS.attributes)
      throw new InputError('too_complex', `a tag of more than ${LIMITS.attributes} attributes`);
    state = next;
  }
  return html.length;
}

function step(state: State, char: string): State {
  if (state === '"' || state === "'") return char === state ? 'before-name' : state;
  if (char === '>') return 'end';
  const space = char <= ' ';
  if (state === 'unquoted') return space ? 'before-name' : state;
  if (state === 'before-value') return valueStart(char, space);
  if (char === '/') return 'before-name';
  if (space) return state === 'before-name' ? state : 'after-name';
  return char === '=' && state !== 'before-name' ? 'before-value' : 'name';
}

function valueStart(char: string, space: boolean): State {
  if (space) return 'before-value';
  return char === '"' || char === "'" ? char : 'unquoted';
}
