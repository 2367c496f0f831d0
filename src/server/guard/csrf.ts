import { randomBytes, timingSafeEqual } from 'node:crypto';

/** What a changing request from a browser must send back: another site can neither read nor set it. */
export class Csrf {
  readonly token: string = randomBytes(32).toString('base64url');

  matches(given: string | undefined): boolean {
    const [asked, sent] = [Buffer.from(this.token), Buffer.from(given ?? '')];
    return asked.length === sent.length && timingSafeEqual(asked, sent);
  }
}
