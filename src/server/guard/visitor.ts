import { Role } from '../../model/index.ts';

/** Who asks. `name` is that of the token; null on loopback, where none is asked for. */
export interface Visitor {
  readonly role: Role;
  readonly name: string | null;
}

/** Whether a role is enough where another is asked for; each role may do what those before it may. */
export function mayAct(visitor: Visitor, role: Role): boolean {
  return Role.options.indexOf(visitor.role) >= Role.options.indexOf(role);
}
