import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity-access';
import { Attendance, type AttendanceView, Incidents, witnessOf } from '#visit-day';
import type { AttendanceDto, CorrectionDto, DepartureDto, IncidentDto, IncidentResponse, NoShowDto } from './dto/records.dto.js';
import { incidentAnswer, incidentOf, instant } from './visit-answer.js';

/** What teacher, host and director record alike, each of their own visits. */
@Injectable()
export class VisitRecords {
  constructor(private readonly attendance: Attendance, private readonly incidents: Incidents) {}

  arrive(actor: Actor, id: string, { arrived, at }: AttendanceDto): Promise<AttendanceView> {
    return this.attendance.arrive(id, { by: witnessOf(actor), arrived, at: instant(at) });
  }

  notCome(actor: Actor, id: string, { arrived }: NoShowDto): Promise<AttendanceView> {
    return this.attendance.notCome(id, { by: witnessOf(actor), arrived });
  }

  depart(actor: Actor, id: string, { at }: DepartureDto): Promise<AttendanceView> {
    return this.attendance.depart(id, { by: witnessOf(actor), at: instant(at) });
  }

  correct(actor: Actor, id: string, version: number, { outcome, arrived, at, reason }: CorrectionDto): Promise<AttendanceView> {
    const correction = { by: witnessOf(actor), arrived, at: instant(at), reason, version };
    return outcome === 'visited' ? this.attendance.arrive(id, correction) : this.attendance.notCome(id, correction);
  }

  async report(actor: Actor, id: string, incident: IncidentDto): Promise<IncidentResponse> {
    return incidentAnswer(await this.incidents.report(witnessOf(actor), id, incidentOf(incident)));
  }
}
