import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BookingCatalogue } from '#booking';
import type { Actor } from '#identity-access';
import { ResultCatalogue, ResultDesk, Surveys } from '#visit-results';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { ClassLinkResponse, EnterResultDto, ResultResponse } from './dto/result.dto.js';
import { enteredResult, ResultAnswers } from './result-answer.js';

@ApiTags('teacher')
@Controller('v1/teacher/bookings/:id')
@Audience('teacher')
export class TeacherResultsController {
  constructor(
    private readonly catalogue: ResultCatalogue,
    private readonly desk: ResultDesk,
    private readonly surveys: Surveys,
    private readonly bookings: BookingCatalogue,
    private readonly answers: ResultAnswers,
  ) {}

  /** How many came and what was said; what is still to be entered. */
  @Get('result')
  async findResult(@CurrentActor() actor: Actor, @Id() id: string): Promise<ResultResponse> {
    return this.answers.result(await this.catalogue.of(actor, id));
  }

  /** Enters or corrects the result until the centre closes the file. If-Match "0": none was entered yet. */
  @Put('result')
  async enterResult(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: EnterResultDto): Promise<ResultResponse> {
    await this.desk.enter(actor, id, version, enteredResult(body));
    return this.findResult(actor, id);
  }

  /** The link by which the class says how it was, without names; the same one when asked again. */
  @Post('class-link')
  @HttpCode(200)
  async openClassLink(@CurrentActor() actor: Actor, @Id() id: string): Promise<ClassLinkResponse> {
    const booking = await this.bookings.findFor(actor, id);
    const code = await this.surveys.classCode(actor.centreId, booking);
    return this.answers.classLink(code, (await this.surveys.classLink(booking))?.answers ?? 0);
  }

  /** Another link; the old one leads nowhere, and what was answered by it counts. */
  @Post('class-link/renewal')
  @HttpCode(200)
  async renewClassLink(@CurrentActor() actor: Actor, @Id() id: string): Promise<ClassLinkResponse> {
    const booking = await this.bookings.findFor(actor, id);
    const code = await this.surveys.renewClassCode(actor.centreId, booking);
    return this.answers.classLink(code, (await this.surveys.classLink(booking))?.answers ?? 0);
  }
}
