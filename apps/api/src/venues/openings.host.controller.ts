import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue } from '#booking';
import type { Actor } from '#identity-access';
import { OpeningDesk, type OpeningView, VenueCatalogue } from '#venue-registry';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { ChangeOpeningDto, OpenDayDto, OpeningListResponse, OpeningResponse, OpeningsQuery } from './dto/opening.dto.js';

@ApiTags('host')
@Controller('v1/host/openings')
@Audience('host')
export class HostOpeningsController {
  constructor(
    private readonly desk: OpeningDesk,
    private readonly venues: VenueCatalogue,
    private readonly bookings: BookingCatalogue,
  ) {}

  /** The host's own half-days, earliest first. */
  @Get()
  async listOpenings(@CurrentActor() actor: Actor, @Query() { from, until }: OpeningsQuery): Promise<OpeningListResponse> {
    const openings = await this.venues.openingsOfVenue(actor.centreId, actor.organisationId, from, until);
    const taken = await this.bookings.seatsTaken(actor.centreId, from, until);
    return { items: openings.map((opening) => answer(opening, taken.get(opening.id)?.seats ?? 0)) };
  }

  /** Opens a half-day. Without a valid inspection it is kept as uncleared and offered once there is one. */
  @Post()
  @TakesKey()
  async openDay(@CurrentActor() actor: Actor, @Body() body: OpenDayDto): Promise<OpeningResponse> {
    return answer(await this.desk.openDay(actor, body), 0);
  }

  @Patch(':id')
  async changeOpening(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: ChangeOpeningDto): Promise<OpeningResponse> {
    const opening = await this.desk.changeOpening(actor, id, version, body);
    const taken = await this.bookings.seatsTaken(actor.centreId, opening.heldOn, opening.heldOn);
    return answer(opening, taken.get(opening.id)?.seats ?? 0);
  }
}

const answer = ({ id, heldOn, band, seats, status, programmeTitle, version }: OpeningView, seatsTaken: number): OpeningResponse => ({
  id, heldOn, band, seats, seatsTaken, status, programmeTitle, version,
});
