import { type DynamicModule, Module } from '@nestjs/common';
import { BookingModule } from '#booking';
import { DatabaseModule } from '#database';
import { IdentityAccessModule } from '#identity-access';
import { SafetyInspectionModule } from '#safety-inspection';
import { SchoolSchedulingModule } from '#school-scheduling';
import { SubscribersModule } from '#subscribers';
import { HostOpeningsModule, VenuePoolModule, VenueRegistryModule } from '#venue-registry';
import { VisitDayModule } from '#visit-day';
import { VisitResultsModule } from '#visit-results';
import { WaitingListModule } from '#waiting-list';
import { PortsModule } from './ports.module.js';

@Module({})
export class CliModule {
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: CliModule,
      imports: [
        DatabaseModule.forRoot(databaseUrl, 4),
        PortsModule,
        IdentityAccessModule, VenueRegistryModule, SafetyInspectionModule, BookingModule, SchoolSchedulingModule,
        HostOpeningsModule, VenuePoolModule, SubscribersModule, VisitDayModule, VisitResultsModule, WaitingListModule,
      ],
    };
  }
}
