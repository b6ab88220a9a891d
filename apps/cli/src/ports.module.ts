import path from 'node:path';
import { Global, Module } from '@nestjs/common';
import { BookingModule, BookingOpeningUsage, LinkSecret, LostVisits } from '#booking';
import { ComingVisits, MergedPlans, SafetyInspectionModule, VenueOpeningGate } from '#safety-inspection';
import { SchoolFreeDays, SchoolSchedulingModule } from '#school-scheduling';
import { OwnNetworks } from '#subscribers';
import { AddressBookSettings, InspectionsAhead } from '#venue-intake';
import { OpeningGate, OpeningUsage } from '#venue-registry';
import { FreeDays } from '#waiting-list';
import { keptSecret } from './start/secret.js';
import { readStartSettings } from './start/settings.js';
import { projectRoot } from './commands/with-database.js';

/** The secret of `npm start`: links of the sample district open there. Read when it is asked for, which only the sample does. */
class SecretOfStart extends LinkSecret {
  override get value(): string {
    const { appSecret, dataFolder } = readStartSettings(projectRoot());
    return appSecret ?? keptSecret(path.join(dataFolder, 'app-secret'));
  }
}

@Global()
@Module({
  imports: [SafetyInspectionModule, BookingModule, SchoolSchedulingModule],
  providers: [
    { provide: InspectionsAhead, useExisting: MergedPlans },
    { provide: OpeningGate, useExisting: VenueOpeningGate },
    { provide: OpeningUsage, useExisting: BookingOpeningUsage },
    { provide: ComingVisits, useExisting: LostVisits },
    { provide: FreeDays, useExisting: SchoolFreeDays },
    { provide: LinkSecret, useClass: SecretOfStart },
    { provide: AddressBookSettings, useValue: { url: '', searchKey: undefined, placeKey: undefined } satisfies AddressBookSettings },
    { provide: OwnNetworks, useValue: { networks: [] } satisfies OwnNetworks },
  ],
  exports: [AddressBookSettings, ComingVisits, InspectionsAhead, OpeningGate, OpeningUsage, FreeDays, LinkSecret, OwnNetworks],
})
export class PortsModule {}
