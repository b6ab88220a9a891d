import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { BookingQueries } from '../persistence/booking.queries.js';
import { LinkTokens } from './link-tokens.service.js';

export interface OpenedLink { readonly hostLinkId: string; readonly centreId: string; readonly venueId: string }

const PURPOSE = 'host-link';

/** Links to a host's page. */
@Injectable()
export class HostLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tokens: LinkTokens,
    private readonly queries: BookingQueries,
  ) {}

  tokenFor(hostLinkId: string): string {
    return this.tokens.tokenFor(PURPOSE, hostLinkId);
  }

  /** Null for a forged, shortened or revoked token: from outside all the same. Whoever opens one reaches its centre only. */
  async linkOf(token: string): Promise<OpenedLink | null> {
    const hostLinkId = this.tokens.idIn(PURPOSE, token);
    const link = hostLinkId === null ? null : await this.queries.link(hostLinkId);
    if (!link || link.isRevoked) return null;
    this.uow.narrowTo({ centreId: link.centreId });
    return { hostLinkId: link.hostLinkId, centreId: link.centreId, venueId: link.venueId };
  }
}
