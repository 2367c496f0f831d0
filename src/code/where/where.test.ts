import { describe, expect, it } from 'vitest';
import { contextOf, eventAt } from '../../../test/support/context.ts';
import type { Slot } from '../event.ts';
import { placesOf } from './index.ts';

function where(
  body: string,
  word: string,
  places: readonly string[],
  fillers: readonly (readonly [Slot, string])[] = [],
  frame: 'news' | 'background' = 'news',
) {
  const context = contextOf(body, { places });
  return placesOf(eventAt(context, word, fillers), context, frame).map((place) => place.text);
}

describe('placesOf', () => {
  it.each([
    ['Jets struck a market in Saraqib.', 'struck', ['Saraqib'], ['Saraqib']],
    ['In Saraqib, jets struck a market, killing nine.', 'killing', ['Saraqib'], ['Saraqib']],
    ['Rebels captured the towns of Anadan and Hayyan.', 'captured', ['Anadan', 'Hayyan'], ['Anadan', 'Hayyan']],
    ['Jets struck a base, and in Homs a bomb exploded.', 'exploded', ['Homs'], ['Homs']],
    ['The Homs offensive killed nine.', 'offensive', ['Homs'], ['Homs']],
    ['Fighters fired rockets from Homs.', 'fired', ['Homs'], []],
    ['The rebels denied this in Geneva.', 'denied', ['Geneva'], ['Geneva']],
  ])('%s', (body, word, places, expected) => {
    expect(where(body, word, places)).toEqual(expected);
  });

  it('prefers the town to the region around it', () => {
    const places = ['Idlib province', 'Saraqib'];
    expect(where('Jets struck the town of Saraqib in Idlib province.', 'struck', places)).toEqual(['Saraqib']);
  });

  it('takes the ground of the frame before others', () => {
    const body = 'The army captured Tadef after clashes in Homs.';
    expect(where(body, 'captured', ['Tadef', 'Homs'], [['PLACE', 'Tadef']])).toEqual(['Tadef']);
  });

  it('follows "there" and "the town" back', () => {
    const body = 'Rebels entered Tadef. The army bombed the town.';
    expect(where(body, 'bombed', ['Tadef'], [['RECIPIENT', 'town']])).toEqual(['Tadef']);
  });

  it('keeps the scene within a paragraph, for news only', () => {
    const body = 'Jets struck Tadef. Nine people were killed.';
    expect(where(body, 'killed', ['Tadef'])).toEqual(['Tadef']);
    expect(where(body, 'killed', ['Tadef'], [], 'background')).toEqual([]);
    expect(where('Jets struck Tadef.\n\nNine people were killed.', 'killed', ['Tadef'])).toEqual([]);
  });

  it('takes no scene where the sentence before names several places', () => {
    expect(where('Jets struck Tadef and Homs. Nine people were killed.', 'killed', ['Tadef', 'Homs'])).toEqual([]);
  });
});
