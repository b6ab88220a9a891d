import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import type { Role } from '../domain/role.js';

export interface NewInvitation {
  readonly centreId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly email: string;
  readonly tokenHash: Buffer;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

export interface OpenInvitation {
  readonly id: string;
  readonly centreId: string;
  readonly centreName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
  readonly email: string;
  readonly expiresAt: Date;
}

@Injectable()
export class InvitationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Inviting again renews: a lost mail is the usual reason, and only the newest link may work. */
  async addOrRenew(invitation: NewInvitation): Promise<string> {
    const { centreId, organisationId, role, email, tokenHash, invitedBy, expiresAt } = invitation;
    const rows = (await this.uow.tx.query(
      `INSERT INTO identity.invitations (centre_id, organisation_id, role, email, token_hash, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (organisation_id, role, email) WHERE accepted_at IS NULL
       DO UPDATE SET token_hash = excluded.token_hash, invited_by = excluded.invited_by, expires_at = excluded.expires_at
       RETURNING id`,
      [centreId, organisationId, role, email, tokenHash, invitedBy, expiresAt],
    )) as { id: string }[];
    return (rows[0] as { id: string }).id;
  }

  async findOpen(tokenHash: Buffer, now: Date): Promise<OpenInvitation | null> {
    const rows = (await this.uow.manager.query(
      `SELECT i.id, i.centre_id AS "centreId", c.name AS "centreName", i.organisation_id AS "organisationId", o.name AS "organisationName",
              i.role, i.email, i.expires_at AS "expiresAt"
         FROM identity.invitations i JOIN identity.organisations o ON o.id = i.organisation_id JOIN identity.centres c ON c.id = i.centre_id
        WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.expires_at > $2`,
      [tokenHash, now],
    )) as OpenInvitation[];
    return rows[0] ?? null;
  }

  /** True for exactly one caller, however many try the link at once. */
  async use(id: string, tokenHash: Buffer, now: Date): Promise<boolean> {
    const [, used] = (await this.uow.tx.query(
      'UPDATE identity.invitations SET accepted_at = $3 WHERE id = $1 AND token_hash = $2 AND accepted_at IS NULL AND expires_at > $3',
      [id, tokenHash, now],
    )) as [unknown[], number];
    return used === 1;
  }
}
