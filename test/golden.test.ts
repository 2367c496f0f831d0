import { expect, it } from 'vitest';
import { ascribe } from './terminal.ts';

/**
 * The main job on the bundled sample, as a newcomer sees it. The expected output is written with `npx vitest -u` and only
 * compared in CI: a change of it is read before it is committed.
 */
it('makes the same record of the sample as ever', async () => {
  const { status, out } = await ascribe(['record', 'samples/reports']);
  expect(status).toBe(0);
  await expect(out).toMatchFileSnapshot('output/sample-record.txt');
});
