import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BASE62_LENGTH_OF_128_BITS, base62Of128Bits, hexOfBase62 } from '../domain/base62.js';
import { LinkSecret } from '../ports/link-secret.js';

const MAC_HEX_DIGITS = 32;

/**
 * Tokens of links in mails: the id of a row and a keyed hash of it, both 128 bits in base 62. Nothing in the database opens
 * a page, and no token can be guessed or altered into another one.
 */
@Injectable()
export class LinkTokens {
  constructor(private readonly secret: LinkSecret) {}

  /** `purpose` names the kind of row: a token of one kind is none of another. */
  tokenFor(purpose: string, id: string): string {
    return base62Of128Bits(id.replaceAll('-', '')) + this.mac(purpose, id);
  }

  /** Null for a forged, shortened or foreign token. Whether the row still stands is the caller's to look up. */
  idIn(purpose: string, token: string): string | null {
    if (token.length !== 2 * BASE62_LENGTH_OF_128_BITS) return null;
    const hex = hexOfBase62(token.slice(0, BASE62_LENGTH_OF_128_BITS));
    if (hex === null) return null;
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const given = Buffer.from(token.slice(BASE62_LENGTH_OF_128_BITS));
    const expected = Buffer.from(this.mac(purpose, id));
    // compared in constant time, so that answering times teach nothing about the right hash
    return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
  }

  /** The purpose is part of what is hashed: the same secret signs nothing else that could pass for a link. */
  private mac(purpose: string, id: string): string {
    const digest = createHmac('sha256', this.secret.value).update(`${purpose}:${id}`).digest('hex');
    return base62Of128Bits(digest.slice(0, MAC_HEX_DIGITS));
  }
}
