import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Actor } from '../domain/actor.js';
import { normalisedEmail } from '../domain/email.js';
import type { Role } from '../domain/role.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { Passwords } from './passwords.js';

export interface AccountDraft {
  readonly centreId: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** The centre itself is the organisation with the centre's id. */
  readonly memberships: readonly { readonly organisationId: string; readonly role: Role }[];
}

export interface OpenedAccount {
  readonly accountId: string;
  /** One per membership, directors first. */
  readonly actors: Actor[];
}

/** Opens accounts without an invitation: for whoever runs the installation, and for tests. */
@Injectable()
export class AccountDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
  ) {}

  async open({ centreId, email, name, password, memberships }: AccountDraft): Promise<OpenedAccount> {
    const passwordHash = await this.passwords.hash(password);
    return this.uow.run(async () => {
      const accountId = await this.accounts.add({ email: normalisedEmail(email), name: name.trim(), passwordHash });
      for (const { organisationId, role } of memberships) await this.accounts.join({ accountId, centreId, organisationId, role });
      return { accountId, actors: await this.accounts.actorsOf(accountId) };
    });
  }
}
