import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { cardOf, PreparationDesk, VisitSheets } from '#visit-day';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { AttendanceDto, AttendanceResponse, CorrectionDto, DepartureDto, IncidentDto, IncidentResponse, NoShowDto } from './dto/records.dto.js';
import { GroupCardResponse, PreparationDto, VisitSheetListResponse, VisitSheetResponse } from './dto/visit-sheet.dto.js';
import { cardAnswer, sheetAnswer } from './visit-answer.js';
import { VisitRecords } from './visit-records.js';

@ApiTags('teacher')
@Controller('v1/teacher/visits')
@Audience('teacher')
export class TeacherVisitsController {
  constructor(
    private readonly records: VisitRecords,
    private readonly sheets: VisitSheets,
    private readonly desk: PreparationDesk,
  ) {}

  /** Visits of the school that take or took place, by day. */
  @Get()
  async listSchoolVisits(@CurrentActor() actor: Actor): Promise<VisitSheetListResponse> {
    return { items: (await this.sheets.listForSchool(actor)).map(sheetAnswer) };
  }

  @Get(':id')
  async findTeacherVisit(@CurrentActor() actor: Actor, @Id() id: string): Promise<VisitSheetResponse> {
    return sheetAnswer(await this.sheets.find(actor, id));
  }

  /** What the group carries on the day. */
  @Get(':id/card')
  async findTeacherCard(@CurrentActor() actor: Actor, @Id() id: string): Promise<GroupCardResponse> {
    return cardAnswer(cardOf(await this.sheets.find(actor, id)));
  }

  /** What is left out stays as it is. A visit that was ready falls back when something it needs falls away. */
  @Patch(':id/preparation')
  async prepareTeacherVisit(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: PreparationDto): Promise<VisitSheetResponse> {
    await this.desk.change(actor, id, version, body);
    return this.findTeacherVisit(actor, id);
  }

  /** Says that everything is there; 422 names what is missing. Harmless when repeated. */
  @Post(':id/readiness')
  @TakesKey()
  @HttpCode(200)
  async markTeacherVisitReady(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<VisitSheetResponse> {
    await this.desk.markReady(actor, id, version);
    return this.findTeacherVisit(actor, id);
  }

  /** How many came. The same count again changes nothing; another count is a correction. */
  @Post(':id/arrival')
  @TakesKey()
  @HttpCode(200)
  recordTeacherArrival(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AttendanceDto): Promise<AttendanceResponse> {
    return this.records.arrive(actor, id, body);
  }

  /** The visit did not take place. */
  @Post(':id/no-show')
  @TakesKey()
  @HttpCode(200)
  recordTeacherNoShow(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: NoShowDto): Promise<AttendanceResponse> {
    return this.records.notCome(actor, id, body);
  }

  /** The students are on their way back. Harmless when repeated. */
  @Post(':id/departure')
  @TakesKey()
  @HttpCode(200)
  recordTeacherDeparture(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: DepartureDto): Promise<AttendanceResponse> {
    return this.records.depart(actor, id, body);
  }

  /** Another count, with a reason. If-Match names the version of the attendance. */
  @Patch(':id/attendance')
  correctTeacherAttendance(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: CorrectionDto): Promise<AttendanceResponse> {
    return this.records.correct(actor, id, version, body);
  }

  /** Tells what went wrong; the director gets mail at once. */
  @Post(':id/incidents')
  @TakesKey()
  reportTeacherIncident(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: IncidentDto): Promise<IncidentResponse> {
    return this.records.report(actor, id, body);
  }
}
