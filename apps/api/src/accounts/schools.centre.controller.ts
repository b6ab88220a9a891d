import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, SchoolRegister } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { SchoolListResponse } from './dto/school.dto.js';

@ApiTags('centre')
@Controller('v1/centre/schools')
@Audience('director')
export class CentreSchoolsController {
  constructor(private readonly schools: SchoolRegister) {}

  @Get()
  async listSchools(@CurrentActor() actor: Actor): Promise<SchoolListResponse> {
    return { items: await this.schools.list(actor.centreId) };
  }
}
