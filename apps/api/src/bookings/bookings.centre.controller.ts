import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue, BookingDesk } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BookingPageResponse, BookingResponse, CentreBookingsQuery, ReasonDto } from './dto/booking.dto.js';

@ApiTags('centre')
@Controller('v1/centre/bookings')
@Audience('director')
export class CentreBookingsController {
  constructor(
    private readonly desk: BookingDesk,
    private readonly catalogue: BookingCatalogue,
  ) {}

  /** Bookings of all schools, by day. */
  @Get()
  async listCentreBookings(@CurrentActor() actor: Actor, @Query() query: CentreBookingsQuery): Promise<BookingPageResponse> {
    const { items, page, size, total } = await this.catalogue.listForCentre(actor, query);
    return { items: [...items], page, size, total };
  }

  /** Possible until the day of the visit; the host is told with the reason. */
  @Post(':id/cancellation')
  @TakesKey()
  @HttpCode(200)
  cancelCentreBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { reason }: ReasonDto): Promise<BookingResponse> {
    return this.desk.cancel(actor, id, version, reason);
  }
}
