import { loadKnowledge } from '../src/knowledge/index.ts';
import { reconciling } from '../src/pipeline.ts';
import { inventedAccounts } from './accounts.ts';

/**
 * `npx tsx bench/reconcile.ts [CLAIMS…]`: how reconciling grows with the number of claims. Growth is the exponent between
 * two sizes: 1 is linear, 2 quadratic.
 */
const sizes = process.argv.slice(2).map(Number);
const reconcile = await reconciling(loadKnowledge());
console.log('  claims  incidents  cpu s   growth   MB');
let before: { readonly size: number; readonly time: number } | null = null;
for (const size of sizes.length > 0 ? sizes : [1000, 3000, 10_000, 30_000, 100_000]) {
  const coded = inventedAccounts(size);
  const begun = process.cpuUsage();
  const incidents = reconcile(coded);
  const { user, system } = process.cpuUsage(begun);
  const time = (user + system) / 1e6;
  const growth = before ? (Math.log(time / before.time) / Math.log(size / before.size)).toFixed(2) : '';
  const cells = [
    String(size),
    String(incidents.length),
    time.toFixed(1),
    growth,
    String(Math.round(process.memoryUsage.rss() / 1e6)),
  ];
  console.log(cells.map((cell, column) => cell.padStart([8, 10, 6, 8, 5][column] ?? 0)).join(' '));
  before = { size, time };
}
