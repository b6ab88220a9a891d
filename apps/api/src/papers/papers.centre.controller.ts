import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { BookingCatalogue } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { PDF_TYPE } from '../http/pdf-download.js';
import { SHEET_TYPES } from '../http/sheet-download.js';
import { CardsQuery, RosterFileQuery, RosterQuery, RosterResponse } from './dto/roster.dto.js';
import { Rosters } from './rosters.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentrePapersController {
  constructor(private readonly bookings: BookingCatalogue, private readonly rosters: Rosters) {}

  /** One school's visits, from the first to the last day. */
  @Get('schools/:id/roster')
  showRosterOfSchool(@CurrentActor() actor: Actor, @Id() id: string, @Query() span: RosterQuery): Promise<RosterResponse> {
    return this.rosters.ofSchool(actor, id, span);
  }

  /** The same as a file to print or to keep: PDF, a spreadsheet, or CSV that Excel opens. */
  @Get('schools/:id/roster/file')
  @ApiProduces(PDF_TYPE, ...Object.values(SHEET_TYPES))
  async downloadRosterOfSchool(@CurrentActor() actor: Actor, @Id() id: string, @Query() span: RosterFileQuery, @Res() reply: HttpReply): Promise<void> {
    await this.rosters.send(reply, await this.rosters.ofSchool(actor, id, span), span);
  }

  /** One venue's visits, from the first to the last day. */
  @Get('venues/:id/roster')
  showRosterOfVenue(@CurrentActor() actor: Actor, @Id() id: string, @Query() span: RosterQuery): Promise<RosterResponse> {
    return this.rosters.ofVenue(actor, id, span);
  }

  /** The same as a file to print or to keep: PDF, a spreadsheet, or CSV that Excel opens. */
  @Get('venues/:id/roster/file')
  @ApiProduces(PDF_TYPE, ...Object.values(SHEET_TYPES))
  async downloadRosterOfVenue(@CurrentActor() actor: Actor, @Id() id: string, @Query() span: RosterFileQuery, @Res() reply: HttpReply): Promise<void> {
    await this.rosters.send(reply, await this.rosters.ofVenue(actor, id, span), span);
  }

  /** What the groups of a day carry, as one PDF. */
  @Get('group-cards')
  @ApiProduces(PDF_TYPE)
  async downloadGroupCardsOfDay(@CurrentActor() actor: Actor, @Query() query: CardsQuery, @Res() reply: HttpReply): Promise<void> {
    await this.rosters.sendCards(reply, actor.centreId, await this.bookings.standingOn(actor.centreId, [query.day]), query);
  }
}
