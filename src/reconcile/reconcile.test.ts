import { describe, expect, it } from 'vitest';
import { type CodedReport, type Incident, type Toll, UNCONSTRAINED, type ValueRule } from '../model/index.ts';
import {
  ahrar,
  claim,
  dana,
  day,
  killed,
  knowledge,
  nusra,
  party,
  report,
  saraqib,
  speaker,
  town,
} from './claims.fixture.ts';
import { reconcile } from './index.ts';

function incidents(...reports: CodedReport[]): Incident[] {
  return reconcile(reports, knowledge);
}

function only(...reports: CodedReport[]): Incident {
  const found = incidents(...reports);
  expect(found).toHaveLength(1);
  return found[0] as Incident;
}

describe('joining', () => {
  const attack = { actor: [nusra], recipient: [ahrar], place: dana };

  it('joins two accounts of one action at one place and day and says why', () => {
    const incident = only(report('a', [claim('a1', attack)]), report('b', [claim('b1', attack)]));
    expect(incident.claims).toEqual(['a1', 'b1']);
    expect(incident.because[0]?.because).toContain('same place (al-Dana)');
    expect(incident).toMatchObject({ grade: 'fair', origin_count: 2, place: { name: 'al-Dana' } });
  });

  it.each([
    ['another place', { place: saraqib }],
    ['another day', { date: day('2017-01-26') }],
    ['another actor', { actor: [party('army')] }],
    ['another recipient', { recipient: [party('army')] }],
    ['an action that does not go with it', { action: 'withdraw' }],
  ])('keeps %s apart', (_, other) => {
    const found = incidents(report('a', [claim('a1', attack)]), report('b', [claim('b1', { ...attack, ...other })]));
    expect(found).toHaveLength(2);
  });

  it('takes a group and its coalition for one line, two groups of one coalition not', () => {
    const army = party('army', { also: ['state'] });
    const inLine = [claim('a1', { ...attack, actor: [army] }), claim('b1', { ...attack, actor: [party('state')] })];
    expect(incidents(...inLine.map((each) => report(each.id, [each])))).toHaveLength(1);
    const police = party('police', { also: ['state'] });
    const sides = [claim('a1', { ...attack, actor: [army] }), claim('b1', { ...attack, actor: [police] })];
    const found = incidents(...sides.map((each) => report(each.id, [each])));
    expect(found[0]?.disagreements.some((each) => each.field === 'actor')).toBe(true);
  });

  it('joins the capture that one side tells with the withdrawal of the other', () => {
    const capture = { place: dana, action: 'capture-territory', actor: [nusra], recipient: [ahrar] };
    const retreat = { place: dana, action: 'withdraw', actor: [ahrar] };
    expect(only(report('a', [claim('a1', capture)]), report('b', [claim('b1', retreat)])).claims).toHaveLength(2);
  });

  it('keeps a strike and the strike that answers it apart', () => {
    const strike = { ...attack, action: 'air-strike' };
    const answer = { ...strike, actor: [ahrar], recipient: [nusra] };
    expect(incidents(report('a', [claim('a1', strike)]), report('b', [claim('b1', answer)]))).toHaveLength(2);
  });

  it('keeps apart what one report tells of two places, and two deeds that share no party', () => {
    const near = town('Kafr Dana', 36.22, 36.78);
    const word = { trigger: { text: 'attacked', start: 40, end: 48 } };
    const places = [claim('a1', { ...attack, ...word }), claim('a2', { ...attack, ...word, place: near })];
    expect(incidents(report('a', places))).toHaveLength(2);
    const other = { trigger: { text: 'stormed', start: 90, end: 97 }, actor: [], recipient: [] };
    const deeds = [claim('a1', attack), claim('a2', { ...attack, ...other })];
    expect(incidents(report('a', deeds))).toHaveLength(2);
  });

  it('takes two regions for two places and a town of a region for within it', () => {
    const region = (name: string) => town(name, 35.9, 36.6, { geo_precision: 3, admin1: name });
    const told = (id: string, place: ReturnType<typeof town>) => report(id, [claim(`${id}1`, { ...attack, place })]);
    expect(incidents(told('a', region('Idlib')), told('b', region('Aleppo')))).toHaveLength(2);
    expect(incidents(told('a', region('Idlib')), told('b', dana))).toHaveLength(1);
  });

  it('never lets two contradicting accounts into one incident through a vague third', () => {
    const vague = { ...attack, action: 'kill', actor: [], recipient: [] };
    const found = incidents(
      report('a', [claim('a1', { ...attack, action: 'air-strike' })]),
      report('b', [claim('b1', { ...attack, action: 'clash' })]),
      report('c', [claim('c1', vague)]),
    );
    expect(found.some((each) => each.claims.includes('a1') && each.claims.includes('b1'))).toBe(false);
  });

  it('leaves out what is planned and lets dateless background only repeat what is told', () => {
    const background = { ...attack, time_frame: 'background' as const, date: { ...day('2017-01-24'), start: null } };
    expect(incidents(report('a', [claim('a1', { ...attack, status: 'planned' })]))).toEqual([]);
    expect(incidents(report('a', [claim('a1', background)]))).toEqual([]);
    expect(only(report('a', [claim('a1', attack)]), report('b', [claim('b1', background)])).claims).toHaveLength(2);
  });
});

describe('voices', () => {
  const told = { actor: [nusra], place: dana };

  it('counts outlets that quote one agency once, under any of its names', () => {
    const quoted = { attributions: [speaker('the news agency TW News')] };
    const incident = only(
      report('a', [claim('a1', { ...told, attribution: [0] })], quoted),
      report('b', [claim('b1', told)], { outlet: 'The Wire' }),
      report('c', [claim('c1', { ...told, attribution: [0] })], {
        attributions: [speaker('The Wire', { speaker_id: 'wire-agency' })],
      }),
    );
    expect(incident.origins.map((origin) => origin.reports)).toEqual([['a', 'b', 'c']]);
    expect(incident.origins[0]?.chains).toContainEqual(['a', 'the news agency TW News']);
    expect(incident.origins[0]?.speaker_type).toBe('agency');
    expect(incident.grade).toBe('weak');
  });

  it('counts a reprint once', () => {
    const text = 'Fighters of the group attacked the northern gate of al-Dana on Tuesday with mortars and heavy guns.';
    const copy = text.replace('on Tuesday ', '');
    const incident = only(
      report('a', [claim('a1', { ...told, sentence: { index: 3, text, start: 0, end: 9 } })]),
      report('b', [claim('b1', { ...told, sentence: { index: 0, text: copy, start: 0, end: 9 } })]),
    );
    expect(incident.origin_count).toBe(1);
  });

  it('takes no voice of its own from an outlet that quotes one, but two quoted speakers for two', () => {
    const quoting = { attributions: [speaker('Alpha Agency'), speaker('Beta Monitor')] };
    const own = claim('a1', told);
    const alpha = claim('a2', { ...told, attribution: [0] });
    const beta = claim('a3', { ...told, attribution: [1] });
    expect(only(report('a', [own, alpha], quoting)).origins.map((origin) => origin.speaker)).toEqual(['Alpha Agency']);
    expect(only(report('a', [own, alpha, beta], quoting)).origin_count).toBe(2);
  });

  it('leaves unnamed sources to the outlet that quotes them', () => {
    const locals = { attributions: [speaker('local activists', { speaker_type: 'activists' })] };
    const claims = (id: string) => [claim(id, { ...told, attribution: [0] })];
    expect(only(report('a', claims('a1'), locals), report('b', claims('b1'), locals)).origin_count).toBe(2);
  });
});

describe('chains', () => {
  const told = { actor: [nusra], place: dana };

  it('who quotes an outlet that quotes somebody has it from that somebody', () => {
    const incident = only(
      report('a', [claim('a1', { ...told, attribution: [0] })], {
        outlet: 'Herald',
        attributions: [speaker('The Wire')],
      }),
      report('b', [claim('b1', { ...told, attribution: [0] })], { outlet: 'Post', attributions: [speaker('Herald')] }),
    );
    expect(incident.origins.map((origin) => origin.speaker)).toEqual(['Wire']);
    expect(incident.origins[0]?.chains).toContainEqual(['Post', 'Herald', 'The Wire']);
  });

  it('outlets that quote each other are one voice', () => {
    const quoting = (id: string, outlet: string, other: string) =>
      report(id, [claim(`${id}1`, { ...told, attribution: [0] })], { outlet, attributions: [speaker(other)] });
    expect(only(quoting('a', 'Herald', 'Post'), quoting('b', 'Post', 'Herald')).origin_count).toBe(1);
  });

  it('what copies a sentence has it by way of the older report', () => {
    const text = 'Fighters of the group attacked the northern gate of al-Dana on Tuesday with mortars and heavy guns.';
    const sentence = { index: 0, text, start: 0, end: 9 };
    const older = report('b', [claim('b1', { ...told, sentence })], { outlet: 'Herald' });
    const copy = report('a', [claim('a1', { ...told, sentence })], { outlet: 'Post' });
    const later = { ...copy, report: { ...copy.report, published: '2017-01-26' } };
    expect(only(older, later).origins[0]?.chains).toEqual([['Herald'], ['Post', 'Herald']]);
  });
});

describe('operations', () => {
  const fight = { action: 'clash', actor: [nusra], recipient: [ahrar], place: dana };

  it('of several days hold what happened within them', () => {
    const days = { ...day('2017-01-20', '2017-01-24'), time_precision: 2 as const };
    const found = incidents(
      report('a', [claim('a1', { ...fight, date: days })]),
      report('b', [claim('b1', { ...fight, date: day('2017-01-20') })]),
      report('c', [claim('c1', { ...fight, date: day('2017-01-23') })]),
    );
    const whole = found.find((each) => each.claims.includes('a1'));
    const parts = found.filter((each) => each !== whole);
    expect(whole?.parts).toEqual(parts.map((part) => part.id).sort());
    expect(parts.map((part) => part.part_of)).toEqual([whole?.id, whole?.id]);
  });

  it('a range of days that fits one day alone is that day told vaguely', () => {
    const week = { ...day('2017-01-20', '2017-01-24'), time_precision: 2 as const };
    const one = claim('b1', { ...fight, date: day('2017-01-23') });
    expect(only(report('a', [claim('a1', { ...fight, date: week })]), report('b', [one])).parts).toEqual([]);
  });
});

describe('what people decided', () => {
  const attack = { actor: [nusra], recipient: [ahrar], place: dana };
  const decided = (told: Partial<typeof UNCONSTRAINED>) => ({ ...UNCONSTRAINED, ...told });

  it('parts and joins whatever the scores say', () => {
    const same = [report('a', [claim('a1', attack)]), report('b', [claim('b1', attack)])];
    expect(reconcile(same, knowledge, decided({ apart: [{ these: ['b1'], those: ['a1'] }] }))).toHaveLength(2);
    const others = [report('a', [claim('a1', attack)]), report('b', [claim('b1', { ...attack, place: saraqib })])];
    const [joined] = reconcile(others, knowledge, decided({ together: [['b1', 'a1']] }));
    expect(joined?.because[0]?.because).toBe('with b1: a person put them together');
  });

  it('holds an identity open: neither one nor surely others', () => {
    const [one, other] = [party('one', { also: ['other'] }), party('other')];
    const told = [
      report('a', [claim('a1', { ...attack, actor: [one] })]),
      report('b', [claim('b1', { ...attack, actor: [other] })]),
    ];
    const [open] = reconcile(told, knowledge, decided({ held_open: [['one', 'other']] }));
    expect(open?.claims).toEqual(['a1', 'b1']);
    expect(open?.disagreements.map((each) => each.field)).toContain('actor');
  });
});

describe('identities', () => {
  const merged = {
    id: 'm',
    date: '2017-01-28',
    kind: 'merge' as const,
    actor: 'front',
    other: 'body',
    source: 's',
    note: null,
  };
  const told = (on: string) => [
    report('a', [claim('a1', { actor: [party('front')], place: dana, date: day(on) })]),
    report('b', [claim('b1', { actor: [party('body')], place: dana, date: day(on) })]),
  ];

  it('a group is the one that it merged into around that day, else another', () => {
    const knowing = { ...knowledge, actorEvents: [merged] };
    expect(reconcile(told('2017-01-30'), knowing)).toHaveLength(1);
    expect(reconcile(told('2017-06-30'), knowing)).toHaveLength(2);
  });

  it('where some hold two for one and others deny it they do not contradict', () => {
    const disputed = { ...knowledge, actorEvents: [{ ...merged, kind: 'disputed' as const }] };
    expect(reconcile(told('2017-06-30'), disputed)).toHaveLength(1);
  });
});

describe('what accounts disagree on', () => {
  const told = { action: 'air-strike', place: dana, recipient: [ahrar] };

  it('gives the dead as a range and the most conservative number as best', () => {
    const incident = only(
      report('a', [claim('a1', { ...told, toll: [killed(4)] })]),
      report('b', [claim('b1', { ...told, toll: [killed(6), killed(2, { side: 'actor' })] })]),
    );
    expect(incident.toll.killed).toMatchObject({ low: 4, high: 8, best: 4 });
    expect(incident.accounts.map((account) => account.toll)).toEqual([
      { killed: { low: 4, high: 4 } },
      { killed: { low: 8, high: 8 } },
    ]);
    expect(incident.toll.injured).toMatchObject({ low: null, high: null, best: null });
    expect(incident.disagreements).toContainEqual({
      field: 'killed',
      values: [
        { value: '4', claims: ['a1'] },
        { value: '8', claims: ['b1'] },
      ],
    });
  });

  it('adds those of several parties, but none to a total that holds them', () => {
    const parts = [killed(5, { party: 'nusra' }), killed(3, { party: 'ahrar' })];
    const dead = (toll: Toll[]) => only(report('a', [claim('a1', { ...told, toll })])).toll.killed;
    expect(dead(parts)).toMatchObject({ low: 8, high: 8 });
    expect(dead([...parts, killed(9)])).toMatchObject({ low: 9, high: 9 });
    expect(dead([...parts, killed(4, { party: 'nusra' })])).toMatchObject({ low: 8, high: 8 });
  });

  it("takes a voice's newest number for its own", () => {
    const early = report('a', [claim('a1', { ...told, toll: [killed(3)] })], { outlet: 'X' });
    const late = report('b', [claim('b1', { ...told, toll: [killed(9)] })], { outlet: 'X' });
    const later = { ...late, report: { ...late.report, published: '2017-01-27' } };
    expect(only(early, later).toll.killed).toMatchObject({ low: 3, high: 9, best: 9 });
  });

  it('shows the number that the rule asks for and names the rule', () => {
    const own = { attributions: [speaker('Ahrar', { speaker_id: 'ahrar', speaker_type: 'party' })] };
    const reports = [
      report('a', [claim('a1', { ...told, toll: [killed(4)] })]),
      report('b', [claim('b1', { ...told, toll: [killed(6)] })]),
      report('c', [claim('c1', { ...told, toll: [killed(6)] })]),
      report('d', [claim('d1', { ...told, toll: [killed(7)], attribution: [0] })], own),
    ];
    const newest = reports.map((each) =>
      each.report.id === 'b' ? { ...each, report: { ...each.report, published: '2017-02-01' } } : each,
    );
    const best = (rule: ValueRule) => reconcile(newest, knowledge, UNCONSTRAINED, rule)[0]?.toll.killed;
    expect(best('conservative')).toMatchObject({ low: 4, best: 4, high: 7 });
    expect(best('best')).toMatchObject({ best: 6, rule: expect.stringContaining('UCDP') });
    expect(best('newest')).toMatchObject({ best: 6, rule: 'what the newest report says' });
    expect(best('own-losses')).toMatchObject({ best: 7, rule: expect.stringContaining('its own losses') });
  });

  it('adds what both sides lost in one report, told in two claims the other way round', () => {
    const attack = claim('a1', { actor: [nusra], recipient: [ahrar], place: dana });
    const losses = claim('a2', {
      action: 'kill',
      actor: [ahrar],
      recipient: [nusra],
      toll: [killed(1), killed(4, { side: 'actor' })],
      sentence: { index: 1, text: 'Both lost men.', start: 0, end: 1 },
    });
    expect(only(report('a', [attack, losses])).toll.killed).toMatchObject({ low: 5, high: 5 });
  });
});

describe('grades', () => {
  const strike = {
    action: 'air-strike',
    place: dana,
    actor: [party('air force')],
    recipient: [ahrar],
    toll: [killed(7)],
  };

  it('is confirmed where a side tells its own losses', () => {
    const own = { attributions: [speaker('Ahrar', { speaker_id: 'ahrar', speaker_type: 'party' })] };
    const incident = only(report('a', [claim('a1', { ...strike, attribution: [0] })], own));
    expect(incident.grade).toBe('confirmed');
  });

  it('is contested where another account blames somebody else for the same deed', () => {
    const other = { ...strike, actor: [party('other air force')] };
    const found = incidents(report('a', [claim('a1', strike)]), report('b', [claim('b1', other)]));
    expect(found.map((each) => each.grade)).toEqual(['contested', 'contested']);
    expect(found[0]?.competes_with).toEqual([found[1]?.id]);
  });

  it('is contested where it is denied, and discounted where only rumours stand for it', () => {
    const denied = report('b', [claim('b1', { ...strike, status: 'did_not_happen' })]);
    expect(only(report('a', [claim('a1', strike)]), denied)).toMatchObject({ grade: 'contested', denied_by: ['b1'] });
    const rumour = report('a', [claim('a1', { ...strike, hedge: 'rumoured' })]);
    const again = report('c', [claim('c1', { ...strike, status: 'did_not_happen' })]);
    expect(only(rumour, denied, again).grade).toBe('discounted');
  });
});
