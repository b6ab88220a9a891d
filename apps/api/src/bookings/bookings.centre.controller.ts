import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue, Cancellations, voiceOf } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BookingPageResponse, BookingResponse, CentreBookingsQuery } from './dto/booking.dto.js';
import { CentreCancellationDto } from './dto/lifecycle.dto.js';

@ApiTags('centre')
@Controller('v1/centre/bookings')
@Audience('director')
export class CentreBookingsController {
  constructor(
    private readonly cancellations: Cancellations,
    private readonly catalogue: BookingCatalogue,
  ) {}

  /** Bookings of all schools, by day. */
  @Get()
  async listCentreBookings(@CurrentActor() actor: Actor, @Query() query: CentreBookingsQuery): Promise<BookingPageResponse> {
    const { items, page, size, total } = await this.catalogue.listForCentre(actor, query);
    return { items: [...items], page, size, total };
  }

  /** Possible until the day of the visit; both sides are told with the reason. On whose account, `by` says. */
  @Post(':id/cancellation')
  @TakesKey()
  @HttpCode(200)
  cancelCentreBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: CentreCancellationDto): Promise<BookingResponse> {
    return this.cancellations.cancel(voiceOf(actor), { bookingId: id, version, ...body });
  }
}
