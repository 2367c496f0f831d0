/**
 * How many sentences a second one core parses.
 *
 *     npx tsx bench/parse.ts FILE.txt [SECONDS]
 */
import { readFileSync } from 'node:fs';
import { loadPackagedParser } from '../src/parse/index.ts';

const [file, seconds = '5'] = process.argv.slice(2);
if (!file) throw new Error('usage: bench/parse.ts FILE.txt [SECONDS]');
const before = performance.now();
const parse = loadPackagedParser();
console.log(`loaded in ${Math.round(performance.now() - before)} ms`);

const text = readFileSync(file, 'utf8');
const first = performance.now();
const once = parse(text).length;
const cold = performance.now() - first;
let sentences = 0;
const start = performance.now();
while (performance.now() - start < Number(seconds) * 1000) sentences += parse(text).length;
const warm = performance.now() - start;
console.log(
  `first pass ${Math.round((once / cold) * 1000)} sentences/s, then ${Math.round((sentences / warm) * 1000)}`,
);
