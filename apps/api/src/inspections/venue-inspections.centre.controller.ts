import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { InspectionCatalogue } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { InspectionListResponse } from './dto/inspection.dto.js';

@ApiTags('centre')
@Controller('v1/centre/venues/:id/inspections')
@Audience('director')
export class CentreVenueInspectionsController {
  constructor(private readonly inspections: InspectionCatalogue) {}

  /** Newest first. */
  @Get()
  async listInspectionsOfVenue(@CurrentActor() actor: Actor, @Id() id: string): Promise<InspectionListResponse> {
    return { items: await this.inspections.history(actor.centreId, id) };
  }
}
