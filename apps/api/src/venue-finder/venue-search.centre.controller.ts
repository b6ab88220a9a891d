import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { VenueFinder } from '#venue-finder';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { CentreVenueSearchQuery, filtersOf, FoundVenuesResponse } from './dto/venue-finder.dto.js';

@ApiTags('centre')
@Controller('v1/centre/venue-search')
@Audience('director')
export class CentreVenueSearchController {
  constructor(private readonly finder: VenueFinder) {}

  /** The same search as a school's, from any school or from nowhere. */
  @Get()
  findVenues(@CurrentActor() actor: Actor, @Query() query: CentreVenueSearchQuery): Promise<FoundVenuesResponse> {
    return this.finder.find(actor, filtersOf(query));
  }
}
