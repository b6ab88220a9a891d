import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { cardOf, EscortDesk, PreparationDesk, VehiclePool, VisitDays, VisitSheets } from '#visit-day';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { AttendanceDto, AttendanceResponse, CorrectionDto, DepartureDto, IncidentDto, IncidentResponse, NoShowDto } from './dto/records.dto.js';
import { DayQuery, DutyDto, LegDto, VisitDayResponse } from './dto/resources.dto.js';
import { GroupCardResponse, PreparationDto, VisitSheetResponse } from './dto/visit-sheet.dto.js';
import { cardAnswer, dayAnswer, sheetAnswer } from './visit-answer.js';
import { VisitRecords } from './visit-records.js';

@ApiTags('centre')
@Controller('v1/centre/visits')
@Audience('director')
export class CentreVisitsController {
  constructor(
    private readonly records: VisitRecords,
    private readonly sheets: VisitSheets,
    private readonly desk: PreparationDesk,
    private readonly days: VisitDays,
    private readonly escorts: EscortDesk,
    private readonly pool: VehiclePool,
  ) {}

  /** Every visit of a day, with the vehicles and escorts there are. */
  @Get()
  async findVisitDay(@CurrentActor() actor: Actor, @Query() { day }: DayQuery): Promise<VisitDayResponse> {
    return dayAnswer(await this.days.on(actor, day));
  }

  @Get(':id')
  async findCentreVisit(@CurrentActor() actor: Actor, @Id() id: string): Promise<VisitSheetResponse> {
    return sheetAnswer(await this.sheets.find(actor, id));
  }

  /** What the group carries on the day. */
  @Get(':id/card')
  async findCentreCard(@CurrentActor() actor: Actor, @Id() id: string): Promise<GroupCardResponse> {
    return cardAnswer(cardOf(await this.sheets.find(actor, id)));
  }

  /** What is left out stays as it is. A visit that was ready falls back when something it needs falls away. */
  @Patch(':id/preparation')
  async prepareCentreVisit(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: PreparationDto): Promise<VisitSheetResponse> {
    await this.desk.change(actor, id, version, body);
    return this.findCentreVisit(actor, id);
  }

  /** Says that everything is there; 422 names what is missing. Harmless when repeated. */
  @Post(':id/readiness')
  @TakesKey()
  @HttpCode(200)
  async markCentreVisitReady(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number): Promise<VisitSheetResponse> {
    await this.desk.markReady(actor, id, version);
    return this.findCentreVisit(actor, id);
  }

  /** How many came. The same count again changes nothing; another count is a correction. */
  @Post(':id/arrival')
  @TakesKey()
  @HttpCode(200)
  recordCentreArrival(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AttendanceDto): Promise<AttendanceResponse> {
    return this.records.arrive(actor, id, body);
  }

  /** The visit did not take place. */
  @Post(':id/no-show')
  @TakesKey()
  @HttpCode(200)
  recordCentreNoShow(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: NoShowDto): Promise<AttendanceResponse> {
    return this.records.notCome(actor, id, body);
  }

  /** The students are on their way back. Harmless when repeated. */
  @Post(':id/departure')
  @TakesKey()
  @HttpCode(200)
  recordCentreDeparture(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: DepartureDto): Promise<AttendanceResponse> {
    return this.records.depart(actor, id, body);
  }

  /** Another count, with a reason. If-Match names the version of the attendance. */
  @Patch(':id/attendance')
  correctCentreAttendance(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: CorrectionDto): Promise<AttendanceResponse> {
    return this.records.correct(actor, id, version, body);
  }

  /** Tells what went wrong; the director gets mail at once. */
  @Post(':id/incidents')
  @TakesKey()
  reportCentreIncident(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: IncidentDto): Promise<IncidentResponse> {
    return this.records.report(actor, id, body);
  }

  /** An escort for this visit; 409 when promised elsewhere at the same time. */
  @Post(':id/duties')
  @TakesKey()
  @HttpCode(200)
  async assignEscort(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { escortId }: DutyDto): Promise<VisitSheetResponse> {
    await this.escorts.assign(actor, id, version, escortId);
    return this.findCentreVisit(actor, id);
  }

  @Delete(':id/duties/:escortId')
  async releaseEscort(@CurrentActor() actor: Actor, @Id() id: string, @Id('escortId') escortId: string, @IfMatch() version: number): Promise<VisitSheetResponse> {
    await this.escorts.release(actor, id, version, escortId);
    return this.findCentreVisit(actor, id);
  }

  /** Seats in a vehicle of the half-day; 409 when it has fewer. */
  @Post(':id/legs')
  @TakesKey()
  @HttpCode(200)
  async takeSeats(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() { vehicleId, riders, departsAt }: LegDto): Promise<VisitSheetResponse> {
    await this.pool.ride(actor, id, version, vehicleId, { riders, departsAt: departsAt ?? null });
    return this.findCentreVisit(actor, id);
  }

  @Delete(':id/legs/:legId')
  async giveSeatsBack(@CurrentActor() actor: Actor, @Id() id: string, @Id('legId') legId: string, @IfMatch() version: number): Promise<VisitSheetResponse> {
    await this.pool.leave(actor, id, version, legId);
    return this.findCentreVisit(actor, id);
  }
}
