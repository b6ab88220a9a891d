import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { isDay } from '#kernel';
import { GAZETTE_YEARS, HolidayDesk, PatternDesk, VenueCatalogue, VenueDesk } from '#venue-registry';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { HttpProblem } from '../http/http-problem.js';
import { HolidayImpactResponse, ImpactQuery } from './dto/holiday-impact.dto.js';
import { GazetteQuery, GazetteResponse, HolidayListResponse, HolidaysAddedResponse, HolidaysDto, HolidaysReplacedResponse, NewHolidaysDto } from './dto/holiday.dto.js';
import { HolidayImpact } from './holiday-impact.js';

@ApiTags('centre')
@Controller('v1/centre/holidays')
@Audience('director')
export class CentreHolidaysController {
  constructor(
    private readonly holidays: HolidayDesk, private readonly desk: VenueDesk, private readonly venues: VenueCatalogue, private readonly impact: HolidayImpact,
    private readonly patterns: PatternDesk,
  ) {}

  /** Earliest first. */
  @Get()
  async listHolidays(@CurrentActor() actor: Actor): Promise<HolidayListResponse> {
    return { items: await this.venues.holidays(actor.centreId) };
  }

  /** What would be hit if these days were holidays; asks, changes nothing. */
  @Get('impact')
  previewHolidays(@CurrentActor() actor: Actor, @Query() { days }: ImpactQuery): Promise<HolidayImpactResponse> {
    return this.impact.of(actor.centreId, days);
  }

  /** What lies on the holidays of the table from today on: the work an announced day left behind. */
  @Get('hits')
  listHolidayHits(@CurrentActor() actor: Actor): Promise<HolidayImpactResponse> {
    return this.impact.ofAll(actor.centreId);
  }

  /** Days of the official gazette that the table does not have yet. */
  @Get('gazette')
  async listGazetteHolidays(@CurrentActor() actor: Actor, @Query() { year }: GazetteQuery): Promise<GazetteResponse> {
    return { items: await this.holidays.missingFromGazette(actor, year), years: GAZETTE_YEARS };
  }

  /** From then on nothing new is booked on these days; what stands already is answered and stays a to-do. */
  @Post()
  async addHolidays(@CurrentActor() actor: Actor, @Body() { items }: NewHolidaysDto): Promise<HolidaysAddedResponse> {
    await this.holidays.add(actor, items);
    return { items: await this.venues.holidays(actor.centreId), impact: await this.impact.of(actor.centreId, items.map(({ day }) => day)) };
  }

  /** Replaces the table: what is not sent is no holiday any more. */
  @Put()
  async replaceHolidays(@CurrentActor() actor: Actor, @Body() { items }: HolidaysDto): Promise<HolidaysReplacedResponse> {
    const { openingsOnHolidays } = await this.desk.replaceHolidays(actor, items);
    await this.patterns.fillAll(actor.centreId);
    return { items: await this.venues.holidays(actor.centreId), openingsOnHolidays };
  }

  /** The day is a day like others again; weekly patterns open it again. */
  @Delete(':day')
  @HttpCode(204)
  async removeHoliday(@CurrentActor() actor: Actor, @Param('day') day: string): Promise<void> {
    if (!isDay(day)) throw new HttpProblem(404, 'http/not-found', '찾으시는 자료가 없습니다.');
    await this.holidays.remove(actor, day);
    await this.patterns.fillAll(actor.centreId);
  }
}
