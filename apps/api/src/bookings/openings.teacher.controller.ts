import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue } from '#booking';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { FreeOpeningPageResponse, FreeOpeningsQuery } from './dto/free-opening.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/openings')
@Audience('teacher')
export class TeacherOpeningsController {
  constructor(private readonly catalogue: BookingCatalogue) {}

  /** Openings with enough free seats, by day. */
  @Get()
  async listFreeOpenings(@CurrentActor() actor: Actor, @Query() query: FreeOpeningsQuery): Promise<FreeOpeningPageResponse> {
    const { items, page, size, total } = await this.catalogue.freeOpenings(actor.centreId, query);
    return { items: [...items], page, size, total };
  }
}
