import { expect, it } from 'vitest';
import { namedTables } from '../../src/parse/net/parameters.ts';
import { Vocabulary } from '../../src/parse/words.ts';
import { Random } from '../random.ts';
import { NetTrainer } from './trainer.ts';

const FORMS = ['the', 'rebels', 'took', 'town'];
const entries = FORMS.map((form, i) => [form, { id: i + 1, count: 9, ambiguity: i, sure: -1 }] as const);
const vocabulary = new Vocabulary(new Map(entries));
const widths = { wordWidth: 8, affixWidth: 8, lookWidth: 8, hidden: 8, layers: 2, arc: 8, label: 8, retag: 8 };
const sizes = { words: 5, affixes: 64, looks: 32, tags: 6, labels: 5, ...widths };
const lesson = {
  words: ['The', 'rebels', 'took', 'the', 'town'].map((form) => vocabulary.word(form)),
  tags: [0, 1, 2, 0, 1],
  heads: [1, 2, 5, 4, 2],
  labels: [0, 1, 2, 0, 3],
};

/** Draws by lot until told to be steady; from then on nothing is left out. */
class Steadying extends Random {
  steady = false;

  override next(): number {
    return this.steady ? 0.999 : super.next();
  }
}

it('knows how every weight bears on the loss', () => {
  const random = new Steadying(1);
  const trainer = new NetTrainer(sizes, [0, 9, 9, 9, 9], random);
  random.steady = true;
  const loss = (): number => {
    trainer.judge.loss = 0;
    trainer.learn(lesson);
    return trainer.judge.loss;
  };
  loss();
  const gradients = new Map(namedTables(trainer.gradients).map(([name, table]) => [name, table.numbers.slice()]));
  for (const [name, { numbers }] of namedTables(trainer.parameters)) {
    const k = gradients.get(name)!.reduce((most, g, i, all) => (Math.abs(g) > Math.abs(all[most]!) ? i : most), 0);
    const weight = numbers[k]!;
    numbers[k] = weight + 0.005;
    const more = loss();
    numbers[k] = weight - 0.005;
    const slope = (more - loss()) / 0.01;
    numbers[k] = weight;
    expect(slope, name).toBeCloseTo(gradients.get(name)![k]!, 1);
  }
});

it('learns a sentence by heart', () => {
  const trainer = new NetTrainer(sizes, [0, 9, 9, 9, 9], new Random(2));
  const losses = Array.from({ length: 300 }, () => {
    trainer.judge.loss = 0;
    trainer.learn(lesson);
    trainer.move(0.01, lesson.words.length);
    return trainer.judge.loss;
  });
  expect(losses.at(-1)).toBeLessThan(losses[0]! / 3);
});
