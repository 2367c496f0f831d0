import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../knowledge/index.ts';
import { createFamilies } from './families.ts';

const knowledge = loadKnowledge();
const families = createFamilies(knowledge);

describe('the packaged families of actions', () => {
  it('name actions of the codebook, each in one family, and families that exist', () => {
    const actions = new Set(knowledge.actions.map((row) => row.id));
    const named = knowledge.families.flatMap((row) => row.actions);
    expect(named.filter((action) => !actions.has(action))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    const ids = new Set(knowledge.families.map((row) => row.id));
    expect(knowledge.families.flatMap((row) => row.joins).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('let an outcome meet any attack, but not two kinds of attack each other', () => {
    expect(families.joinable('kill', 'air-strike')).toBe(true);
    expect(families.joinable('air-strike', 'explosion')).toBe(false);
    expect(families.group('air-strike')).toBe(families.group('explosion'));
    expect(families.group('air-strike')).not.toBe(families.group('arrest'));
  });

  it('let an action without a family meet only itself', () => {
    expect(families.joinable('curfew', 'curfew')).toBe(true);
    expect(families.joinable('curfew', 'censor')).toBe(false);
  });
});
