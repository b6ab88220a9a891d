import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HostLinks } from '#booking';
import type { Actor } from '#identity-access';
import { SchoolLinks } from '#negotiation';
import { AgreementDesk } from '#venue-registry';
import { WaitLinks } from '#waiting-list';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { AgreementDto, RevokedLinksResponse, SchoolLinksResponse, SchoolPersonDto, VenueLinksResponse } from './dto/links.dto.js';

/** Links sent in mails to hosts and teachers: taken back when a mail went astray, and sent anew. */
@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreLinksController {
  constructor(private readonly hosts: HostLinks, private readonly schools: SchoolLinks, private readonly waits: WaitLinks, private readonly agreements: AgreementDesk) {}

  @Get('venues/:id/links')
  findVenueLinks(@CurrentActor() actor: Actor, @Id() id: string): Promise<VenueLinksResponse> {
    return this.hosts.ofVenue(actor, id);
  }

  @Post('venues/:id/link-revocation')
  @HttpCode(200)
  async revokeVenueLinks(@CurrentActor() actor: Actor, @Id() id: string): Promise<RevokedLinksResponse> {
    return { revoked: await this.hosts.revoke(actor, id) };
  }

  /** Takes the earlier ones back and mails one new link for all that is asked. */
  @Post('venues/:id/link-renewal')
  @TakesKey()
  @HttpCode(204)
  renewVenueLink(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.hosts.renew(actor, id);
  }

  /** The agreement (MOU) with the venue. */
  @Put('venues/:id/agreement')
  @HttpCode(204)
  setAgreement(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { until }: AgreementDto): Promise<void> {
    return this.agreements.set(actor, id, version, until ?? null);
  }

  /** Everybody at the school who holds a link, by the newest. */
  @Get('schools/:id/links')
  async findSchoolLinks(@CurrentActor() actor: Actor, @Id() id: string): Promise<SchoolLinksResponse> {
    return { items: await this.schools.persons(actor, id) };
  }

  @Post('schools/:id/link-revocation')
  @HttpCode(200)
  async revokeSchoolLinks(@CurrentActor() actor: Actor, @Id() id: string, @Body() { email }: SchoolPersonDto): Promise<RevokedLinksResponse> {
    return { revoked: await this.schools.revoke(actor, id, email) };
  }

  /** Takes this person's links back and mails new ones for the same matters. */
  @Post('schools/:id/link-renewal')
  @TakesKey()
  @HttpCode(204)
  renewSchoolLinks(@CurrentActor() actor: Actor, @Id() id: string, @Body() { email }: SchoolPersonDto): Promise<void> {
    return this.schools.renew(actor, id, email);
  }

  /** Everybody at the school who holds a link to a wait, by the newest. */
  @Get('schools/:id/wait-links')
  async findWaitLinks(@CurrentActor() actor: Actor, @Id() id: string): Promise<SchoolLinksResponse> {
    return { items: await this.waits.persons(actor, id) };
  }

  @Post('schools/:id/wait-link-revocation')
  @HttpCode(200)
  async revokeWaitLinks(@CurrentActor() actor: Actor, @Id() id: string, @Body() { email }: SchoolPersonDto): Promise<RevokedLinksResponse> {
    return { revoked: await this.waits.revoke(actor, id, email) };
  }
}
