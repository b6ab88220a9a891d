import { Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { IdentityAccessModule } from '#identity-access';
import { SafetyInspectionModule } from '#safety-inspection';
import { VenueRegistryModule } from '#venue-registry';
import { Attendance } from './application/attendance.service.js';
import { BookingOfWitness } from './application/booking-of-witness.service.js';
import { EscortDesk } from './application/escort-desk.service.js';
import { EscortFiles } from './application/escort-files.service.js';
import { Incidents } from './application/incidents.service.js';
import { PreparationDesk } from './application/preparation-desk.service.js';
import { ReadinessKeeper } from './application/readiness-keeper.service.js';
import { VehiclePool } from './application/vehicle-pool.service.js';
import { VisitChanges } from './application/visit-changes.service.js';
import { VisitDays } from './application/visit-days.service.js';
import { VisitPlaces } from './application/visit-places.service.js';
import { VisitSheets } from './application/visit-sheets.service.js';
import { VisitUpkeep } from './application/visit-upkeep.consumer.js';
import { AttendanceRepository } from './persistence/attendance.repository.js';
import { EscortRepository } from './persistence/escort.repository.js';
import { IncidentRepository } from './persistence/incident.repository.js';
import { PreparationRepository } from './persistence/preparation.repository.js';
import { VehicleRepository } from './persistence/vehicle.repository.js';
import { VisitQueries } from './persistence/visit.queries.js';

const doors = [Attendance, EscortDesk, EscortFiles, Incidents, PreparationDesk, VehiclePool, VisitDays, VisitSheets, VisitUpkeep];

/** The day itself: who goes along, how they get there, who came, what happened. */
@Module({
  imports: [BookingModule, IdentityAccessModule, SafetyInspectionModule, VenueRegistryModule],
  providers: [
    ...doors, AttendanceRepository, BookingOfWitness, EscortRepository, IncidentRepository, PreparationRepository, ReadinessKeeper, VehicleRepository, VisitChanges, VisitPlaces, VisitQueries,
  ],
  exports: doors,
})
export class VisitDayModule {}
