import {
  add,
  addSum,
  addWholes,
  all,
  type Code,
  copyBytes,
  divide,
  dotShorts,
  get,
  int,
  least,
  load,
  most,
  multiply,
  plus,
  type Routine,
  repeat,
  set,
  spread,
  step,
  store,
  toFloats,
  toShorts,
  toWholes,
  when,
} from './assemble.ts';

/** Bytes of four numbers. */
const FOUR = 16;

/**
 * `y += Σ a[j] · m[j]` over `count` rows: a matrix times a vector, or many outer products at once. Parameters: y, bytes of a
 * row that count, m, bytes from row to row, a, bytes from one a to the next, count.
 */
function combine(): Routine {
  const [y, n, m, stride, a, aStride, count, k, m1, m2, m3] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const [a0, a1, a2, a3] = [11, 12, 13, 14];
  const term = (factor: number, row: number): Code => multiply(get(factor), load(plus(get(row), get(k))));
  const at = plus(get(y), get(k));
  const rows = (sum: Code): Code => [
    ...set(k, int(0)),
    ...repeat([...store(at, add(load(at), sum)), ...step(k, int(FOUR))], get(k), get(n)),
  ];
  const nextFactor = (factor: number): Code => [...set(factor, spread(get(a))), ...step(a, get(aStride))];
  const four = [
    ...[a0, a1, a2, a3].flatMap(nextFactor),
    ...set(m1, plus(get(m), get(stride))),
    ...set(m2, plus(get(m1), get(stride))),
    ...set(m3, plus(get(m2), get(stride))),
    ...rows(add(add(term(a0, m), term(a1, m1)), add(term(a2, m2), term(a3, m3)))),
    ...set(m, plus(get(m3), get(stride))),
    ...step(count, int(-4)),
  ];
  const one = [...nextFactor(a0), ...rows(term(a0, m)), ...step(m, get(stride)), ...step(count, int(-1))];
  const body = [
    ...when(int(3), get(count), repeat(four, int(3), get(count))),
    ...when(int(0), get(count), repeat(one, int(0), get(count))),
  ];
  return { name: 'combine', parameters: 7, words: 4, vectors: 4, body };
}

/**
 * `a[j] += m[j] · y` over `count` rows. Parameters: a, bytes from one a to the next, m, bytes from row to row, y, bytes of a
 * row that count, count.
 */
function dots(): Routine {
  const [a, aStride, m, stride, y, n, count, k, m1, m2, m3] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const [s0, s1, s2, s3, v] = [11, 12, 13, 14, 15];
  const gather = (sum: number, row: number): Code =>
    set(sum, add(get(sum), multiply(get(v), load(plus(get(row), get(k))))));
  const rows = (pairs: readonly (readonly [number, number])[]): Code => [
    ...set(k, int(0)),
    ...pairs.flatMap(([sum]) => set(sum, all(0))),
    ...repeat(
      [
        ...set(v, load(plus(get(y), get(k)))),
        ...pairs.flatMap(([sum, row]) => gather(sum, row)),
        ...step(k, int(FOUR)),
      ],
      get(k),
      get(n),
    ),
    ...pairs.flatMap(([sum]) => [...addSum(get(a), get(sum)), ...step(a, get(aStride))]),
  ];
  const four = [
    ...set(m1, plus(get(m), get(stride))),
    ...set(m2, plus(get(m1), get(stride))),
    ...set(m3, plus(get(m2), get(stride))),
    ...rows([
      [s0, m],
      [s1, m1],
      [s2, m2],
      [s3, m3],
    ]),
    ...set(m, plus(get(m3), get(stride))),
    ...step(count, int(-4)),
  ];
  const one = [...rows([[s0, m]]), ...step(m, get(stride)), ...step(count, int(-1))];
  const body = [
    ...when(int(3), get(count), repeat(four, int(3), get(count))),
    ...when(int(0), get(count), repeat(one, int(0), get(count))),
  ];
  return { name: 'dots', parameters: 7, words: 4, vectors: 5, body };
}

/** Beyond this the fraction below leaves the range of a hyperbolic tangent. */
const STEEP = 4.97;

/** The hyperbolic tangent as the seventh convergent of its continued fraction; only sums, products and one quotient. */
function tanh(x: number, square: number, value: Code): Code {
  const horner = (...factors: number[]): Code =>
    factors.slice(1).reduce<Code>((sum, factor) => add(multiply(sum, get(square)), all(factor)), all(factors[0]!));
  return [
    ...set(x, most(all(-STEEP), least(all(STEEP), value))),
    ...set(square, multiply(get(x), get(x))),
    ...divide(multiply(get(x), horner(1, 378, 17325, 135135)), horner(28, 3150, 62370, 135135)),
  ];
}

/**
 * One step of a long short-term memory. Parameters: z, holding input, forget and output gates and the candidate, `n` bytes
 * each, which are replaced by their activations; n; the cells before; the cells; their tangents; the output.
 */
function gates(): Routine {
  const [z, n, before, cell, tangent, out, k, x, square, input, forget, output] = [
    0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14,
  ];
  const [zForget, zOutput, zCandidate] = [7, 8, 9];
  const at = (base: number): Code => plus(get(base), get(k));
  const sigmoid = (value: Code): Code => add(multiply(tanh(x, square, multiply(value, all(0.5))), all(0.5)), all(0.5));
  const body = [
    ...set(zForget, plus(get(z), get(n))),
    ...set(zOutput, plus(get(zForget), get(n))),
    ...set(zCandidate, plus(get(zOutput), get(n))),
    ...set(k, int(0)),
    ...repeat(
      [
        ...set(input, sigmoid(load(at(z)))),
        ...store(at(z), get(input)),
        ...set(forget, sigmoid(load(at(zForget)))),
        ...store(at(zForget), get(forget)),
        ...set(output, sigmoid(load(at(zOutput)))),
        ...store(at(zOutput), get(output)),
        ...set(x, tanh(x, square, load(at(zCandidate)))),
        ...store(at(zCandidate), get(x)),
        ...set(x, add(multiply(get(forget), load(at(before))), multiply(get(input), get(x)))),
        ...store(at(cell), get(x)),
        ...set(x, tanh(x, square, get(x))),
        ...store(at(tangent), get(x)),
        ...store(at(out), multiply(get(output), get(x))),
        ...step(k, int(FOUR)),
      ],
      get(k),
      get(n),
    ),
  ];
  return { name: 'gates', parameters: 6, words: 4, vectors: 5, body };
}

/** Numbers that `product` works out at a time. */
export const BLOCK = 16;

/**
 * `y = base + scale · (x · m)` in whole numbers, for `count` rows. Parameters: y; bytes from row to row; the first base; bytes
 * from one to the next; how many blocks a row has; m, for each block and each pair of rows the two rows' numbers of the block,
 * interleaved, two bytes each; x in two bytes each, row behind row; bytes of a row; the address of the scale; count.
 */
function product(): Routine {
  const [y, stride, base, baseStride, blocks, m, x, n, scale, count] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const [k, to, from, weights, left] = [10, 11, 12, 13, 14];
  const [pair, ...sums] = [15, 16, 17, 18, 19] as const;
  const gather = (sum: number, i: number): Code =>
    set(sum, addWholes(get(sum), dotShorts(get(pair), load(get(weights), i * FOUR))));
  const release = (sum: number, i: number): Code => {
    const sums = multiply(toFloats(get(sum)), spread(get(scale)));
    return store(get(to), add(load(get(from), i * FOUR), sums), i * FOUR);
  };
  const block = [
    ...sums.flatMap((sum) => set(sum, all(0))),
    ...set(k, int(0)),
    ...repeat(
      [
        ...set(pair, spread(plus(get(x), get(k)))),
        ...sums.flatMap(gather),
        ...step(weights, int(4 * FOUR)),
        ...step(k, int(4)),
      ],
      get(k),
      get(n),
    ),
    ...sums.flatMap(release),
    ...step(to, int(4 * FOUR)),
    ...step(from, int(4 * FOUR)),
    ...step(left, int(-1)),
  ];
  const row = [
    ...set(to, get(y)),
    ...set(from, get(base)),
    ...set(weights, get(m)),
    ...set(left, get(blocks)),
    ...repeat(block, int(0), get(left)),
    ...step(y, get(stride)),
    ...step(base, get(baseStride)),
    ...step(x, get(n)),
    ...step(count, int(-1)),
  ];
  return { name: 'product', parameters: 10, words: 5, vectors: 5, body: repeat(row, int(0), get(count)) };
}

/**
 * Numbers times a scale, rounded to two bytes each, for `count` rows. Parameters: the numbers; bytes from row to row; bytes of
 * a row that count; where to, row behind row; the address of the scale; count.
 */
function shorten(): Routine {
  const [from, stride, n, to, scale, count, k] = [0, 1, 2, 3, 4, 5, 6];
  const whole = (i: number): Code => toWholes(multiply(load(plus(get(from), get(k)), i * FOUR), spread(get(scale))));
  const eight = [...store(get(to), toShorts(whole(0), whole(1))), ...step(to, int(FOUR)), ...step(k, int(2 * FOUR))];
  const row = [
    ...set(k, int(0)),
    ...repeat(eight, get(k), get(n)),
    ...step(from, get(stride)),
    ...step(count, int(-1)),
  ];
  return { name: 'shorten', parameters: 6, words: 1, vectors: 0, body: repeat(row, int(0), get(count)) };
}

/** Puts 0 in the place of numbers below 0, in `count` rows. Parameters: the numbers; bytes from row to row; bytes of a row that count; count. */
function rectify(): Routine {
  const [from, stride, n, count, k] = [0, 1, 2, 3, 4];
  const at = plus(get(from), get(k));
  const four = [...store(at, most(load(at), all(0))), ...step(k, int(FOUR))];
  const row = [...set(k, int(0)), ...repeat(four, get(k), get(n)), ...step(from, get(stride)), ...step(count, int(-1))];
  return { name: 'rectify', parameters: 4, words: 1, vectors: 0, body: repeat(row, int(0), get(count)) };
}

/** The sum of two rows of numbers, 0 where that is less. Parameters: where to; the two rows; their bytes. */
function join(): Routine {
  const [to, a, b, n, k] = [0, 1, 2, 3, 4];
  const at = (base: number): Code => load(plus(get(base), get(k)));
  const four = [...store(plus(get(to), get(k)), most(add(at(a), at(b)), all(0))), ...step(k, int(FOUR))];
  return { name: 'join', parameters: 4, words: 1, vectors: 0, body: repeat(four, get(k), get(n)) };
}

/** Copies bytes. Parameters: where to; where from; how many. */
function copy(): Routine {
  return { name: 'copy', parameters: 3, words: 0, vectors: 0, body: copyBytes(get(0), get(1), get(2)) };
}

export const ROUTINES: readonly Routine[] = [
  ...[combine(), dots(), gates()],
  ...[product(), shorten(), rectify(), join(), copy()],
];
