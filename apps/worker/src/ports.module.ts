import { type DynamicModule, Global, Module } from '@nestjs/common';
import { BookingModule, LinkSecret, LostVisits } from '#booking';
import { MailSettings } from '#notifications';
import { ComingVisits } from '#safety-inspection';
import { SchoolFreeDays, SchoolSchedulingModule } from '#school-scheduling';
import { OwnNetworks } from '#subscribers';
import { FreeDays } from '#waiting-list';
import type { Environment } from './environment.js';

/** Where a room asks upwards, it owns a port; here the rooms above and the environment are plugged in. */
@Global()
@Module({})
export class PortsModule {
  static forRoot(environment: Environment): DynamicModule {
    const mail: MailSettings = { smtpUrl: environment.SMTP_URL, mailFrom: environment.MAIL_FROM, publicUrl: environment.publicOrigin };
    return {
      module: PortsModule,
      imports: [BookingModule, SchoolSchedulingModule],
      providers: [
        { provide: ComingVisits, useExisting: LostVisits },
        { provide: FreeDays, useExisting: SchoolFreeDays },
        { provide: LinkSecret, useValue: { value: environment.APP_SECRET } satisfies LinkSecret },
        { provide: OwnNetworks, useValue: { networks: environment.ownNetworks } satisfies OwnNetworks },
        { provide: MailSettings, useValue: mail },
      ],
      exports: [ComingVisits, FreeDays, LinkSecret, MailSettings, OwnNetworks],
    };
  }
}
