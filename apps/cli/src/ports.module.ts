import { Global, Module } from '@nestjs/common';
import { LinkSecret } from '#booking';

/** The command line writes no links: whoever asks for their secret here is in the wrong process. */
class NoLinkSecret extends LinkSecret {
  override get value(): string {
    throw new Error('links are written by the api and the worker only');
  }
}

@Global()
@Module({ providers: [{ provide: LinkSecret, useClass: NoLinkSecret }], exports: [LinkSecret] })
export class PortsModule {}
