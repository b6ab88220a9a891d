import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { WaitingCatalogue, WaitingDesk, type WaitingSchool } from '#waiting-list';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { StartWaitingDto, targetOf, WaitListResponse, WaitResponse, waitResponse } from './dto/wait.dto.js';

const schoolOf = ({ centreId, organisationId }: Actor): WaitingSchool => ({ centreId, schoolId: organisationId });

@ApiTags('teacher')
@Controller('v1/teacher/waits')
@Audience('teacher')
export class TeacherWaitsController {
  constructor(
    private readonly desk: WaitingDesk,
    private readonly catalogue: WaitingCatalogue,
  ) {}

  /** The school's own waits, live ones first; ended ones of the last thirty days. */
  @Get()
  async listWaits(@CurrentActor() actor: Actor): Promise<WaitListResponse> {
    return { items: (await this.catalogue.listForSchool(actor)).map(waitResponse) };
  }

  /** A group of any size waits, wholly or not at all. 409 when there is room already, or when it waits already. */
  @Post()
  @TakesKey()
  async startWaiting(@CurrentActor() actor: Actor, @Body() body: StartWaitingDto, @Res({ passthrough: true }) reply: HttpReply): Promise<WaitResponse> {
    const id = await this.desk.start(actor, { target: targetOf(body), grade: body.grade, classLabel: body.classLabel, headcount: body.headcount });
    reply.header('location', `/v1/teacher/waits/${id}`);
    return this.find(actor, id);
  }

  @Get(':id')
  findWait(@CurrentActor() actor: Actor, @Id() id: string): Promise<WaitResponse> {
    return this.find(actor, id);
  }

  /** Gives the place in the list up. Harmless when repeated. */
  @Post(':id/leaving')
  @TakesKey()
  @HttpCode(200)
  async leaveWaitingList(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<WaitResponse> {
    await this.desk.leave(schoolOf(actor), id, version);
    return this.find(actor, id);
  }

  /** Takes what is offered; the host is asked now. Harmless when repeated. */
  @Post(':id/acceptance')
  @TakesKey()
  @HttpCode(200)
  async acceptOffer(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<WaitResponse> {
    await this.desk.accept(schoolOf(actor), { waiterId: id, version });
    return this.find(actor, id);
  }

  /** The seats go on to the next; who waits for several days keeps its place for the others. Harmless when repeated. */
  @Post(':id/refusal')
  @TakesKey()
  @HttpCode(200)
  async refuseOffer(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<WaitResponse> {
    await this.desk.decline(schoolOf(actor), { waiterId: id, version });
    return this.find(actor, id);
  }

  private async find(actor: Actor, id: string): Promise<WaitResponse> {
    return waitResponse(await this.catalogue.find(schoolOf(actor), id));
  }
}
