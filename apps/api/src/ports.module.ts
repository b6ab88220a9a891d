import { type DynamicModule, Global, Module } from '@nestjs/common';
import { BookingModule, BookingOpeningUsage, LinkSecret, LostVisits } from '#booking';
import { SchoolFreeDays, SchoolSchedulingModule } from '#school-scheduling';
import { ComingVisits, MergedPlans, SafetyInspectionModule, VenueOpeningGate } from '#safety-inspection';
import { OwnNetworks } from '#subscribers';
import { AddressBookSettings, InspectionsAhead } from '#venue-intake';
import { OpeningGate, OpeningUsage } from '#venue-registry';
import { FreeDays } from '#waiting-list';
import type { Environment } from './environment.js';

/** Where a room asks upwards, it owns a port; here the rooms above are plugged in. */
@Global()
@Module({})
export class PortsModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: PortsModule,
      imports: [SafetyInspectionModule, BookingModule, SchoolSchedulingModule],
      providers: [
        { provide: InspectionsAhead, useExisting: MergedPlans },
        { provide: OpeningGate, useExisting: VenueOpeningGate },
        { provide: OpeningUsage, useExisting: BookingOpeningUsage },
        { provide: ComingVisits, useExisting: LostVisits },
        { provide: FreeDays, useExisting: SchoolFreeDays },
        { provide: LinkSecret, useValue: { value: environment.APP_SECRET } satisfies LinkSecret },
        { provide: AddressBookSettings, useValue: { url: environment.JUSO_URL, searchKey: environment.JUSO_KEY, placeKey: environment.JUSO_COORD_KEY } satisfies AddressBookSettings },
        { provide: OwnNetworks, useValue: { networks: environment.ownNetworks } satisfies OwnNetworks },
      ],
      exports: [AddressBookSettings, ComingVisits, InspectionsAhead, OpeningGate, OpeningUsage, FreeDays, LinkSecret, OwnNetworks],
    };
  }
}
