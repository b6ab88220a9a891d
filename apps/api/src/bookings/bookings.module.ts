import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { CentreBookingRulesController } from './booking-rules.centre.controller.js';
import { CentreBookingsController } from './bookings.centre.controller.js';
import { HostBookingsController } from './bookings.host.controller.js';
import { TeacherBookingsController } from './bookings.teacher.controller.js';
import { CentreLifecycleController } from './lifecycle.centre.controller.js';
import { HostLifecycleController } from './lifecycle.host.controller.js';
import { TeacherLifecycleController } from './lifecycle.teacher.controller.js';
import { TeacherOpeningsController } from './openings.teacher.controller.js';

@Module({
  imports: [BookingModule],
  controllers: [
    TeacherBookingsController, TeacherLifecycleController, TeacherOpeningsController, HostBookingsController, HostLifecycleController, CentreBookingsController,
    CentreLifecycleController, CentreBookingRulesController,
  ],
})
export class BookingsApiModule {}
