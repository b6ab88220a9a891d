import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BeforeTheVisit, BookingCatalogue, BookingOffers, BookingTimelines, Corrections, voiceOf } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BookingResponse } from './dto/booking.dto.js';
import { AlternativeListResponse, BookingCorrectionDto, HeadcountDto, OptionalReasonDto, TimelineResponse } from './dto/lifecycle.dto.js';
import { timelineAnswer } from './timeline-answer.js';

@ApiTags('teacher')
@Controller('v1/teacher/bookings/:id')
@Audience('teacher')
export class TeacherLifecycleController {
  constructor(
    private readonly timelines: BookingTimelines,
    private readonly before: BeforeTheVisit,
    private readonly corrections: Corrections,
    private readonly offers: BookingOffers,
    private readonly catalogue: BookingCatalogue,
  ) {}

  /** Every step of one of the school's bookings, and what may be done now. */
  @Get('timeline')
  async showSchoolTimeline(@CurrentActor() actor: Actor, @Id() id: string): Promise<TimelineResponse> {
    return timelineAnswer(await this.timelines.of(voiceOf(actor), id));
  }

  /** Where the party could go instead, when its visit fell away: at most three. */
  @Get('alternatives')
  async listAlternatives(@CurrentActor() actor: Actor, @Id() id: string): Promise<AlternativeListResponse> {
    return { items: await this.timelines.instead(voiceOf(actor), id) };
  }

  /** Accepts what was offered; its host is asked now. Harmless when repeated. */
  @Post('acceptance')
  @TakesKey()
  @HttpCode(200)
  async acceptOfferedBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<BookingResponse> {
    await this.offers.accept(actor.centreId, { bookingId: id, schoolId: actor.organisationId, version });
    return this.catalogue.findFor(actor, id);
  }

  /** Gives the seats that were offered back. Harmless when repeated. */
  @Post('offer-refusal')
  @TakesKey()
  @HttpCode(200)
  async declineOfferedBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { reason }: OptionalReasonDto): Promise<BookingResponse> {
    await this.offers.decline(actor.centreId, { bookingId: id, schoolId: actor.organisationId, version }, reason ?? null);
    return this.catalogue.findFor(actor, id);
  }

  /** The final head-count, until the day before. Fewer give seats back; 409 with other places when more do not fit. */
  @Post('headcount')
  @TakesKey()
  @HttpCode(200)
  countSchoolBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { headcount }: HeadcountDto): Promise<BookingResponse> {
    return this.before.count(voiceOf(actor), { bookingId: id, version }, headcount);
  }

  /** Mends whether the visit took place, or takes a result back to mend it. */
  @Post('correction')
  @TakesKey()
  @HttpCode(200)
  correctSchoolBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: BookingCorrectionDto): Promise<BookingResponse> {
    return this.corrections.correct(voiceOf(actor), { bookingId: id, version, ...body });
  }
}
