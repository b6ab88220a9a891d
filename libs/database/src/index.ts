export { IdempotencyKeys, type KeptAnswer, type KeyedOutcome, type KeyedRequest } from './application/idempotency-keys.js';
export { JobRuns } from './application/job-runs.js';
export { migrate } from './application/migrate.js';
export { type ClaimedMessage, OutboxConsumer, OutboxRelay } from './application/outbox-relay.js';
export { type Author, UnitOfWork } from './application/unit-of-work.js';
export { type Reach } from './application/reach.js';
export { APPLICATION_ROLE, applicationOptions, dataSourceOptions } from './data-source-options.js';
export { DatabaseModule } from './database.module.js';
export { isBusy, violatedConstraint, violates } from './persistence/constraint-violation.js';
