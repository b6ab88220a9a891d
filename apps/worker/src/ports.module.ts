import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LinkSecret } from '#booking';
import { MailSettings } from '#notifications';
import { OwnNetworks } from '#subscribers';
import type { Environment } from './environment.js';

/** Where a room asks upwards, it owns a port; here the environment is plugged in. */
@Global()
@Module({})
export class PortsModule {
  static forRoot(environment: Environment): DynamicModule {
    const mail: MailSettings = { smtpUrl: environment.SMTP_URL, mailFrom: environment.MAIL_FROM, publicUrl: environment.publicOrigin };
    return {
      module: PortsModule,
      providers: [
        { provide: LinkSecret, useValue: { value: environment.APP_SECRET } satisfies LinkSecret },
        { provide: OwnNetworks, useValue: { networks: environment.ownNetworks } satisfies OwnNetworks },
        { provide: MailSettings, useValue: mail },
      ],
      exports: [LinkSecret, MailSettings, OwnNetworks],
    };
  }
}
