import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { VenueFinder } from '#venue-finder';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { filtersOf, FoundVenuesResponse, RelaxationsResponse, TeacherVenueSearchQuery } from './dto/venue-finder.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/venues')
@Audience('teacher')
export class TeacherVenueSearchController {
  constructor(private readonly finder: VenueFinder) {}

  /** Venues of the district, with what keeps this school's group from going there and the next days on which it can. */
  @Get()
  findVenues(@CurrentActor() actor: Actor, @Query() query: TeacherVenueSearchQuery): Promise<FoundVenuesResponse> {
    return this.finder.find(actor, filtersOf(query));
  }

  /** What could be left out of a search that found nothing, each by itself. */
  @Get('relaxations')
  async listRelaxations(@CurrentActor() actor: Actor, @Query() query: TeacherVenueSearchQuery): Promise<RelaxationsResponse> {
    return { items: await this.finder.relaxations(actor, filtersOf(query)) };
  }
}
