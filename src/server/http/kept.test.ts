import { expect, it } from 'vitest';
import { KeptAnswers } from './kept.ts';

const made = (text: string, log: string[]) => async () => {
  log.push(text);
  return { text };
};

it('answers from memory as long as the record stands', async () => {
  const [kept, log] = [new KeptAnswers(), [] as string[]];
  const [one, same] = await Promise.all(['a', 'b'].map((text) => kept.get('/map', '1', made(text, log))));
  expect([one?.body, same]).toEqual(['{"text":"a"}', one]);
  const next = await kept.get('/map', '2', made('c', log));
  expect(next.body).toBe('{"text":"c"}');
  expect(next.etag).not.toBe(one?.etag);
  expect(log).toEqual(['a', 'c']);
});

it('forgets a failure, and what was asked for longest ago when there is too much', async () => {
  const [kept, log] = [new KeptAnswers(), [] as string[]];
  await expect(kept.get('/x', '1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await kept.get('/x', '1', made('x', log))).body).toBe('{"text":"x"}');
  for (const name of ['y', 'z']) await kept.get(`/${name}`, '1', made(name.repeat(30_000_000), []));
  await kept.get('/x', '1', made('again', log));
  await kept.get('/z', '1', made('again', log));
  expect(log).toEqual(['x', 'again']);
});
