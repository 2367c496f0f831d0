import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../knowledge/index.ts';
import type { ActionRow, Report } from '../../model/index.ts';
import { loadPackagedParser } from '../../parse/index.ts';
import { nounIndex, ReportContext } from '../context.ts';
import type { EventMention } from '../event.ts';
import { attributionsOf, coveringOf, SpeechLexicon } from '../says-who/index.ts';
import { CertaintyLexicon, hedgeOf, statusOf, timeFrameOf } from './index.ts';

const knowledge = loadKnowledge();
const speech = new SpeechLexicon(knowledge);
const lexicon = new CertaintyLexicon(knowledge);
const parse = loadPackagedParser();
const nouns = nounIndex(knowledge);

const ATTACK: ActionRow = {
  id: 'attack',
  name: 'attack',
  definition: 'attack',
  example: 'attack',
  plover_event: 'ASSAULT',
  plover_mode: null,
  acled_event: null,
  acled_sub_event: null,
  cameo: null,
  mutual: false,
  toll: true,
  territory: null,
  detail: '',
};
const SIEGE: ActionRow = { ...ATTACK, id: 'siege', territory: 'besieged' };

function contextOf(body: string): ReportContext {
  const report = { id: 'r', url: null, outlet: null, title: null, published: null, language: 'en' } as const;
  const whole: Report = { ...report, byline: null, credits: [], body, removed: [], warnings: [], fingerprint: null };
  const actors = { mentions: [], aliases: [], bounds: null };
  return new ReportContext({ report: whole, sentences: parse(body), actors, places: [] }, nouns);
}

/** The event that the first word of this form names. */
function eventAt(context: ReportContext, form: string, action: ActionRow): EventMention {
  for (const tree of context.trees) {
    const anchor = tree.tokens.find((token) => token.form === form);
    if (anchor) return { tree, action, anchor, trigger: [anchor], clause: anchor, fillers: [], status: null, rows: [] };
  }
  throw new Error(`no word ${form}`);
}

function status(body: string, form: string, action = ATTACK): string {
  return statusOf(eventAt(contextOf(body), form, action), lexicon);
}

function hedge(body: string, form: string, sides: readonly string[] = []): string {
  const context = contextOf(body);
  const event = eventAt(context, form, ATTACK);
  const attributions = attributionsOf(context, speech);
  const covering = coveringOf(attributions, event.tree, event.anchor).flatMap((index) => attributions[index] ?? []);
  return hedgeOf(event, covering, new Set(sides), lexicon);
}

describe('status', () => {
  it.each([
    ['The rebels attacked the town on Monday.', 'attacked', 'happened'],
    ['Rebels storm the town of Salma', 'storm', 'happened'],
    ['The rebels managed to capture the hill.', 'capture', 'happened'],
    ['The army is shelling the suburbs.', 'shelling', 'ongoing'],
    ['Troops have been attacking the camp for a week.', 'attacking', 'ongoing'],
    ['Warplanes continue to bomb the villages.', 'bomb', 'ongoing'],
    ['The army will attack the town.', 'attack', 'planned'],
    ['Russia to send troops to the border', 'send', 'planned'],
    ['The militia plans to attack the base.', 'attack', 'planned'],
    ['The commander vowed to retake the city.', 'retake', 'planned'],
    ['They are going to storm the prison.', 'storm', 'planned'],
    ['The group launched an offensive to capture the road.', 'capture', 'planned'],
    ['The militants threatened to kill the hostages.', 'kill', 'threatened'],
    ['If the army attacks the town, thousands will flee.', 'attacks', 'hypothetical'],
    ['The rebels could attack the town.', 'attack', 'hypothetical'],
    ['Residents fear an attack on the camp.', 'attack', 'hypothetical'],
    ['The troops did not enter the town.', 'enter', 'did_not_happen'],
    ['The rebels failed to capture the airport.', 'capture', 'did_not_happen'],
    ['The army foiled an attack on the port.', 'attack', 'did_not_happen'],
    ['The police prevented an attack on the church.', 'attack', 'did_not_happen'],
    ['The forces were unable to take the bridge.', 'take', 'did_not_happen'],
  ])('%s %s: %s', (body, form, wanted) => {
    expect(status(body, form)).toBe(wanted);
  });

  it('lets a siege last that is told as a state', () => {
    expect(status('The town has been besieged by the army since March.', 'besieged', SIEGE)).toBe('ongoing');
    expect(status('The army besieged the town.', 'besieged', SIEGE)).toBe('happened');
  });
});

describe('hedge', () => {
  it.each([
    ['The rebels attacked the town.', 'attacked', 'asserted'],
    ['A doctor said the rebels attacked the town.', 'attacked', 'reported'],
    ['The rebels reportedly attacked the town.', 'attacked', 'reported'],
    ['The militia claimed that it attacked the base.', 'attacked', 'claimed'],
    ['The rebels allegedly attacked the town.', 'attacked', 'alleged'],
    ['The alleged attack took place on Monday.', 'attack', 'alleged'],
    ['The ministry accused the rebels of attacking the bus.', 'attacking', 'alleged'],
    ['It is rumoured that the rebels attacked the town.', 'attacked', 'rumoured'],
    ['Moscow denied shelling the school.', 'shelling', 'denied'],
    ['The council condemned the attack.', 'attack', 'asserted'],
  ])('%s: %s is %s', (body, form, wanted) => {
    expect(hedge(body, form)).toBe(wanted);
  });
});

describe('time frame', () => {
  function frame(body: string, form: string, past: boolean | null = null): string {
    const context = contextOf(body);
    const event = eventAt(context, form, ATTACK);
    const attributed = coveringOf(attributionsOf(context, speech), event.tree, event.anchor).length > 0;
    return timeFrameOf(event, statusOf(event, lexicon), past, { attributed, recounted: false, late: false });
  }

  it('goes by the date where there is one', () => {
    expect(frame('The rebels attacked the town.', 'attacked', true)).toBe('background');
    expect(frame('The rebels had attacked the town.', 'attacked', false)).toBe('news');
  });

  it('takes the past perfect for history, unless it only keeps step with "said"', () => {
    expect(frame('The rebels had attacked the town.', 'attacked')).toBe('background');
    expect(frame('The army said that rebels had attacked the town.', 'attacked')).toBe('news');
  });

  it('takes what has gone on since then for history', () => {
    expect(frame('Thousands have been killed since the war began.', 'killed')).toBe('background');
  });
});
