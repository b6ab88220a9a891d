import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { type ClearanceView, InspectionCatalogue } from '#safety-inspection';
import { VenueFinder } from '#venue-finder';
import { VenueCatalogue, VenueNotFound, type VenueView } from '#venue-registry';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { VenuePageResponse, type VenueItemResponse, VenueResponse, VenuesQuery } from './dto/venue.dto.js';

@ApiTags('centre')
@Controller('v1/centre/venues')
@Audience('director')
export class CentreVenuesController {
  constructor(
    private readonly venues: VenueCatalogue,
    private readonly finder: VenueFinder,
    private readonly inspections: InspectionCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Venues in use, by name; all others are in the pool. What is typed is looked for as schools look for it. */
  @Get()
  async listVenues(@CurrentActor() actor: Actor, @Query() { query, jobField, state, page, size }: VenuesQuery): Promise<VenuePageResponse> {
    const clearances = await this.clearances(actor);
    const worded = query?.trim() ? new Set(await this.finder.idsOf(actor.centreId, query)) : undefined;
    const inState = state && [...clearances.values()].filter((clearance) => clearance.state === state).map(({ venueId }) => venueId);
    const venueIds = inState && worded ? inState.filter((id) => worded.has(id)) : inState ?? (worded && [...worded]);
    const found = await this.venues.list(actor.centreId, { jobField, venueIds, page, size });
    return { ...found, items: found.items.map((venue) => item(venue, clearances.get(venue.id))) };
  }

  @Get(':id')
  async findVenue(@CurrentActor() actor: Actor, @Id() id: string): Promise<VenueResponse> {
    const venue = await this.venues.find(actor.centreId, id);
    if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId: id });
    const clearance = (await this.clearances(actor)).get(id);
    return { ...venue, ...item(venue, clearance), unclearedOpenings: clearance?.openingsWithout ?? 0 };
  }

  private async clearances(actor: Actor): Promise<Map<string, ClearanceView>> {
    const states = await this.inspections.clearanceStates(actor.centreId, dayInSeoul(this.clock.now()));
    return new Map(states.map((state) => [state.venueId, state]));
  }
}

const item = ({ id, name, venueType, jobField, district, seats, version }: VenueView, clearance: ClearanceView | undefined): VenueItemResponse => ({
  id, name, venueType, jobField, district, seats, version,
  clearance: { state: clearance?.state ?? 'never', validUntil: clearance?.validUntil ?? null },
});
