import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { LastWishesCatalogue, SchoolWeeks, SeasonCatalogue, WishOutlooks } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { GradeQuery, SchoolWeekListResponse, SeasonListResponse } from './dto/season.dto.js';
import { OutlookDto, OutlookResponse } from './dto/outlook.dto.js';
import { LastWishesResponse } from './dto/wish.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/seasons')
@Audience('teacher')
export class TeacherSeasonsController {
  constructor(
    private readonly seasons: SeasonCatalogue,
    private readonly weeks: SchoolWeeks,
    private readonly lastWishes: LastWishesCatalogue,
    private readonly outlooks: WishOutlooks,
  ) {}

  /** Latest first. */
  @Get()
  async listSeasonsForSchool(@CurrentActor() actor: Actor): Promise<SeasonListResponse> {
    return { items: await this.seasons.list(actor.centreId) };
  }

  /** The school's own days for a grade, and how crowded each week is in the district. */
  @Get(':id/days')
  async listSchoolDays(@CurrentActor() actor: Actor, @Id() id: string, @Query() { grade }: GradeQuery): Promise<SchoolWeekListResponse> {
    return { weeks: await this.weeks.of(actor, id, grade) };
  }

  /** What the school wished a year ago, each day moved to the same weekday of this season. Nothing is stored. */
  @Get(':id/last-wishes')
  listLastWishes(@CurrentActor() actor: Actor, @Id() id: string): Promise<LastWishesResponse> {
    return this.lastWishes.of(actor, id);
  }

  /** How a wish will probably fare, and which further week would help. Nothing is stored. */
  @Post(':id/outlook')
  @HttpCode(200)
  estimateOutlook(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: OutlookDto): Promise<OutlookResponse> {
    return this.outlooks.of(actor, { ...body, seasonId: id });
  }
}
