import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { ChecklistDesk } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { ChecklistListResponse, ChecklistResponse, EditChecklistDto, ValidityMonthsDto } from './dto/checklist.dto.js';

@ApiTags('centre')
@Controller('v1/centre')
@Audience('director')
export class CentreChecklistsController {
  constructor(private readonly checklists: ChecklistDesk) {}

  /** Every version, newest first. */
  @Get('checklists')
  async listChecklists(@CurrentActor() actor: Actor): Promise<ChecklistListResponse> {
    return { items: await this.checklists.list(actor.centreId) };
  }

  /** Begins the next version as a copy of the current one; the draft there is where one was begun. */
  @Post('checklists')
  beginChecklist(@CurrentActor() actor: Actor): Promise<ChecklistResponse> {
    return this.checklists.begin(actor);
  }

  @Get('checklists/:id')
  findChecklist(@CurrentActor() actor: Actor, @Id() id: string): Promise<ChecklistResponse> {
    return this.checklists.find(actor.centreId, id);
  }

  /** The whole draft anew. A published version is refused: edit the next one. */
  @Put('checklists/:id')
  editChecklist(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { items }: EditChecklistDto): Promise<ChecklistResponse> {
    return this.checklists.edit(actor, id, version, items);
  }

  /** From now on this is asked; inspections planned before keep their version. */
  @Post('checklists/:id/publication')
  @HttpCode(200)
  publishChecklist(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<ChecklistResponse> {
    return this.checklists.publish(actor, id, version);
  }

  @Delete('checklists/:id')
  @HttpCode(204)
  discardChecklist(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<void> {
    return this.checklists.discard(actor, id, version);
  }

  /** Months a pass lasts, by risk. */
  @Get('inspection-validity')
  findInspectionValidity(@CurrentActor() actor: Actor): Promise<ValidityMonthsDto> {
    return this.checklists.months(actor.centreId);
  }

  @Put('inspection-validity')
  setInspectionValidity(@CurrentActor() actor: Actor, @Body() body: ValidityMonthsDto): Promise<ValidityMonthsDto> {
    return this.checklists.setMonths(actor, body);
  }
}
