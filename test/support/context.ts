import { nounIndex, ReportContext } from '../../src/code/context.ts';
import type { EventMention, Filler, Slot } from '../../src/code/event.ts';
import type { Tree } from '../../src/code/tree.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import type { ActorMention, Knowledge, PlaceMention, Report, Token, TollKind } from '../../src/model/index.ts';
import { loadPackagedParser } from '../../src/parse/index.ts';

export const knowledge: Knowledge = loadKnowledge();
const parse = loadPackagedParser();

/** A report laid out with the real parser; names of places and actors are given, each is found where it first stands. */
export function contextOf(
  body: string,
  names: { readonly places?: readonly string[]; readonly actors?: readonly string[]; readonly published?: string } = {},
): ReportContext {
  const sentences = parse(body);
  const run = (text: string) => {
    const start = body.indexOf(text);
    const sentence = sentences.find((one) => one.start <= start && start < one.end);
    const inside = sentence?.tokens.filter((token) => token.start >= start && token.end <= start + text.length) ?? [];
    return { sentence: sentence?.index ?? -1, first: inside[0]?.index ?? 0, last: inside.at(-1)?.index ?? -1, start };
  };
  const places = (names.places ?? []).map((text): PlaceMention => {
    const { start, ...at } = run(text);
    return {
      ...at,
      ...PLACE,
      text,
      name: text,
      start,
      end: start + text.length,
      feature: /province|region/.test(text) ? 'ADM1' : 'PPL',
    };
  });
  const mentions = (names.actors ?? []).map((text): ActorMention => {
    const { start: _, ...at } = run(text);
    const one = {
      id: text,
      name: text,
      type: 'rebel_group',
      country: null,
      also: [],
      because: 'test',
      kind: 'armed_group',
    } as const;
    return { ...at, text, leader: false, on: () => [one] };
  });
  const report: Report = { ...REPORT, body, published: names.published ?? null };
  return new ReportContext(
    { report, sentences, places, actors: { mentions, aliases: [], bounds: null } },
    nounIndex(knowledge),
  );
}

const PLACE = {
  latitude: null,
  longitude: null,
  geoname_id: null,
  admin1: null,
  country: null,
  relation: 'in',
  geo_precision: 1,
  metonym: false,
} as const;

const REPORT: Report = {
  id: 'r',
  url: null,
  outlet: null,
  title: null,
  published: null,
  language: 'en',
  byline: null,
  credits: [],
  body: '',
  removed: [],
  warnings: [],
  fingerprint: null,
};

/** The word that stands somewhere in the report, with its tree. */
export function wordOf(context: ReportContext, form: string): { readonly tree: Tree; readonly token: Token } {
  for (const tree of context.trees) {
    const token = tree.tokens.find((one) => one.form === form);
    if (token) return { tree, token };
  }
  throw new Error(`no word ${form}`);
}

/** An event at a word, with fillers by the form of their heads. */
export function eventAt(
  context: ReportContext,
  form: string,
  fillers: readonly (readonly [Slot, string, TollKind?])[] = [],
): EventMention {
  const { tree, token } = wordOf(context, form);
  const action = knowledge.actions[0];
  if (!action) throw new Error('no actions');
  const filled = fillers.map(
    ([slot, head, toll]): Filler => ({
      slot,
      toll: toll ?? null,
      people: false,
      head: wordOf(context, head).token,
      how: 'test',
    }),
  );
  return { tree, action, anchor: token, trigger: [token], clause: token, fillers: filled, status: null, rows: [] };
}
