import type { Draft } from '../draft.ts';
import { LONGEST_SENTENCE } from '../segment.ts';
import type { Tagger } from '../tag.ts';
import { Arena, type Table } from './arena.ts';
import { Chooser } from './choose.ts';
import { bytesOfForms, FormTable } from './forms.ts';
import { highest, Judge } from './judge.ts';
import { type LayerState, makeState, read } from './layer.ts';
import { type LinearMap, WholeMap } from './map.ts';
import { inputWidth, makeParameters, type Parameters, type Sizes } from './parameters.ts';

/** What a point of the tagger's counts in the network's sum for a tag (a logarithm). */
const TRUST = 1e-4;
/** By how much the likeliest tag has to lead for the tagger not to be asked: it is about one word in eight; more gain nothing. */
const DOUBT = 2;

/** What a tenth in the table of agreement counts there; a tag and its relation rest on much the same grounds. */
const AGREEMENT = 0.025;

/** No number that speaks for an arc or a label is larger. */
const REACH = 32;

/** Reads sentences with a trained network: tags, heads and relations. */
export class Reader {
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  readonly #sizes: Sizes;
  readonly #states: LayerState[];
  /** For each layer but the first the input, and for each the two directions. */
  readonly #inputs: LinearMap[];
  readonly #recurrent: (readonly [LinearMap, LinearMap])[];
  readonly #judge: Judge;
  readonly #chooser: Chooser;
  readonly #forms: FormTable;
  readonly #agreement: Int8Array;

  /** `agreement` tells relation by relation how much likelier each tag is there than elsewhere, in tenths of a logarithm. */
  constructor(sizes: Sizes, labels: readonly string[], agreement: Int8Array, fill: (parameters: Parameters) => void) {
    const arena = new Arena(bytesFor(sizes));
    this.#arena = arena;
    this.#sizes = sizes;
    this.#agreement = agreement;
    this.#parameters = makeParameters(arena, sizes);
    fill(this.#parameters);
    this.#states = Array.from({ length: sizes.layers }, () => makeState(arena, sizes.hidden, LONGEST_SENTENCE));
    const whole = (table: Table, reach = 1): LinearMap => new WholeMap(arena, table, reach);
    const { layers, views, retag, arc, label } = this.#parameters;
    this.#inputs = layers.slice(1).map((layer) => whole(layer.input));
    this.#recurrent = layers.map(({ recurrent }) => [whole(recurrent[0]), whole(recurrent[1])]);
    const maps = {
      views: whole(views),
      retag: whole(retag, REACH),
      arc: whole(arc, REACH),
      label: whole(label, REACH),
    };
    this.#judge = new Judge(arena, this.#parameters, maps, sizes, LONGEST_SENTENCE);
    this.#chooser = new Chooser(this.#judge, labels);
    this.#forms = new FormTable(arena, this.#parameters);
  }

  /** Fills `heads`, `labels` and `tags` of a draft; `tagger` is asked about the words whose tag is in doubt. */
  read(draft: Draft, tagger: Tagger): void {
    const words = draft.size;
    this.#readLayers(draft);
    this.#judge.view(this.#states.at(-1)!.out, words);
    this.#judge.tag(words);
    this.#judge.weigh(words);
    this.#chooser.choose(words);
    tagger.open(draft);
    for (let i = 0; i < words; i++) {
      draft.heads[i + 1] = this.#chooser.heads[i]! + 1;
      draft.labels[i + 1] = this.#chooser.labels[i]!;
      const { sure } = draft.words[i]!;
      draft.tags[i + 1] = sure < 0 ? this.#tag(draft, i, tagger) : sure;
    }
  }

  /** The tag that the network, and in doubt the tagger too, holds for the likeliest of a word in its relation. */
  #tag(draft: Draft, i: number, tagger: Tagger): number {
    const { tags } = this.#sizes;
    const { numbers, columns } = this.#judge.tags;
    const at = i * columns;
    const relation = this.#chooser.labels[i]! * tags;
    const agreement = this.#agreement;
    let [best, most, second] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let k = 0; k < tags; k++) {
      const sum = numbers[at + k]! + AGREEMENT * agreement[relation + k]!;
      numbers[at + k] = sum;
      if (sum > most) [best, most, second] = [k, sum, most];
      else if (sum > second) second = sum;
    }
    if (most - second > DOUBT) return best;
    const scores = tagger.score(draft, i);
    for (let k = 0; k < tags; k++) numbers[at + k]! += TRUST * scores[k]!;
    return highest(this.#judge.tags, i, tags);
  }

  #readLayers(draft: Draft): void {
    const { layers } = this.#parameters;
    layers.forEach(({ bias }, l) => {
      const state = this.#states[l]!;
      const [forward, backward] = this.#recurrent[l]!;
      if (l === 0) this.#forms.feed(draft, state.gates);
      else this.#inputs[l - 1]!.feed(this.#states[l - 1]!.out, bias, state.gates, draft.size);
      read(this.#arena, forward, state, draft.size, 0);
      read(this.#arena, backward, state, draft.size, 1);
    });
  }
}

/** Room for the weights, the kept forms and one sentence, and some to spare. */
function bytesFor(s: Sizes): number {
  const lookups = s.words * s.wordWidth + s.affixes * s.affixWidth + s.looks * s.lookWidth;
  const layers = s.layers * 8 * s.hidden * (3 * s.hidden + inputWidth(s));
  const sentence =
    LONGEST_SENTENCE * (s.layers * 14 * s.hidden + LONGEST_SENTENCE + 4 * (s.arc + s.label) + 2 * s.retag + 500);
  return 4 * (lookups + 2 * layers + sentence) + bytesOfForms(s.hidden) + 2 ** 20;
}
