import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { BookingCatalogue } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { PDF_TYPE } from '../http/pdf-download.js';
import { SHEET_TYPES } from '../http/sheet-download.js';
import { CardsQuery, RosterFileQuery, RosterQuery, RosterResponse } from './dto/roster.dto.js';
import { Rosters } from './rosters.js';

@ApiTags('teacher')
@Controller('v1/teacher')
@Audience('teacher')
export class TeacherPapersController {
  constructor(private readonly bookings: BookingCatalogue, private readonly rosters: Rosters) {}

  /** Where the school goes, from the first to the last day. */
  @Get('roster')
  showSchoolRoster(@CurrentActor() actor: Actor, @Query() span: RosterQuery): Promise<RosterResponse> {
    return this.rosters.ofSchool(actor, actor.organisationId, span);
  }

  /** The same as a file to print or to keep: PDF, a spreadsheet, or CSV that Excel opens. */
  @Get('roster/file')
  @ApiProduces(PDF_TYPE, ...Object.values(SHEET_TYPES))
  async downloadSchoolRoster(@CurrentActor() actor: Actor, @Query() span: RosterFileQuery, @Res() reply: HttpReply): Promise<void> {
    await this.rosters.send(reply, await this.rosters.ofSchool(actor, actor.organisationId, span), span);
  }

  /** What the groups of a day carry, as one PDF. */
  @Get('group-cards')
  @ApiProduces(PDF_TYPE)
  async downloadGroupCards(@CurrentActor() actor: Actor, @Query() query: CardsQuery, @Res() reply: HttpReply): Promise<void> {
    await this.rosters.sendCards(reply, actor.centreId, await this.bookings.listForSchool(actor), query);
  }
}
