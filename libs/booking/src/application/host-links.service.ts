import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { addDays, Clock, dayInSeoul } from '#kernel';
import { HostLinkNotFound, HostWithoutEmail } from '../domain/booking.errors.js';
import { hostLinkRenewed } from '../domain/booking.events.js';
import { linkLivesUntil } from '../domain/link-life.js';
import { HostLinkRepository, type VenueLinks } from '../persistence/host-link.repository.js';
import { LinkTokens } from './link-tokens.service.js';

export interface OpenedLink { readonly hostLinkId: string; readonly centreId: string; readonly venueId: string }

const PURPOSE = 'host-link';
/** Thanks and the question whether to come again still reach the host by a new link. */
const LOOKS_BACK_DAYS = 60;

/** Links to a host's page. */
@Injectable()
export class HostLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: LinkTokens,
    private readonly links: HostLinkRepository,
  ) {}

  tokenFor(hostLinkId: string): string {
    return this.tokens.tokenFor(PURPOSE, hostLinkId);
  }

  /** Null for a forged, shortened, revoked or outlived token: from outside all the same. Whoever opens one reaches its centre only. */
  async linkOf(token: string): Promise<OpenedLink | null> {
    const id = this.tokens.idIn(PURPOSE, token);
    const link = id === null ? null : await this.links.find(id);
    if (!link || link.isRevoked || linkLivesUntil(link.madeOn, link.lastVisitOn) < dayInSeoul(this.clock.now())) return null;
    this.uow.narrowTo({ centreId: link.centreId });
    return { hostLinkId: link.hostLinkId, centreId: link.centreId, venueId: link.venueId };
  }

  /** How many lead somewhere. HostLinkNotFound for a venue of another centre. */
  async ofVenue(actor: Actor, venueId: string): Promise<VenueLinks> {
    assertRole(actor, 'director');
    const links = await this.links.ofVenue(actor.centreId, venueId);
    if (!links) throw new HostLinkNotFound();
    return links;
  }

  /** For a mail that went astray, or a person who left. Returns how many links lead nowhere now. */
  async revoke(actor: Actor, venueId: string): Promise<number> {
    await this.ofVenue(actor, venueId);
    return this.uow.run(() => this.links.revokeAllOf(actor.centreId, venueId, this.clock.now()));
  }

  /** The old links lead nowhere; one new link for all that is asked goes to the venue's address. HostWithoutEmail. */
  async renew(actor: Actor, venueId: string): Promise<void> {
    const { contactEmail, venueName } = await this.ofVenue(actor, venueId);
    if (!contactEmail?.trim()) throw new HostWithoutEmail(venueName);
    const now = this.clock.now();
    await this.uow.run(async () => {
      await this.links.revokeAllOf(actor.centreId, venueId, now);
      const hostLinkId = await this.links.addForVisitsFrom(actor.centreId, venueId, addDays(dayInSeoul(now), -LOOKS_BACK_DAYS));
      this.uow.raise(hostLinkRenewed(actor.centreId, { hostLinkId }));
    });
  }
}
