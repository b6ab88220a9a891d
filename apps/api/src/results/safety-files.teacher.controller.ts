import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { SafetyFiles } from '#visit-results';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import type { HttpReply } from '../http/exchange.js';
import { Id } from '../http/id.decorator.js';
import { PDF_TYPE } from '../http/pdf-download.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { SafetyFileListResponse, SafetyFileResponse } from './dto/safety-file.dto.js';
import { sendSafetyFile } from './send-safety-file.js';

@ApiTags('teacher')
@Controller('v1/teacher/bookings/:id/safety-files')
@Audience('teacher')
export class TeacherSafetyFilesController {
  constructor(private readonly files: SafetyFiles) {}

  /** Newest first. */
  @Get()
  async listSafetyFiles(@CurrentActor() actor: Actor, @Id() id: string): Promise<SafetyFileListResponse> {
    return { items: await this.files.list(actor, id) };
  }

  /** Writes down what is on record about the safety of the visit at this instant. */
  @Post()
  @TakesKey()
  @HttpCode(201)
  makeSafetyFile(@CurrentActor() actor: Actor, @Id() id: string): Promise<SafetyFileResponse> {
    return this.files.make(actor, id);
  }

  /** As PDF: the same bytes whenever it is asked for. */
  @Get(':fileId')
  @ApiProduces(PDF_TYPE)
  async printSafetyFile(@CurrentActor() actor: Actor, @Id() id: string, @Id('fileId') fileId: string, @Res() reply: HttpReply): Promise<void> {
    sendSafetyFile(reply, await this.files.print(actor, id, fileId));
  }
}
