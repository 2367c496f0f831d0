import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { EffectError, Role, UsageError } from '../../model/index.ts';
import type { Visitor } from './visitor.ts';

/** A token as it is kept: its SHA-256, never itself. It is 256 random bits, so that no salt or slow hash is needed. */
const KeptToken = z.object({ name: z.string().min(1).max(200), role: Role, sha256: z.string() });
type KeptToken = z.infer<typeof KeptToken>;

/** The tokens of a server, kept in a file that only its owner may read. */
export class Tokens {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /**
   * Makes a token; it is shown this once.
   * @throws UsageError `token_exists`
   */
  add(name: string, role: Role): string {
    const kept = this.#read();
    if (kept.some((token) => token.name === name))
      throw new UsageError('token_exists', `there is a token "${name}": remove it first, or take another name`);
    const token = `ascribe_${randomBytes(32).toString('base64url')}`;
    this.#write([...kept, { name, role, sha256: hash(token) }]);
    return token;
  }

  list(): Visitor[] {
    return this.#read().map(({ name, role }) => ({ name, role }));
  }

  /** @throws UsageError `no_such_token` */
  remove(name: string): void {
    const kept = this.#read();
    const rest = kept.filter((token) => token.name !== name);
    if (rest.length === kept.length) throw new UsageError('no_such_token', `there is no token "${name}"`);
    this.#write(rest);
  }

  /** Whose token it is, or null. The file is read each time: a token that was removed opens nothing any more. */
  visitor(token: string): Visitor | null {
    const sha256 = hash(token);
    const found = this.#read().find((each) => each.sha256 === sha256);
    return found ? { name: found.name, role: found.role } : null;
  }

  #read(): KeptToken[] {
    if (!existsSync(this.#file)) return [];
    try {
      return z.array(KeptToken).parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch (cause) {
      throw new EffectError('tokens_damaged', `${this.#file} can't be read: remove it and make the tokens anew`, {
        cause,
      });
    }
  }

  #write(tokens: readonly KeptToken[]): void {
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.#file}.new`, `${JSON.stringify(tokens, null, 1)}\n`, { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
