import { type DynamicModule, Global, Module, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { IdentityAccessModule } from '#identity-access';
import { Environment } from '../environment.js';
import { AudienceCheck } from './audience.check.js';
import { AuthorInterceptor } from './author.interceptor.js';
import { EtagInterceptor } from './etag.interceptor.js';
import { invalidInput } from './field-faults.js';
import { IdempotencyKeyInterceptor } from './idempotency-key.interceptor.js';
import { ProblemDetailsFilter } from './problem-details.filter.js';
import { SessionGuard } from './session.guard.js';

/** Bodies and queries become the declared class or are refused; what was not declared is refused too. */
const validation = new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true, exceptionFactory: invalidInput });

/** What holds for every controller. The environment can be injected everywhere. */
@Global()
@Module({})
export class HttpModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: HttpModule,
      imports: [DiscoveryModule, IdentityAccessModule],
      providers: [
        { provide: Environment, useValue: environment },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useValue: validation },
        { provide: APP_INTERCEPTOR, useClass: AuthorInterceptor },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        // inside the one for ETags, so that an answer given again has its ETag, too
        { provide: APP_INTERCEPTOR, useClass: IdempotencyKeyInterceptor },
        { provide: APP_FILTER, useClass: ProblemDetailsFilter },
        AudienceCheck,
      ],
      exports: [Environment],
    };
  }
}
