import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '#identity-access';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { Id } from '../http/id.decorator.js';
import { IfMatch } from '../http/if-match.decorator.js';
import { TakesKey } from '../http/takes-key.decorator.js';
import { AttendanceDto, AttendanceResponse, CorrectionDto, DepartureDto, IncidentDto, IncidentResponse, NoShowDto } from './dto/records.dto.js';
import { VisitRecords } from './visit-records.js';

@ApiTags('host')
@Controller('v1/host/visits')
@Audience('host')
export class HostVisitsController {
  constructor(
    private readonly records: VisitRecords,
  ) {}

  /** How many came. The same count again changes nothing; another count is a correction. */
  @Post(':id/arrival')
  @TakesKey()
  @HttpCode(200)
  recordHostArrival(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: AttendanceDto): Promise<AttendanceResponse> {
    return this.records.arrive(actor, id, body);
  }

  /** The visit did not take place. */
  @Post(':id/no-show')
  @TakesKey()
  @HttpCode(200)
  recordHostNoShow(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: NoShowDto): Promise<AttendanceResponse> {
    return this.records.notCome(actor, id, body);
  }

  /** The students are on their way back. Harmless when repeated. */
  @Post(':id/departure')
  @TakesKey()
  @HttpCode(200)
  recordHostDeparture(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: DepartureDto): Promise<AttendanceResponse> {
    return this.records.depart(actor, id, body);
  }

  /** Another count, with a reason. If-Match names the version of the attendance. */
  @Patch(':id/attendance')
  correctHostAttendance(@CurrentActor() actor: Actor, @Id() id: string, @IfMatch() version: number, @Body() body: CorrectionDto): Promise<AttendanceResponse> {
    return this.records.correct(actor, id, version, body);
  }

  /** Tells what went wrong; the director gets mail at once. */
  @Post(':id/incidents')
  @TakesKey()
  reportHostIncident(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: IncidentDto): Promise<IncidentResponse> {
    return this.records.report(actor, id, body);
  }
}
