import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { Attendance } from './application/attendance.service.js';
import { AttendanceRepository } from './persistence/attendance.repository.js';

const doors = [Attendance];

/** The day itself: who goes along, how they get there, who came, what happened. */
@Module({
  imports: [BookingModule],
  providers: [...doors, AttendanceRepository],
  exports: doors,
})
export class VisitDayModule {}
