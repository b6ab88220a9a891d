import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Actor } from '../domain/actor.js';
import { AlreadyMember, SignInRefused } from '../domain/identity-access.errors.js';
import { assertPasswordHolds } from '../domain/password-rule.js';
import type { Role } from '../domain/role.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { Passwords } from './passwords.js';
import { SignInLimits } from './sign-in-limits.js';

/** Whom an invitation brings in: somebody known whose password was right, or somebody new. */
export type Admitted = { readonly accountId: string } | { readonly email: string; readonly name: string; readonly passwordHash: string };

/** From a person with an invitation to a member who can act. */
@Injectable()
export class Admission {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
  ) {}

  /** Outside any transaction: it hashes. An account that exists is only ever entered by its own password. */
  async identify({ email, name, password }: { email: string; name: string; password: string }): Promise<Admitted> {
    const known = await this.accounts.credentialsOf(email);
    if (!known) {
      assertPasswordHolds(password, { email });
      return { email, name: name.trim(), passwordHash: await this.passwords.hash(password) };
    }
    await this.limits.count(email, undefined);
    if (!(await this.passwords.matches(password, known.passwordHash))) throw new SignInRefused();
    return { accountId: known.accountId };
  }

  admit(who: Admitted, membership: { email: string; centreId: string; organisationId: string; role: Role }): Promise<Actor> {
    return this.uow.run(async () => {
      const { email, centreId, organisationId, role } = membership;
      const accountId = 'accountId' in who ? who.accountId : await this.accounts.add(who);
      const membershipId = await this.accounts.join({ accountId, centreId, organisationId, role });
      const actor = (await this.accounts.actorsOf(accountId)).find((each) => each.membershipId === membershipId);
      if (!actor) throw new AlreadyMember(email);
      return actor;
    });
  }
}
