import { createHash } from 'node:crypto';

/** The text of an answer and what tells it from others (RFC 9110, strong). */
export interface KeptAnswer {
  readonly body: string;
  readonly etag: string;
}

interface Entry {
  readonly version: string;
  readonly answer: Promise<KeptAnswer>;
  size: number;
}

/** Characters of all answers that are kept: a few large maps and many pages. */
const MOST = 50_000_000;

/** Answers that hold as long as the record stands at one version; those asked for longest ago make room. */
export class KeptAnswers {
  readonly #entries = new Map<string, Entry>();
  #size = 0;

  /** What is kept of an address, or what `make` makes now; whoever asks meanwhile waits for the same. */
  get(address: string, version: string, make: () => Promise<object>): Promise<KeptAnswer> {
    const known = this.#entries.get(address);
    this.#drop(address);
    const entry = known?.version === version ? known : { version, answer: answerOf(make), size: 0 };
    this.#entries.set(address, entry);
    this.#size += entry.size;
    entry.answer.then(
      ({ body }) => this.#weigh(address, entry, body.length),
      () => this.#entries.get(address) === entry && this.#drop(address),
    );
    return entry.answer;
  }

  #weigh(address: string, entry: Entry, size: number): void {
    if (this.#entries.get(address) !== entry) return;
    this.#size += size - entry.size;
    entry.size = size;
    for (const oldest of [...this.#entries.keys()]) {
      if (this.#size <= MOST) return;
      this.#drop(oldest);
    }
  }

  #drop(address: string): void {
    this.#size -= this.#entries.get(address)?.size ?? 0;
    this.#entries.delete(address);
  }
}

async function answerOf(make: () => Promise<object>): Promise<KeptAnswer> {
  const body = JSON.stringify(await make());
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` };
}
