import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue, BookingDesk } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BookingListResponse, BookingResponse, ReasonDto } from './dto/booking.dto.js';

@ApiTags('host')
@Controller('v1/host/bookings')
@Audience('host')
export class HostBookingsController {
  constructor(
    private readonly desk: BookingDesk,
    private readonly catalogue: BookingCatalogue,
  ) {}

  /** Everything asked of the venue, by day. */
  @Get()
  async listVenueBookings(@CurrentActor() actor: Actor): Promise<BookingListResponse> {
    return { items: await this.catalogue.listForVenue(actor) };
  }

  /** Harmless when repeated; possible until three days before the visit. */
  @Post(':id/confirmation')
  @TakesKey()
  @HttpCode(200)
  confirmBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<BookingResponse> {
    return this.desk.confirm(actor, id, version);
  }

  /** Gives the seats back and tells the school and the centre. */
  @Post(':id/refusal')
  @TakesKey()
  @HttpCode(200)
  refuseBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { reason }: ReasonDto): Promise<BookingResponse> {
    return this.desk.decline(actor, id, version, reason);
  }
}
