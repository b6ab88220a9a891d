import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { HostPaperDesk } from '#visit-results';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { HostPapersDto, HostPapersResponse } from './dto/safety-file.dto.js';

@ApiTags('centre')
@Controller('v1/centre/venues/:id/papers')
@Audience('director')
export class CentreHostPapersController {
  constructor(private readonly desk: HostPaperDesk) {}

  /** What the centre has seen of a host's insurance and of its mentor's training. */
  @Get()
  showHostPapers(@CurrentActor() actor: Actor, @Id() id: string): Promise<HostPapersResponse> {
    return this.desk.find(actor, id);
  }

  /** All four at once; what is left out is not on record any more. If-Match "0": nothing was. */
  @Put()
  changeHostPapers(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { insurer, insuredUntil, mentorName, mentorTrainedOn }: HostPapersDto): Promise<HostPapersResponse> {
    return this.desk.change(actor, id, {
      insurer: insurer?.trim() ?? null, insuredUntil: insuredUntil ?? null, mentorName: mentorName?.trim() ?? null, mentorTrainedOn: mentorTrainedOn ?? null, version,
    });
  }
}
