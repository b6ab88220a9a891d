import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { EscortDesk, type EscortView } from '#visit-day';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { EscortChangeDto, EscortDto, EscortListResponse, EscortResponse, EscortRuleDto, EscortRuleResponse, TrainingDto } from './dto/resources.dto.js';

const escortAnswer = ({ trainings, ...escort }: EscortView): EscortResponse => ({ ...escort, trainings: [...trainings] });

/** People who walk with the students. Their files are the centre's alone. */
@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreEscortsController {
  constructor(private readonly desk: EscortDesk) {}

  /** Active ones first, by name. */
  @Get('escorts')
  async listEscorts(@CurrentActor() actor: Actor): Promise<EscortListResponse> {
    return { items: (await this.desk.list(actor)).map(escortAnswer) };
  }

  @Post('escorts')
  @TakesKey()
  async addEscort(@CurrentActor() actor: Actor, @Body() { checkedOn = null, checkReference = null, ...escort }: EscortDto): Promise<EscortResponse> {
    return escortAnswer(await this.desk.add(actor, { ...escort, checkedOn, checkReference, isActive: true }));
  }

  /** What is left out stays as it is. Nobody leaves with visits to come. */
  @Patch('escorts/:id')
  async changeEscort(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: EscortChangeDto): Promise<EscortResponse> {
    return escortAnswer(await this.desk.change(actor, id, version, body));
  }

  @Post('escorts/:id/trainings')
  @TakesKey()
  @HttpCode(200)
  async addTraining(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: TrainingDto): Promise<EscortResponse> {
    return escortAnswer(await this.desk.addTraining(actor, id, version, body));
  }

  @Delete('escorts/:id/trainings/:trainingId')
  async removeTraining(@CurrentActor() actor: Actor, @Id() id: string, @Id('trainingId') trainingId: string, @IfMatch() version: number): Promise<EscortResponse> {
    return escortAnswer(await this.desk.removeTraining(actor, id, version, trainingId));
  }

  @Get('escort-rule')
  findEscortRule(@CurrentActor() actor: Actor): Promise<EscortRuleResponse> {
    return this.desk.rule(actor);
  }

  /** Visits called ready under another rule are judged by this one at once. */
  @Put('escort-rule')
  changeEscortRule(@CurrentActor() actor: Actor, @IfMatch() version: number, @Body() body: EscortRuleDto): Promise<EscortRuleResponse> {
    return this.desk.setRule(actor, { ...body, version });
  }
}
