/**
 * Makes `knowledge/models/en.bin` from a Universal Dependencies treebank and prints how well it reads the development part.
 *
 *     npm run train -- --treebank DIR    # DIR holds train.conllu and dev.conllu
 *
 * The same treebank gives the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadParser } from '../src/parse/index.ts';
import { trainAll } from './model.ts';
import { printScores } from './report.ts';
import { readTreebank } from './treebank.ts';

const { values } = parseArgs({
  options: {
    treebank: { type: 'string' },
    out: { type: 'string', default: 'knowledge/models/en.bin' },
    'score-only': { type: 'boolean', default: false },
  },
});
if (!values.treebank) throw new Error('usage: npm run train -- --treebank DIR [--out FILE] [--score-only]');

if (!values['score-only']) {
  const bytes = trainAll(readTreebank(join(values.treebank, 'train.conllu')), (line) => console.error(line));
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
}
printScores(loadParser(readFileSync(values.out)), readTreebank(join(values.treebank, 'dev.conllu')));
