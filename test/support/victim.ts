import { systemClock } from '../../src/effects/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { openStore } from '../../src/store/index.ts';
import { inventedReport } from './records.ts';

/**
 * A process that is killed in the middle of its work: it says on standard output what the store acknowledged, one line
 * each, and never ends by itself.
 */
const [address = '', task = '', first = '0'] = process.argv.slice(2);
const BATCH = 25;

console.log('opening');
const store = await openStore(address, { clock: systemClock, codebook: loadKnowledge });
console.log('open');
if (task === 'add') {
  const { id } = await store.startRun({ coder: { name: 'invented', version: '1' }, knowledge_hash: 'k1' });
  for (let from = Number(first); ; from += BATCH) {
    await store.addReports(
      id,
      Array.from({ length: BATCH }, (_, index) => inventedReport(from + index, 4)),
    );
    console.log(from + BATCH);
  }
}
if (task === 'decide')
  for (;;) {
    const subject = { type: 'claim', id: `c-report-00000${first}-0` } as const;
    const { id } = await store.decide({ made_by: 'Ana', because: null, body: { kind: 'comment', subject, text: 'x' } });
    console.log(id);
  }
