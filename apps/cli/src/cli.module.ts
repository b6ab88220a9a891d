import { type DynamicModule, Module } from '@nestjs/common';
import { BookingModule, LinkSecret } from '#booking';
import { DatabaseModule } from '#database';
import { IdentityAccessModule } from '#identity-access';
import { SafetyInspectionModule } from '#safety-inspection';
import { SchoolSchedulingModule } from '#school-scheduling';
import { VenueRegistryModule } from '#venue-registry';

@Module({})
export class CliModule {
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: CliModule,
      imports: [
        DatabaseModule.forRoot(databaseUrl, 4),
        IdentityAccessModule, VenueRegistryModule, SafetyInspectionModule, BookingModule, SchoolSchedulingModule,
      ],
      providers: [{ provide: LinkSecret, useValue: { value: '' } }],
    };
  }
}
