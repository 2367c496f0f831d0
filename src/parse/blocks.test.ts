import { describe, expect, it } from 'vitest';
import { blocks } from './blocks.ts';

const pieces = (text: string) => blocks(text).map((block) => text.slice(block.start, block.end));

describe('blocks', () => {
  it('parts at empty lines', () => {
    expect(pieces('One\n\n  Two  \r\n\r\nThree')).toEqual(['One', 'Two', 'Three']);
  });

  it('parts items of a list and headings', () => {
    expect(pieces('Losses:\n- two tanks\n- a truck\n1. a gun')).toEqual([
      'Losses:',
      '- two tanks',
      '- a truck',
      '1. a gun',
    ]);
    expect(pieces('Army enters Hama\nPresident Speaks')).toEqual(['Army enters Hama', 'President Speaks']);
  });

  it('keeps long lines apart, since nobody wraps at such a width', () => {
    const paragraph = 'The army said that it had taken the hill. '.repeat(5).trim();
    expect(pieces(`${paragraph}\n${paragraph}`)).toHaveLength(2);
  });

  it('joins lines that were wrapped at a common width', () => {
    const text = [
      'The army said on Sunday that it had taken the hill above the town',
      'after two days of fighting, and that several of its soldiers were',
      'wounded.',
    ].join('\n');
    expect(pieces(text)).toEqual([text]);
  });
});
