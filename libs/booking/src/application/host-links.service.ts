import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BASE62_LENGTH_OF_128_BITS, base62Of128Bits, hexOfBase62 } from '../domain/base62.js';
import { BookingQueries } from '../persistence/booking.queries.js';
import { LinkSecret } from '../ports/link-secret.js';

export interface OpenedLink { readonly hostLinkId: string; readonly centreId: string; readonly venueId: string }

const MAC_HEX_DIGITS = 32;

/**
 * Links to a host's page. A token is the link's id and a keyed hash of it, both 128 bits in base 62: nothing in the
 * database opens a page, and no token can be guessed or altered into another one.
 */
@Injectable()
export class HostLinks {
  constructor(
    private readonly secret: LinkSecret,
    private readonly queries: BookingQueries,
  ) {}

  tokenFor(hostLinkId: string): string {
    return base62Of128Bits(hostLinkId.replaceAll('-', '')) + this.mac(hostLinkId);
  }

  /** Null for a forged, shortened or revoked token: from outside all the same. */
  async linkOf(token: string): Promise<OpenedLink | null> {
    const hostLinkId = this.idIn(token);
    const link = hostLinkId === null ? null : await this.queries.link(hostLinkId);
    return link && !link.isRevoked ? { hostLinkId: link.hostLinkId, centreId: link.centreId, venueId: link.venueId } : null;
  }

  private idIn(token: string): string | null {
    if (token.length !== 2 * BASE62_LENGTH_OF_128_BITS) return null;
    const hex = hexOfBase62(token.slice(0, BASE62_LENGTH_OF_128_BITS));
    if (hex === null) return null;
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const given = Buffer.from(token.slice(BASE62_LENGTH_OF_128_BITS));
    const expected = Buffer.from(this.mac(id));
    // compared in constant time, so that answering times teach nothing about the right hash
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
  }

  /** The purpose is part of what is hashed: the same secret signs nothing else that could pass for a link. */
  private mac(id: string): string {
    const digest = createHmac('sha256', this.secret.value).update(`host-link:${id}`).digest('hex');
    return base62Of128Bits(digest.slice(0, MAC_HEX_DIGITS));
  }
}
