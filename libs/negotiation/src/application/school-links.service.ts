import { Injectable } from '@nestjs/common';
import { LinkTokens } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { SchoolLinkNotFound } from '../domain/negotiation.errors.js';
import { schoolLinksRenewed } from '../domain/negotiation.events.js';
import { type LinkPerson, type SchoolLinkRow, SchoolLinkRepository } from '../persistence/school-link.repository.js';

export type OpenedSchoolLink = Omit<SchoolLinkRow, 'isRevoked'> & {
  /** The last visit is over: the page still says how things stand, and takes no answer. */
  readonly isOver: boolean;
};

const PURPOSE = 'school-link';

/** Links to a school's page: one per person and season, or per person and booking asked for directly. */
@Injectable()
export class SchoolLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: LinkTokens,
    private readonly links: SchoolLinkRepository,
  ) {}

  /** The token for this person and the booking's season, or the booking itself when it was asked for directly. */
  async tokenFor(centreId: string, booking: { readonly id: string; readonly schoolId: string; readonly wishId: string | null }, email: string): Promise<string> {
    const seasonId = booking.wishId === null ? null : await this.links.seasonOfWish(centreId, booking.wishId);
    return this.tokens.tokenFor(PURPOSE, await this.links.of(centreId, booking.schoolId, seasonId === null ? { bookingId: booking.id } : { seasonId }, email));
  }

  async tokenForSeason(centreId: string, schoolId: string, seasonId: string, email: string): Promise<string> {
    return this.tokens.tokenFor(PURPOSE, await this.links.of(centreId, schoolId, { seasonId }, email));
  }

  async tokenForWish(centreId: string, schoolId: string, wishId: string, email: string): Promise<string | null> {
    const seasonId = await this.links.seasonOfWish(centreId, wishId);
    return seasonId === null ? null : this.tokenForSeason(centreId, schoolId, seasonId, email);
  }

  /** Null for a forged, shortened or revoked token: from outside all the same. Whoever opens one reaches its school only. */
  async open(token: string): Promise<OpenedSchoolLink | null> {
    const id = this.tokens.idIn(PURPOSE, token);
    const link = id === null ? undefined : await this.links.find(id);
    if (!link || link.isRevoked) return null;
    this.uow.narrowTo({ centreId: link.centreId, schoolId: link.schoolId });
    const { isRevoked: _, ...rest } = link;
    return { ...rest, isOver: link.lastVisitOn !== null && link.lastVisitOn < dayInSeoul(this.clock.now()) };
  }

  /** Everybody at the school who holds a link, by the newest; a school of another centre has nobody. */
  persons(actor: Actor, schoolId: string): Promise<LinkPerson[]> {
    assertRole(actor, 'director');
    return this.links.persons(actor.centreId, schoolId);
  }

  /** The person's links lead nowhere; new ones for the same matters go to the same address. SchoolLinkNotFound when there was none. */
  renew(actor: Actor, schoolId: string, email: string): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const linkIds = await this.links.replaceAllOf(actor.centreId, schoolId, email, this.clock.now());
      if (linkIds.length === 0) throw new SchoolLinkNotFound();
      this.uow.raise(schoolLinksRenewed(actor.centreId, { schoolId, linkIds }));
    });
  }

  /** The token of a link that is there; null when it has been revoked since. */
  async tokenOf(linkId: string): Promise<{ token: string; link: SchoolLinkRow } | null> {
    const link = await this.links.find(linkId);
    return !link || link.isRevoked ? null : { token: this.tokens.tokenFor(PURPOSE, linkId), link };
  }

  /** For a person who has left the school, or a mail that went astray. Returns how many links lead nowhere now. */
  async revoke(actor: Actor, schoolId: string, email: string): Promise<number> {
    assertRole(actor, 'director');
    return this.uow.run(() => this.links.revokeAllOf(actor.centreId, schoolId, email, this.clock.now()));
  }
}
