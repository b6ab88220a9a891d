import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BeforeTheVisit, BookingTimelines, Cancellations, Corrections, voiceOf } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BookingResponse } from './dto/booking.dto.js';
import { BookingCorrectionDto, OptionalReasonDto, TimelineResponse } from './dto/lifecycle.dto.js';
import { timelineAnswer } from './timeline-answer.js';

@ApiTags('host')
@Controller('v1/host/bookings/:id')
@Audience('host')
export class HostLifecycleController {
  constructor(
    private readonly timelines: BookingTimelines,
    private readonly before: BeforeTheVisit,
    private readonly cancellations: Cancellations,
    private readonly corrections: Corrections,
  ) {}

  /** Every step of one of the venue's bookings, and what may be done now. */
  @Get('timeline')
  async showVenueTimeline(@CurrentActor() actor: Actor, @Id() id: string): Promise<TimelineResponse> {
    return timelineAnswer(await this.timelines.of(voiceOf(actor), id));
  }

  /** The visit still stands; from a week before. Harmless when repeated. */
  @Post('reconfirmation')
  @TakesKey()
  @HttpCode(200)
  reconfirmBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<BookingResponse> {
    return this.before.reconfirm(voiceOf(actor), { bookingId: id, version });
  }

  /** Calls a confirmed visit off for good. With less than five working days left it is late and needs a reason. */
  @Post('cancellation')
  @TakesKey()
  @HttpCode(200)
  cancelVenueBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { reason }: OptionalReasonDto): Promise<BookingResponse> {
    return this.cancellations.cancel(voiceOf(actor), { bookingId: id, version, reason: reason ?? null });
  }

  /** Mends whether the visit took place. */
  @Post('correction')
  @TakesKey()
  @HttpCode(200)
  correctVenueBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: BookingCorrectionDto): Promise<BookingResponse> {
    return this.corrections.correct(voiceOf(actor), { bookingId: id, version, ...body });
  }
}
