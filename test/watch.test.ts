import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../src/cli/program.ts';
import type { Terminal } from '../src/cli/terminal.ts';
import { EffectError, type FetchedPage, type Network } from '../src/model/index.ts';
import { takeLock } from '../src/store/index.ts';

const PROSE = 'The mayor of Sahel said on Sunday that two bridges had been blown up by men who came in boats';
const OPML =
  '<opml version="2.0"><body><outline text="Rivers"><outline type="rss" xmlUrl="https://a.example/feed"/></outline></body></opml>';

/** A site whose pages can change, and that answers with 304 where they did not. */
class Site implements Network {
  readonly pages = new Map<string, string>();
  asked: string[] = [];
  /** Called before each answer. */
  before: (url: string) => void = () => undefined;

  publish(...paths: string[]): void {
    for (const path of paths)
      this.pages.set(`https://a.example/${path}`, `<h1>Page ${path}</h1><p>${PROSE}, page ${path}.</p>`);
    const items = [...this.pages.keys()]
      .filter((url) => !url.endsWith('/feed'))
      .map((url) => `<item><link>${url}</link></item>`);
    this.pages.set('https://a.example/feed', `<rss><channel><title>A Post</title>${items.join('')}</channel></rss>`);
  }

  async fetch(url: string): Promise<FetchedPage> {
    this.asked.push(url.replace('https://a.example/', ''));
    this.before(url);
    const text = this.pages.get(url);
    if (text === undefined) throw new EffectError('http_status', `${url} answered 404`);
    const validators = { etag: `"${text.length}"`, modified: null };
    return { url, status: 200, headers: [], bytes: Buffer.from(text), contentType: 'text/html', ...validators };
  }

  async fetchIfChanged(url: string, known: { etag: string | null }): Promise<FetchedPage | null> {
    const page = await this.fetch(url);
    return page.etag === known.etag ? null : page;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

let site: Site;
let folder: string;
let list: string;

beforeEach(() => {
  site = new Site();
  folder = mkdtempSync(join(tmpdir(), 'ascribe-watch-'));
  list = join(folder, 'feeds.opml');
  writeFileSync(list, OPML);
});

function nothing(): void {
  return;
}

/** Watches until `rounds` rounds are over; gives the ends of the bodies that came out. */
async function watch(rounds: number, { sources = [list], between = nothing, kill = Infinity } = {}) {
  const out: string[] = [];
  const notes: string[] = [];
  const stopped = { requested: false, wait: () => new Promise<void>(() => undefined) };
  let now = Date.parse('2030-01-01');
  let round = 1;
  const terminal: Terminal = {
    stdin: Readable.from([]),
    out: {
      write: async (text) => {
        out.push(String(text));
        if (out.length >= kill) stopped.requested = true;
        return true;
      },
    },
    note: (message) => notes.push(message),
    progress: () => undefined,
    openNetwork: async () => site,
    openClock: async () => ({
      now: () => now,
      wait: async () => {
        now += 3_600_000;
        round += 1;
        if (round > rounds) stopped.requested = true;
        else between();
      },
    }),
    stopped,
    columns: null,
    colour: false,
  };
  const status = await run(['watch', ...sources, '--state', join(folder, 'state.jsonl')], terminal);
  return { status, notes, told: out.map((line) => /page (\w+)\./.exec(line)?.[1] ?? JSON.parse(line).error.code) };
}

describe('watching feeds', () => {
  it('tells every page once, through rounds and restarts, and asks for none twice', async () => {
    site.publish('one', 'two');
    const first = await watch(2, { between: () => site.publish('three') });
    expect(first.told).toEqual(['one', 'two', 'three']);
    site.publish('four');
    const second = await watch(2);
    expect(second.told).toEqual(['four']);
    expect(site.asked).toEqual(['feed', 'one', 'two', 'feed', 'three', 'feed', 'four', 'feed']);
  });

  it('goes on after an interrupt with what was left', async () => {
    site.publish('one', 'two', 'three');
    expect((await watch(1, { kill: 2 })).told).toEqual(['one', 'two']);
    expect((await watch(1)).told).toEqual(['three']);
    expect(site.asked.filter((path) => path !== 'feed')).toEqual(['one', 'two', 'three']);
  });

  it('asks three times for a page that can’t be had, then says so', async () => {
    site.publish('one', 'two');
    site.pages.delete('https://a.example/one');
    const { told, notes } = await watch(5);
    expect(told).toEqual(['two', 'http_status']);
    expect(site.asked.filter((path) => path === 'one')).toHaveLength(3);
    expect(notes[0]).toContain('asked for again');
  });

  it('goes on with the next feed where one fails', async () => {
    site.publish('one');
    const sources = ['https://a.example/gone', 'https://a.example/one', list];
    const { told, notes, status } = await watch(1, { sources });
    expect(told).toEqual(['one']);
    expect(notes).toHaveLength(2);
    expect(status).toBe(130);
  });

  it('keeps a second process away from its state', async () => {
    site.publish('one');
    const lock = join(folder, 'state.jsonl.lock');
    const gone = spawnSync(process.execPath, ['-p', 'process.pid']);
    const unlock = takeLock(lock, 'a watch');
    const { status, notes, told } = await watch(1);
    expect({ status, told }).toEqual({ status: 1, told: [] });
    expect(notes.join('\n')).toContain(`in use by process ${process.pid}`);
    unlock();
    writeFileSync(lock, JSON.stringify({ pid: Number(gone.stdout), host: hostname(), born: null, key: 'x' }));
    expect((await watch(1)).told).toEqual(['one']);
    expect(existsSync(lock)).toBe(false);
  });

  it('reads a state whose last line was cut, and refuses a file that is none', async () => {
    site.publish('one');
    await watch(1);
    const state = join(folder, 'state.jsonl');
    writeFileSync(state, `${readFileSync(state, 'utf8')}{"seen":"https://a.ex`);
    site.publish('two');
    expect((await watch(1)).told).toEqual(['two']);
    writeFileSync(state, 'a diary\nof mine\n');
    expect(await watch(1)).toMatchObject({ status: 2, told: [] });
  });
});

describe('watching a folder', () => {
  it('reads each file once, and again when it changes', async () => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    const put = (name: string, page: string) => writeFileSync(join(inbox, name), `${PROSE}, page ${page}.`);
    put('a.txt', 'one');
    const sources = [inbox];
    const { told } = await watch(3, { sources, between: () => put('b.txt', 'two') });
    expect(told).toEqual(['one', 'two']);
    put('a.txt', 'changed');
    expect((await watch(1, { sources })).told).toEqual(['changed']);
  });
});
