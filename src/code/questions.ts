import type { DateRange, Hedge, Knowledge, Place, Status, TimeFrame, Toll } from '../model/index.ts';
import { calendarOf, type TimeFinder, timeFinder } from '../text/index.ts';
import type { ReportContext } from './context.ts';
import type { EventMention, Filler } from './event.ts';
import { type Counted, countHarmed, isWarTotal, type TollLexicon, tollLexicon, tollsOf } from './how-many/index.ts';
import { CertaintyLexicon, hedgeOf, statusOf, timeFrameOf } from './how-sure/index.ts';
import { type AttributionMention, attributionsOf, coveringOf, SpeechLexicon } from './says-who/index.ts';
import { dateOf, isPastFrame, type ReportTimes, reportTimes, statedDate } from './when/index.ts';
import { placesOf } from './where/index.ts';

/** What is asked of an event before its parties are known. */
export interface Circumstances {
  readonly status: Status;
  readonly timeFrame: TimeFrame;
  readonly date: DateRange;
  readonly places: readonly Place[];
  /** Attributions that it stands under, outermost first, as indexes into the report's. */
  readonly attribution: readonly number[];
}

/** The vocabularies of the coder's questions, laid out once for all reports. */
export class Questions {
  readonly tolls: TollLexicon;
  readonly #speech: SpeechLexicon;
  readonly #certainty: CertaintyLexicon;
  readonly #times: TimeFinder;

  constructor(knowledge: Knowledge) {
    this.tolls = tollLexicon(knowledge);
    this.#speech = new SpeechLexicon(knowledge);
    this.#certainty = new CertaintyLexicon(knowledge);
    this.#times = timeFinder(calendarOf(knowledge.timeWords, this.tolls.numerals));
  }

  /** Lays out what a report says of time and of speakers, for questions about its events. */
  of(context: ReportContext): ReportAnswers {
    const attributions = attributionsOf(context, this.#speech);
    return new ReportAnswers(context, attributions, reportTimes(context, this.#times), this.tolls, this.#certainty);
  }
}

/** Answers about the events of one report. */
export class ReportAnswers {
  readonly attributions: readonly AttributionMention[];
  readonly #context: ReportContext;
  readonly #times: ReportTimes;
  readonly #tolls: TollLexicon;
  readonly #certainty: CertaintyLexicon;
  /** Each event's people are counted once, whoever asks. */
  readonly #counted = new Map<EventMention, readonly Counted[]>();

  constructor(
    context: ReportContext,
    attributions: readonly AttributionMention[],
    times: ReportTimes,
    tolls: TollLexicon,
    certainty: CertaintyLexicon,
  ) {
    this.#context = context;
    this.attributions = attributions;
    this.#times = times;
    this.#tolls = tolls;
    this.#certainty = certainty;
  }

  circumstances(event: EventMention): Circumstances {
    const status = statusOf(event, this.#certainty);
    const stated = statedDate(event, this.#times, status);
    const total = this.toll(event, () => ({ side: 'recipient', party: null })).some((toll) =>
      isWarTotal(event.tree, toll, this.#tolls),
    );
    const past = total || (stated && isPastFrame(stated, this.#times));
    const attribution = coveringOf(this.attributions, event.tree, event.anchor);
    const timeFrame = timeFrameOf(event, status, past, {
      attributed: attribution.length > 0,
      recounted: this.#times.history.has(event.tree.sentence.index) && !this.#isSourced(attribution),
      late: 2 * event.tree.sentence.index >= this.#context.trees.length,
    });
    return {
      status,
      timeFrame,
      date: dateOf(event, this.#times, { status, frame: timeFrame }),
      places: placesOf(event, this.#context, timeFrame, status === 'happened' || status === 'ongoing'),
      attribution,
    };
  }

  /** `sides` are the ids of the event's parties. */
  hedge(event: EventMention, attribution: readonly number[], sides: ReadonlySet<string>): Hedge {
    const covering = attribution.flatMap((index) => this.attributions[index] ?? []);
    return hedgeOf(event, covering, sides, this.#certainty);
  }

  toll(event: EventMention, sideOf: (filler: Filler) => Pick<Toll, 'side' | 'party'>): readonly Toll[] {
    return tollsOf(this.#context, event.tree, this.#harmed(event), sideOf);
  }

  /** Somebody is named or described, not only "reportedly". */
  #isSourced(attribution: readonly number[]): boolean {
    return attribution.some((index) => this.attributions[index]?.source);
  }

  #harmed(event: EventMention): readonly Counted[] {
    const known = this.#counted.get(event);
    if (known) return known;
    const counted = countHarmed(this.#context, event, this.#tolls);
    this.#counted.set(event, counted);
    return counted;
  }
}
