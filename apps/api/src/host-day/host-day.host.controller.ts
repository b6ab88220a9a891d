import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CentreRegister } from '#identity-access';
import { keeperOf } from '#venue-registry';
import { Audience } from '../http/audience.decorator.js';
import { CurrentActor } from '../http/current-actor.decorator.js';
import { HostDayResponse } from './dto/host-day.dto.js';
import { HostDay } from './host-day.js';

@ApiTags('host')
@Controller('v1/host')
@Audience('host')
export class HostDayController {
  constructor(private readonly day: HostDay, private readonly centres: CentreRegister) {}

  /** Who comes today, and what is on file about the venue. */
  @Get('today')
  async today(@CurrentActor() actor: Actor): Promise<HostDayResponse> {
    const { visits, ...rest } = await this.day.of(keeperOf(actor));
    return {
      ...rest, centrePhone: (await this.centres.find(actor.centreId))?.phone ?? null,
      visits: visits.map(({ card: { bookingId, schoolName, grade, classLabel, headcount, startsAt, endsAt, teacherName, teacherPhone, meetingPoint }, status, minutesLeft, attendance }) => ({
        bookingId, schoolName, grade, classLabel, headcount, startsAt, endsAt, teacherName, teacherPhone, meetingPoint, status, minutesLeft,
        attendance: attendance && { planned: attendance.planned, arrived: attendance.arrived, outcome: attendance.outcome, arrivedAt: attendance.arrivedAt, departedAt: attendance.departedAt },
      })),
    };
  }
}
