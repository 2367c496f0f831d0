import {
  type Attribution,
  actionTyper,
  type CodedReport,
  type Knowledge,
  type Token,
  type Toll,
  type TypeAction,
  type Typing,
} from '../model/index.ts';
import { nameAccusers } from './accusers.ts';
import { besideOf } from './beside.ts';
import { type CoderName, claimOf } from './claim.ts';
import { nameCondemned } from './condemned.ts';
import { type CoderInput, type NounIndex, nounIndex, ReportContext } from './context.ts';
import type { Draft } from './draft.ts';
import type { EventMention } from './event.ts';
import { nameFoes } from './foes.ts';
import { absorbOutcomes } from './frames/absorb.ts';
import { nameAims } from './frames/aims.ts';
import { withoutBackdrop } from './frames/backdrop.ts';
import { nameDoers } from './frames/blame.ts';
import { withoutCharges } from './frames/charges.ts';
import { compileFrames, type FrameBook } from './frames/compile.ts';
import { frameEvents } from './frames/find.ts';
import { carryLightVerbs } from './frames/light.ts';
import { nameOpponents } from './frames/opponents.ts';
import { nameWielders } from './frames/wielder.ts';
import { brokenDown } from './how-many/index.ts';
import { inheritDoers } from './inherit.ts';
import { lemmatiser } from './lemmas.ts';
import { deedTest, mergeMentions, type SameDeed } from './merge/index.ts';
import { fromScene, sideOf, sidesOf } from './parties/sides.ts';
import { nameProtested } from './protested.ts';
import { Questions, type ReportAnswers } from './questions.ts';
import { namedBy } from './says-who/index.ts';
import { giveStrayTolls } from './strays.ts';
import { territoryOf } from './territory.ts';
import type { Tree } from './tree.ts';
import { isLocated, isTold, triggerSpan } from './trigger.ts';
import { type Arsenal, arsenal } from './weapons.ts';

/** Codes one parsed report. Pure: the same report and knowledge give the same bytes. */
export type Coder = (input: CoderInput) => CodedReport;

/** @throws KnowledgeError for a frame that can't be read or names an action that the codebook lacks. */
export function createCoder(knowledge: Knowledge, coder: CoderName): Coder {
  const parts: Parts = {
    lemmatise: lemmatiser(knowledge),
    book: compileFrames(knowledge),
    nouns: nounIndex(knowledge),
    weapons: arsenal(knowledge),
    typeAction: actionTyper(knowledge),
    questions: new Questions(knowledge),
    sameDeed: deedTest(knowledge),
  };
  return (input) => codeReport(input, parts, coder);
}

interface Parts {
  readonly lemmatise: ReturnType<typeof lemmatiser>;
  readonly book: FrameBook;
  readonly nouns: NounIndex;
  readonly weapons: Arsenal;
  readonly typeAction: TypeAction;
  readonly questions: Questions;
  readonly sameDeed: SameDeed;
}

function codeReport(input: CoderInput, parts: Parts, coder: CoderName): CodedReport {
  const context = new ReportContext({ ...input, sentences: input.sentences.map(parts.lemmatise) }, parts.nouns);
  const answers = parts.questions.of(context);
  const events = context.trees
    .flatMap((tree) => eventsOf(context, tree, parts.book))
    .map((event) => brokenDown(context, event, parts.questions.tolls));
  const judged = new Set(events.flatMap(({ fillers }) => fillers.map(({ head }) => head)));
  const told = events.flatMap((event) => draftsOf(context, event, parts, answers, judged));
  const drafts = giveStrayTolls(context, told, parts.questions.tolls);
  const deeds = inheritDoers(mergeMentions(drafts, parts.sameDeed), parts.sameDeed);
  const claims = nameProtested(nameCondemned(nameAccusers(nameFoes(deeds)))).map((draft) =>
    withSpeakers(draft, answers),
  );
  const { id, url, outlet, title, published, language, credits, fingerprint, warnings } = input.report;
  return {
    report: { id, url, outlet, title, published, language, credits, fingerprint },
    claims: claims.map((draft) => claimOf(id, draft, typing(draft, besideOf(draft, claims), parts.typeAction), coder)),
    attributions: answers.attributions.map(attributionOf),
    aliases: [...input.actors.aliases],
    warnings: [...warnings],
  };
}

function withSpeakers(draft: Draft, { attributions }: ReportAnswers): Draft {
  return { ...draft, attribution: namedBy(draft.attribution, attributions) };
}

/** The largest number told; "thousands" of dead are as many as a war's. */
function largest(tolls: readonly Toll[]): number {
  return Math.max(
    0,
    ...tolls.map(({ kind, low, high, text }) =>
      kind === 'killed' && /\b(thousand|million)s\b/i.test(text) ? Infinity : (low ?? high ?? 0),
    ),
  );
}

function eventsOf(context: ReportContext, tree: Tree, book: FrameBook): readonly EventMention[] {
  const carried = carryLightVerbs(
    context,
    tree,
    withoutBackdrop(context, tree, frameEvents(context, tree, book)),
    book,
  );
  const complete = nameOpponents(context, tree, nameWielders(context, tree, carried));
  return nameAims(tree, withoutCharges(tree, nameDoers(tree, absorbOutcomes(tree, complete))));
}

function attributionOf({ source, cue, content, speaker_id, speaker_type }: Attribution): Attribution {
  return { source, cue, content, speaker_id, speaker_type };
}

function typing(draft: Draft, beside: ReadonlySet<string>, typeAction: TypeAction): Typing {
  return typeAction(
    draft.action,
    draft.status,
    draft.actor.map(({ party }) => party),
    draft.recipient.map(({ party }) => party),
    beside,
  );
}

/**
 * An event told of several places is one draft a place; the toll stands on the first. `judged` are the words that fill slots of events:
 * "expressed concern over the fighting in X" tells of the concern.
 */
function draftsOf(
  context: ReportContext,
  event: EventMention,
  parts: Parts,
  answers: ReportAnswers,
  judged: ReadonlySet<Token>,
): readonly Draft[] {
  const { status, timeFrame, date, places, attribution } = answers.circumstances(event);
  const { weapons, action } = parts.weapons.weaponsOf(context, event);
  const { actor, recipient } = sidesOf(context, event, action, { start: date.start, end: date.end });
  const toll = answers.toll(event, (filler) => sideOf(context, event, filler, { actor, recipient }));
  const found = {
    actors: actor.length,
    parties: actor.length + recipient.length,
    located: !judged.has(event.anchor) && isLocated(context, event),
    tolls: toll.length,
    largestToll: largest(toll),
    status,
    timeFrame,
  };
  if (!isTold(event, action, found)) return [];
  const scene = places[0]?.country ?? context.scene;
  const trigger = triggerSpan(context, event);
  const sides = new Set([...actor, ...recipient].flatMap(({ party }) => party.id ?? []));
  const first: Draft = {
    event,
    action,
    status,
    timeFrame,
    actor: actor.map((party) => fromScene(party, scene)),
    recipient: recipient.map((party) => fromScene(party, scene)),
    place: places[0] ?? null,
    date,
    toll,
    weapons,
    territory: territoryOf(context, event, parts.questions.tolls),
    attribution,
    hedge: answers.hedge(event, attribution, sides),
    trigger,
    mentions: [trigger],
    rules: event.rows,
    headline: context.isHeadline(event.tree),
  };
  return [first, ...places.slice(1).map((place) => ({ ...first, place, toll: [] }))];
}
