import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { FairnessCatalogue } from '#school-scheduling';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { OwnLedgerResponse } from './dto/fairness.dto.js';

@ApiTags('teacher')
@Controller('v1/teacher/fairness')
@Audience('teacher')
export class TeacherFairnessController {
  constructor(private readonly ledger: FairnessCatalogue) {}

  /** The school's own lines beside the centre's mean; never another school's. */
  @Get()
  showOwnLedger(@CurrentActor() actor: Actor): Promise<OwnLedgerResponse> {
    return this.ledger.ofSchool(actor);
  }
}
