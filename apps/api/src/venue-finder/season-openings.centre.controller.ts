import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { type OpenSeason, SeasonOpenings } from '#venue-finder';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { OpenSeasonDto, SeasonOpeningsResponse } from './dto/season-openings.dto.js';

/** Half-days of many venues for a whole season, all or none; `preview` stores nothing. */
@ApiTags('centre')
@Controller('v1/centre/season-openings')
@Audience('director')
export class CentreSeasonOpeningsController {
  constructor(private readonly openings: SeasonOpenings) {}

  @Post('preview')
  @HttpCode(200)
  async previewSeasonOpenings(@CurrentActor() actor: Actor, @Body() body: OpenSeasonDto): Promise<SeasonOpeningsResponse> {
    return { items: await this.openings.preview(actor, askedIn(body)) };
  }

  @Post()
  @TakesKey()
  async openHalfDaysOfSeason(@CurrentActor() actor: Actor, @Body() body: OpenSeasonDto): Promise<SeasonOpeningsResponse> {
    return { items: await this.openings.open(actor, askedIn(body)) };
  }
}

const askedIn = ({ shape, ...rest }: OpenSeasonDto): OpenSeason => ({ ...rest, ...(shape && { shape: { ...shape, seats: shape.seats ?? null } }) });
