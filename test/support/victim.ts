import type { KyselyPlugin } from 'kysely';
import { systemClock } from '../../src/effects/index.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { openFolder } from '../../src/store/folder/open.ts';
import { openStore } from '../../src/store/index.ts';
import { migrate } from '../../src/store/schema/migrate.ts';
import { openServer } from '../../src/store/server.ts';
import { inventedReport } from './records.ts';

/**
 * A process that is killed in the middle of its work: it says on standard output what the store acknowledged, one line
 * each, and never ends by itself. In a migration it kills itself, before the statement whose number is given.
 */
const [address = '', task = '', first = '0'] = process.argv.slice(2);
const BATCH = 25;

if (task === 'migrate') {
  const backend = await (address.startsWith('postgres') ? openServer(address) : openFolder(address));
  console.log('migrating');
  await migrate(backend.db.withPlugin(dyingAt(Number(first))));
  console.log('the migration has fewer statements'); // and the test fails
}
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

function dyingAt(statement: number): KyselyPlugin {
  let seen = 0;
  return {
    transformQuery: ({ node }) => {
      seen += 1;
      if (seen === statement) process.kill(process.pid, 'SIGKILL');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
