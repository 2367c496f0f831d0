import { describe, expect, it } from 'vitest';
import { inventedReport } from '../../test/support/records.ts';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Claim, Decision } from '../model/index.ts';
import { createDecisions } from './apply.ts';

const KNOWLEDGE = loadKnowledge();
const CLAIM = inventedReport(1).coded.claims[0] as Claim;
const [soldiers, crowd] = (['state_forces', 'protesters'] as const).map((type) => ({
  ...(CLAIM.actor[0] as Claim['actor'][number]),
  type,
}));

function corrected(claim: Claim, ...values: readonly (readonly [field: keyof Claim, value: unknown])[]): Claim {
  const decisions = values.map(
    ([field, value], at): Decision => ({
      id: `d-${at}`,
      made_at: '2026-01-01T00:00:00Z',
      made_by: 'Ana',
      because: null,
      body: { kind: 'correct', claim: claim.id, field, value },
    }),
  );
  return createDecisions(decisions, () => KNOWLEDGE).claim(claim).claim;
}

describe('a corrected claim', () => {
  it('is filed as the codebook files its action', () => {
    const { plover, acled, cameo, territory } = corrected(CLAIM, ['action', 'capture-territory']);
    const row = KNOWLEDGE.actions.find(({ id }) => id === 'capture-territory');
    expect({ event: row?.plover_event, mode: row?.plover_mode }).toEqual(plover);
    expect(acled?.event_type).toBe('Battles');
    expect(cameo).toBe(row?.cameo);
    expect(territory).toEqual({ change: 'captured', count: null, area_km2: null });
  });

  it('loses the territory that its action no longer takes', () => {
    const taken = corrected(CLAIM, ['action', 'capture-territory']);
    expect(corrected(taken, ['action', 'shell']).territory).toBeNull();
  });

  it('is filed by who acts on whom', () => {
    const shot = corrected(CLAIM, ['action', 'shoot'], ['actor', [soldiers]], ['recipient', [crowd]]);
    const fought = corrected(CLAIM, ['action', 'shoot'], ['actor', [soldiers]], ['recipient', [soldiers]]);
    expect(shot.acled).not.toEqual(fought.acled);
  });

  it('is filed as planned where it is only planned', () => {
    const given = { ...CLAIM, action: 'aid', ...{ plover: { event: 'AID', mode: null }, acled: null, cameo: '070' } };
    expect(corrected(given, ['status', 'planned']).plover.event).toBe('AGREE');
  });

  it('keeps the codes that a correction says nothing of, and those that people gave', () => {
    expect(corrected(CLAIM, ['hedge', 'denied'])).toEqual({ ...CLAIM, hedge: 'denied' });
    expect(corrected(CLAIM, ['status', 'ongoing']).cameo).toBe(CLAIM.cameo);
    const acled = { event_type: 'Riots', sub_event_type: 'Mob violence' };
    expect(corrected(CLAIM, ['acled', acled], ['action', 'aid'])).toMatchObject({ acled, plover: { event: 'AID' } });
  });
});
