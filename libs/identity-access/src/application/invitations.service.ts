import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { Clock } from '#kernel';
import { type Actor, assertRole } from '../domain/actor.js';
import { normalisedEmail } from '../domain/email.js';
import {
  AlreadyMember, InvitationNotFound, OrganisationNotFound, RoleDoesNotFit,
} from '../domain/identity-access.errors.js';
import { invited } from '../domain/identity-access.events.js';
import { invitationEnd } from '../domain/invitation-rule.js';
import { ORGANISATION_OF_ROLE, type Role, ROLE_NAMES } from '../domain/role.js';
import { hashOf, newToken } from '../domain/secret-token.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { InvitationRepository, type OpenInvitation } from '../persistence/invitation.repository.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';
import { Admission } from './admission.js';
import { Sessions, type StartedSession } from './sessions.service.js';

export interface InvitationDraft {
  readonly email: string;
  readonly role: Role;
  /** Absent: the centre itself. */
  readonly organisationId?: string | undefined;
}

export interface InvitationView {
  readonly email: string;
  readonly role: Role;
  readonly organisationName: string;
  readonly centreName: string;
  readonly expiresAt: Date;
}

export interface Acceptance {
  readonly name: string;
  readonly password: string;
}

/** The only way in for people: a link by mail, good once and for seven days. */
@Injectable()
export class Invitations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly invitations: InvitationRepository,
    private readonly organisations: OrganisationRepository,
    private readonly accounts: AccountRepository,
    private readonly admission: Admission,
    private readonly sessions: Sessions,
  ) {}

  invite(actor: Actor, { email: given, role, organisationId = actor.centreId }: InvitationDraft): Promise<{ id: string }> {
    return this.uow.run(async () => {
      assertRole(actor, 'director');
      const email = normalisedEmail(given);
      const organisation = await this.organisations.find(actor.centreId, organisationId);
      if (!organisation) throw new OrganisationNotFound();
      if (organisation.kind !== ORGANISATION_OF_ROLE[role]) {
        throw new RoleDoesNotFit(`${organisation.name}에는 ${ROLE_NAMES[role]} 역할이 없습니다.`);
      }
      if (await this.accounts.isMember(email, organisationId, role)) throw new AlreadyMember(email);
      const token = newToken();
      const expiresAt = invitationEnd(this.clock.now());
      const id = await this.invitations.addOrRenew({
        centreId: actor.centreId, organisationId, role, email, tokenHash: hashOf(token), invitedBy: actor.accountId, expiresAt,
      });
      this.uow.raise(invited(actor.centreId, {
        invitationId: id, email, role, organisationName: organisation.name, token, expiresAt: expiresAt.toISOString(),
      }));
      return { id };
    });
  }

  async look(token: string): Promise<InvitationView> {
    const { email, role, organisationName, centreName, expiresAt } = await this.open(token);
    return { email, role, organisationName, centreName, expiresAt };
  }

  /** Who has an account already proves it with its password and gains a membership; nobody's password is changed this way. */
  async accept(token: string, { name, password }: Acceptance): Promise<StartedSession> {
    const invitation = await this.open(token);
    const who = await this.admission.identify({ email: invitation.email, name, password });
    return this.uow.run(async () => {
      const isFirst = await this.invitations.use(invitation.id, hashOf(token), this.clock.now());
      if (!isFirst) throw new InvitationNotFound();
      return this.sessions.start(await this.admission.admit(who, invitation));
    });
  }

  private async open(token: string): Promise<OpenInvitation> {
    const invitation = await this.invitations.findOpen(hashOf(token), this.clock.now());
    if (!invitation) throw new InvitationNotFound();
    return invitation;
  }
}
