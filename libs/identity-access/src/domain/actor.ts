import { Forbidden } from './identity-access.errors.js';
import { type Role, ROLE_NAMES } from './role.js';

/** Who acts, for whom and as what: the first argument of every command. */
export interface Actor {
  readonly accountId: string;
  readonly membershipId: string;
  readonly role: Role;
  readonly centreId: string;
  /** The school, the venue or the centre the actor acts for. */
  readonly organisationId: string;
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
}

/** Refuses an actor whose role is none of the given. */
export function assertRole(actor: Actor, ...roles: readonly Role[]): void {
  if (roles.includes(actor.role)) return;
  const allowed = roles.map((role) => ROLE_NAMES[role]).join(', ');
  throw new Forbidden(`${allowed}만 할 수 있는 일입니다. 지금은 ${ROLE_NAMES[actor.role]}(으)로 로그인하셨습니다.`);
}
