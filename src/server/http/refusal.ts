import { AscribeError } from '../../model/index.ts';

/** A request that can't be answered as asked, and the HTTP status that says so. */
export class Refusal extends AscribeError {
  readonly status: number;

  constructor(status: number, code: string, message: string) {
    super(code, message);
    this.status = status;
  }
}

/** What was asked for is not there. */
export function notFound(what: string, id: string): Refusal {
  return new Refusal(404, 'not_found', `no ${what} "${id.slice(0, 200)}"`);
}
