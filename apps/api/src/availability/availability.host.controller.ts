import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { TouchedWishes } from '#venue-finder';
import { AvailabilityCalendar, type AvailabilityChange, DayOffDesk, HalfDayDesk, keeperOf, LimitsDesk, type MonthView, PatternDesk } from '#venue-registry';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import {
  AvailabilityChangeResponse, AvailabilityResponse, DayOffDto, DayOffPreviewResponse, MonthQuery, PatternDto, SetHalfDayDto, StandingVisitsResponse, VisitLimitsDto,
} from './dto/availability.dto.js';

/** When a host takes students. Whatever touches many half-days can be looked at before: `…/preview` stores nothing. */
@ApiTags('host')
@Controller('v1/host/availability')
@Audience('host')
export class HostAvailabilityApiController {
  constructor(
    private readonly calendar: AvailabilityCalendar,
    private readonly halfDays: HalfDayDesk,
    private readonly patterns: PatternDesk,
    private readonly daysOff: DayOffDesk,
    private readonly limits: LimitsDesk,
    private readonly wishes: TouchedWishes,
  ) {}

  @Get()
  async month(@CurrentActor() actor: Actor, @Query() { month }: MonthQuery): Promise<AvailabilityResponse> {
    return answer(await this.calendar.month(keeperOf(actor), month));
  }

  /** Opens, closes or resizes one half-day; harmless when repeated. */
  @Put('half-days')
  async setHalfDay(@CurrentActor() actor: Actor, @Body() body: SetHalfDayDto): Promise<AvailabilityResponse> {
    await this.halfDays.set(keeperOf(actor), body);
    return answer(await this.calendar.month(keeperOf(actor), body.heldOn));
  }

  @Post('month-copies/preview')
  @HttpCode(200)
  previewCopy(@CurrentActor() actor: Actor, @Body() { month }: MonthQuery): Promise<AvailabilityChangeResponse> {
    return this.halfDays.previewCopy(keeperOf(actor), month);
  }

  /** Opens in this month what was open on the same weekdays of the month before. */
  @Post('month-copies')
  @TakesKey()
  copyMonth(@CurrentActor() actor: Actor, @Body() { month }: MonthQuery): Promise<AvailabilityChangeResponse> {
    return this.halfDays.copyMonth(keeperOf(actor), month);
  }

  @Post('patterns/preview')
  @HttpCode(200)
  previewPattern(@CurrentActor() actor: Actor, @Body() { seats, ...draft }: PatternDto): Promise<AvailabilityChangeResponse> {
    return this.patterns.preview(keeperOf(actor), { ...draft, seats: seats ?? null });
  }

  /** Opens the half-days every week; takes the place of patterns of the same half-day that share a day with it. */
  @Post('patterns')
  @TakesKey()
  setPattern(@CurrentActor() actor: Actor, @Body() { seats, ...draft }: PatternDto): Promise<AvailabilityChangeResponse> {
    return this.patterns.set(keeperOf(actor), { ...draft, seats: seats ?? null });
  }

  @Post('patterns/:id/removal-preview')
  @HttpCode(200)
  previewRemoval(@CurrentActor() actor: Actor, @Id() id: string): Promise<AvailabilityChangeResponse> {
    return this.patterns.previewRemoval(keeperOf(actor), id);
  }

  @Delete('patterns/:id')
  removePattern(@CurrentActor() actor: Actor, @Id() id: string): Promise<AvailabilityChangeResponse> {
    return this.patterns.remove(keeperOf(actor), id);
  }

  @Post('days-off/preview')
  @HttpCode(200)
  async previewDayOff(@CurrentActor() actor: Actor, @Body() body: DayOffDto): Promise<DayOffPreviewResponse> {
    const keeper = keeperOf(actor);
    return { ...(await this.daysOff.preview(keeper, body)), wishes: await this.wishes.count(keeper, body.firstDay, body.lastDay) };
  }

  /** Refused while visits stand on one of the days; free half-days close. */
  @Post('days-off')
  @TakesKey()
  addDayOff(@CurrentActor() actor: Actor, @Body() body: DayOffDto): Promise<AvailabilityChangeResponse> {
    return this.daysOff.add(keeperOf(actor), body);
  }

  @Delete('days-off/:id')
  removeDayOff(@CurrentActor() actor: Actor, @Id() id: string): Promise<AvailabilityChange> {
    return this.daysOff.remove(keeperOf(actor), id);
  }

  /** Visits that stand and are more than these limits would take. */
  @Post('limits/preview')
  @HttpCode(200)
  async previewLimits(@CurrentActor() actor: Actor, @Body() body: VisitLimitsDto): Promise<StandingVisitsResponse> {
    return { items: await this.limits.preview(keeperOf(actor), limitsOf(body)) };
  }

  @Put('limits')
  async setLimits(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() body: VisitLimitsDto): Promise<void> {
    await this.limits.set(keeperOf(actor), version, limitsOf(body));
  }
}

const limitsOf = ({ daysPerWeek, daysPerMonth, ...rest }: VisitLimitsDto) => ({ ...rest, daysPerWeek: daysPerWeek ?? null, daysPerMonth: daysPerMonth ?? null });

const answer = ({ month, days, usualSeats, openedAhead, patterns, blackouts, limits, version }: MonthView): AvailabilityResponse => ({
  month, usualSeats, openedAhead, patterns, blackouts, limits, version,
  days: days.map(({ day, isPast, closedBecause, halves }) => ({ day, isPast, closedBecause, halves: halves.map(({ band, state, seats, seatsTaken, visits }) => ({ band, state, seats, seatsTaken, visits })) })),
});
