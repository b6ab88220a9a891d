import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { InspectorFiles } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { InspectorFileDto, InspectorListResponse, InspectorResponse, InspectorTrainingDto } from './dto/cycle.dto.js';

/** Inspectors and parent monitors. Their files are the centre's alone. */
@ApiTags('centre')
@Controller('v1/centre/inspectors')
@Audience('director')
export class CentreInspectorsController {
  constructor(private readonly files: InspectorFiles) {}

  @Get()
  async listInspectors(@CurrentActor() actor: Actor): Promise<InspectorListResponse> {
    return { items: await this.files.list(actor) };
  }

  /** The whole file anew. */
  @Put(':id')
  changeInspector(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { kind, checkedOn = null, checkedBy = null }: InspectorFileDto): Promise<InspectorResponse> {
    return this.files.change(actor, id, version, { kind, checkedOn, checkedBy });
  }

  @Post(':id/trainings')
  @TakesKey()
  @HttpCode(200)
  addInspectorTraining(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: InspectorTrainingDto): Promise<InspectorResponse> {
    return this.files.train(actor, id, version, body);
  }
}
