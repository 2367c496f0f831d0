/** Share of the weights that may lie outside the range of a byte and get cut to its ends. */
const CLIPPED = 0.0005;

/** Weights as signed bytes, on one scale, so that sums keep their order but for rounding. */
export function quantise(weights: Float32Array): Uint8Array {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort();
  const largest = sizes[Math.floor(sizes.length * (1 - CLIPPED))] ?? 1;
  const table = new Int8Array(weights.length);
  weights.forEach((weight, i) => {
    table[i] = Math.max(-127, Math.min(127, Math.round((weight * 127) / largest)));
  });
  return new Uint8Array(table.buffer);
}
