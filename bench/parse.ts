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

/** Seconds of processor time, which other work on the machine doesn't lengthen. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const first = cpu();
const once = parse(text).length;
const cold = cpu() - first;
let sentences = 0;
const start = cpu();
while (cpu() - start < Number(seconds)) sentences += parse(text).length;
console.log(`first pass ${Math.round(once / cold)} sentences/s, then ${Math.round(sentences / (cpu() - start))}`);
