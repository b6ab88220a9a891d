import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AUDIENCE } from './audience.decorator.js';

/** A route nobody thought about is not served: the process does not even start. */
@Injectable()
export class AudienceCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const forgotten = this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.forgottenIn(metatype as Type) : []));
    if (forgotten.length > 0) throw new Error(`Say Audience(...) or Public() on: ${forgotten.join(', ')}.`);
  }

  private forgottenIn(controller: Type): string[] {
    const prototype = controller.prototype as Record<string, () => unknown>;
    return this.scanner
      .getAllMethodNames(prototype)
      .map((name) => ({ name, handler: prototype[name] as () => unknown }))
      .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler))
      .filter(({ handler }) => this.reflector.getAllAndOverride(AUDIENCE, [handler, controller]) === undefined)
      .map(({ name }) => `${controller.name}.${name}`);
  }
}
