import { UsageError } from '../model/index.ts';

/** A server as `--store` names it. @throws UsageError `bad_store` for anything else */
export function serverAddress(store: string): string {
  if (/^postgres(?:ql)?:\/\//i.test(store)) return store;
  throw new UsageError('bad_store', '--store takes postgres://user@host/database; --project names a folder');
}

/** Nothing is kept where a command looks for a project. */
export function noProject(address: string): UsageError {
  return new UsageError(
    'no_project',
    `there is no project in ${address}: "ascribe add INPUT --project ${address}" makes one`,
  );
}
