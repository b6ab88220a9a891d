import { Injectable } from '@nestjs/common';
import { LinkTokens } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import { type WaitLinkPerson, type WaitLinkRow, WaitLinkRepository } from '../persistence/wait-link.repository.js';

export type OpenedWaitLink = Omit<WaitLinkRow, 'isRevoked'>;

const PURPOSE = 'wait-link';

/** Links to the page of a wait: one per person and wait. */
@Injectable()
export class WaitLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: LinkTokens,
    private readonly links: WaitLinkRepository,
  ) {}

  async tokenFor(centreId: string, waiterId: string, email: string): Promise<string> {
    return this.tokens.tokenFor(PURPOSE, await this.links.of(centreId, waiterId, email));
  }

  /** Null for a forged, shortened or revoked token: from outside all the same. Whoever opens one reaches its school only. */
  async open(token: string): Promise<OpenedWaitLink | null> {
    const id = this.tokens.idIn(PURPOSE, token);
    const link = id === null ? undefined : await this.links.find(id);
    if (!link || link.isRevoked) return null;
    this.uow.narrowTo({ centreId: link.centreId, schoolId: link.schoolId });
    const { isRevoked: _, ...rest } = link;
    return rest;
  }

  /** Everybody at the school who holds a link, by the newest; a school of another centre has nobody. */
  persons(actor: Actor, schoolId: string): Promise<WaitLinkPerson[]> {
    assertRole(actor, 'director');
    return this.links.persons(actor.centreId, schoolId);
  }

  /** For a person who has left the school, or a mail that went astray. Returns how many links lead nowhere now. */
  revoke(actor: Actor, schoolId: string, email: string): Promise<number> {
    assertRole(actor, 'director');
    return this.uow.run(() => this.links.revokeAllOf(actor.centreId, schoolId, email, this.clock.now()));
  }
}
