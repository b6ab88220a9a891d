import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { AnswerDesk, AnswerIntake, type SentAnswer } from '#safety-inspection';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { type Upload, UploadOf } from '../http/upload.js';
import {
  InspectionAnswerListResponse, FieldInspectionListResponse, FieldInspectionResponse, FinishInspectionDto, KeptPhotoResponse, LateAnswersDto, PhotoQuery, type SentAnswerDto, SentAnswersDto, StartInspectionDto,
} from './dto/answer.dto.js';
import { InspectionResponse } from './dto/inspection.dto.js';

/** For the phone of an inspector, which may be out of reach for hours: sending anything again changes nothing. */
@ApiTags('inspector')
@Controller('v1/inspector/planned-inspections')
@Audience('inspector', 'director')
export class InspectorPlannedInspectionsController {
  constructor(private readonly desk: AnswerDesk, private readonly intake: AnswerIntake, private readonly clock: Clock) {}

  /** What this person is to visit, the next first, with everything that is needed there. */
  @Get()
  async listMyInspections(@CurrentActor() actor: Actor): Promise<FieldInspectionListResponse> {
    return { accountId: actor.accountId, name: actor.name, today: dayInSeoul(this.clock.now()), items: await this.intake.mine(actor) };
  }

  /** To go there now: the plan there is for this person, or a new one for today. */
  @Post()
  startInspection(@CurrentActor() actor: Actor, @Body() { venueId }: StartInspectionDto): Promise<FieldInspectionResponse> {
    return this.intake.start(actor, venueId);
  }

  /** Adds and changes answers by item; what is not sent stays. Answers with all that is on record of this person. */
  @Put(':id/answers')
  async keepAnswers(@CurrentActor() actor: Actor, @Id() id: string, @Body() { answers }: SentAnswersDto): Promise<InspectionAnswerListResponse> {
    return { items: await this.intake.keepAnswers(actor, id, answers.map(sent)) };
  }

  /** JPEG, PNG or WebP of at most 10 MB and 50 megapixels. Where it was taken is cut out; the checksum of what arrived comes back. */
  @Post(':id/photos/:photoId')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  async keepPhoto(@CurrentActor() actor: Actor, @Id() id: string, @Id('photoId') photoId: string, @Query() { item }: PhotoQuery, @UploadOf() upload: Upload): Promise<KeptPhotoResponse> {
    return this.intake.keepPhoto(actor, id, { photoId, itemCode: item, bytes: (await upload.read()).bytes });
  }

  /** Judges what was answered. 409 when another inspector was done first: finishedBy and finishedOn say who and when. */
  @Post(':id/finish')
  @HttpCode(200)
  finishInspection(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: FinishInspectionDto): Promise<InspectionResponse> {
    return this.desk.finish(actor, id, body);
  }

  /** What a second inspector had written when the first was done: kept for reference, judges nothing. */
  @Post(':id/late-answers')
  @HttpCode(204)
  sendLateAnswers(@CurrentActor() actor: Actor, @Id() id: string, @Body() { id: lateId, answers }: LateAnswersDto): Promise<void> {
    return this.intake.refer(actor, id, { id: lateId, answers: answers.map(sent) });
  }
}

const sent = ({ answeredAt, ...answer }: SentAnswerDto): SentAnswer => ({ ...answer, answeredAt: new Date(answeredAt) });
