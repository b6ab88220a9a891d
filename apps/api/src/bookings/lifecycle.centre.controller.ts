import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BeforeTheVisit, BookingCatalogue, BookingDesk, BookingOffers, BookingTimelines, Corrections, voiceOf } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { BookingResponse } from './dto/booking.dto.js';
import { BookingCorrectionDto, HeadcountDto, HostAnswerDto, OfferAnswerDto, TimelineResponse } from './dto/lifecycle.dto.js';
import { timelineAnswer } from './timeline-answer.js';

/** What the director writes down for a school or a host, from the telephone; the history keeps for whom. */
@ApiTags('centre')
@Controller('v1/centre/bookings/:id')
@Audience('director')
export class CentreLifecycleController {
  constructor(
    private readonly timelines: BookingTimelines,
    private readonly desk: BookingDesk,
    private readonly before: BeforeTheVisit,
    private readonly corrections: Corrections,
    private readonly offers: BookingOffers,
    private readonly catalogue: BookingCatalogue,
  ) {}

  /** Every step of a booking, and what may be done now. */
  @Get('timeline')
  async showCentreTimeline(@CurrentActor() actor: Actor, @Id() id: string): Promise<TimelineResponse> {
    return timelineAnswer(await this.timelines.of(voiceOf(actor), id));
  }

  /** The host's answer, also after hosts' answers have closed, until the day of the visit. */
  @Post('host-answer')
  @TakesKey()
  @HttpCode(200)
  answerForHost(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { answer, reason }: HostAnswerDto): Promise<BookingResponse> {
    return this.desk.answer(voiceOf(actor), { bookingId: id, version, answer, reason: reason ?? null });
  }

  /** The school's answer to what it was offered. */
  @Post('school-answer')
  @TakesKey()
  @HttpCode(200)
  async answerForSchool(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { answer, reason }: OfferAnswerDto): Promise<BookingResponse> {
    await (answer === 'accept' ? this.offers.accept(actor.centreId, { bookingId: id, version }) : this.offers.decline(actor.centreId, { bookingId: id, version }, reason ?? null));
    return this.catalogue.findFor(actor, id);
  }

  /** The host said that the visit still stands. */
  @Post('reconfirmation')
  @TakesKey()
  @HttpCode(200)
  reconfirmForHost(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<BookingResponse> {
    return this.before.reconfirm(voiceOf(actor), { bookingId: id, version });
  }

  /** The school's final head-count. */
  @Post('headcount')
  @TakesKey()
  @HttpCode(200)
  countForSchool(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { headcount }: HeadcountDto): Promise<BookingResponse> {
    return this.before.count(voiceOf(actor), { bookingId: id, version }, headcount);
  }

  /** Mends what was written down of a visit, or opens a closed file again. */
  @Post('correction')
  @TakesKey()
  @HttpCode(200)
  correctCentreBooking(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: BookingCorrectionDto): Promise<BookingResponse> {
    return this.corrections.correct(voiceOf(actor), { bookingId: id, version, ...body });
  }
}
