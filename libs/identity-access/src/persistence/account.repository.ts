import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import type { Actor } from '../domain/actor.js';
import { EmailTaken, OrganisationNotFound, RoleDoesNotFit } from '../domain/identity-access.errors.js';
import { type Role, ROLE_NAMES } from '../domain/role.js';
import { Account } from './account.entity.js';

export interface Credentials {
  readonly accountId: string;
  readonly passwordHash: string;
}

/** The columns of an Actor, from memberships m, accounts a, organisations o. */
export const ACTOR_COLUMNS = `a.id AS "accountId", m.id AS "membershipId", m.role, m.centre_id AS "centreId",
  m.organisation_id AS "organisationId", o.name AS "organisationName", a.name, a.email`;
export const ACTOR_TABLES = `identity.memberships m JOIN identity.accounts a ON a.id = m.account_id JOIN identity.organisations o ON o.id = m.organisation_id`;

@Injectable()
export class AccountRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async credentialsOf(email: string): Promise<Credentials | null> {
    const account = await this.uow.manager.findOne(Account, { where: { email }, select: { id: true, passwordHash: true } });
    return account && { accountId: account.id, passwordHash: account.passwordHash };
  }

  async add(account: { email: string; name: string; passwordHash: string }): Promise<string> {
    try {
      const { identifiers } = await this.uow.tx.insert(Account, account);
      return (identifiers[0] as { id: string }).id;
    } catch (error) {
      if (violates(error, 'accounts_email_once')) throw new EmailTaken(account.email);
      throw error;
    }
  }

  /** Returns null when the account already has this role there. */
  async join(membership: { accountId: string; centreId: string; organisationId: string; role: Role }): Promise<string | null> {
    const { accountId, centreId, organisationId, role } = membership;
    const organisation = (await this.uow.tx.query('SELECT kind FROM identity.organisations WHERE centre_id = $1 AND id = $2', [
      centreId, organisationId,
    ])) as { kind: string }[];
    if (!organisation[0]) throw new OrganisationNotFound();
    try {
      const rows = (await this.uow.tx.query(
        `INSERT INTO identity.memberships (account_id, centre_id, organisation_id, organisation_kind, role) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT ON CONSTRAINT memberships_once DO NOTHING RETURNING id`,
        [accountId, centreId, organisationId, organisation[0].kind, role],
      )) as { id: string }[];
      return rows[0]?.id ?? null;
    } catch (error) {
      if (violates(error, 'memberships_role_fits_organisation')) throw new RoleDoesNotFit(`이 기관에는 ${ROLE_NAMES[role]} 역할이 없습니다.`);
      throw error;
    }
  }

  /** Everything the account may act as; what it should act as first comes first. */
  async actorsOf(accountId: string): Promise<Actor[]> {
    return (await this.uow.manager.query(
      `SELECT ${ACTOR_COLUMNS} FROM ${ACTOR_TABLES} WHERE a.id = $1
        ORDER BY array_position(ARRAY['director', 'inspector', 'teacher', 'host'], m.role), o.name, m.id`,
      [accountId],
    )) as Actor[];
  }

  async isMember(email: string, organisationId: string, role: Role): Promise<boolean> {
    const rows = (await this.uow.manager.query(
      `SELECT FROM ${ACTOR_TABLES} WHERE a.email = $1 AND m.organisation_id = $2 AND m.role = $3`, [email, organisationId, role],
    )) as object[];
    return rows.length > 0;
  }
}
