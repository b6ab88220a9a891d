import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from '#kernel';
import { IdempotencyKeys } from './application/idempotency-keys.js';
import { JobRuns } from './application/job-runs.js';
import { OutboxRelay } from './application/outbox-relay.js';
import { DatabasePromises } from './application/database-promises.js';
import { Records } from './application/records.js';
import { UnitOfWork } from './application/unit-of-work.js';
import { applicationOptions } from './data-source-options.js';
import { OutboxMessage } from './persistence/outbox-message.entity.js';

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(url: string, poolSize?: number): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({ ...applicationOptions(url, poolSize), autoLoadEntities: true, retryAttempts: 1 }),
        TypeOrmModule.forFeature([OutboxMessage]),
      ],
      providers: [UnitOfWork, OutboxRelay, JobRuns, IdempotencyKeys, Records, DatabasePromises, { provide: Clock, useClass: SystemClock }],
      exports: [UnitOfWork, OutboxRelay, JobRuns, IdempotencyKeys, Records, Clock],
    };
  }
}
