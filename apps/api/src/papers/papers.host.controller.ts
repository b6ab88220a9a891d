import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { PDF_TYPE } from '../http/pdf-download.js';
import { SHEET_TYPES } from '../http/sheet-download.js';
import { RosterFileQuery, RosterQuery, RosterResponse } from './dto/roster.dto.js';
import { Rosters } from './rosters.js';

@ApiTags('host')
@Controller('v1/host')
@Audience('host')
export class HostPapersController {
  constructor(private readonly rosters: Rosters) {}

  /** Who comes to the venue, from the first to the last day. */
  @Get('roster')
  showVenueRoster(@CurrentActor() actor: Actor, @Query() span: RosterQuery): Promise<RosterResponse> {
    return this.rosters.ofVenue(actor, actor.organisationId, span);
  }

  /** The same as a file to print or to keep: PDF, a spreadsheet, or CSV that Excel opens. */
  @Get('roster/file')
  @ApiProduces(PDF_TYPE, ...Object.values(SHEET_TYPES))
  async downloadVenueRoster(@CurrentActor() actor: Actor, @Query() span: RosterFileQuery, @Res() reply: HttpReply): Promise<void> {
    await this.rosters.send(reply, await this.rosters.ofVenue(actor, actor.organisationId, span), span);
  }
}
