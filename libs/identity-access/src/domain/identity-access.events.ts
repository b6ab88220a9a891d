import type { DomainEvent } from '#kernel';
import type { Role } from './role.js';

export const INVITED = 'identity.invited';

/** Somebody was invited and should get the link by mail. The token leaves the house only there. */
export type Invited = DomainEvent<{
  readonly invitationId: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationName: string;
  readonly token: string;
  /** RFC 3339. */
  readonly expiresAt: string;
}>;

export const invited = (centreId: string, payload: Invited['payload']): Invited => ({ type: INVITED, centreId, payload });
