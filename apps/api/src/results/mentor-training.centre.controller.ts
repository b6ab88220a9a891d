import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { MentorTrainingDesk } from '#visit-results';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { MentorTrainingDto, MentorTrainingResponse } from './dto/safety-file.dto.js';

@ApiTags('centre')
@Controller('v1/centre/venues/:id/mentor-training')
@Audience('director')
export class CentreMentorTrainingController {
  constructor(private readonly desk: MentorTrainingDesk) {}

  /** What the centre has seen of the training of a venue's mentor. */
  @Get()
  showMentorTraining(@CurrentActor() actor: Actor, @Id() id: string): Promise<MentorTrainingResponse> {
    return this.desk.find(actor, id);
  }

  /** Both at once; what is left out is not on record any more. If-Match "0": nothing was. */
  @Put()
  changeMentorTraining(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { mentorName, trainedOn }: MentorTrainingDto): Promise<MentorTrainingResponse> {
    return this.desk.change(actor, id, { mentorName: mentorName?.trim() ?? null, trainedOn: trainedOn ?? null, version });
  }
}
