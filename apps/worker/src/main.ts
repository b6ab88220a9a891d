import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Environment, EnvironmentFaults } from './environment.js';
import { WorkerModule } from './worker.module.js';

try {
  const environment = Environment.read();
  const logger = new ConsoleLogger('worker', { json: true, colors: false });
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(environment), { logger, abortOnError: false });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  // Whoever forked us is gone: nobody would ever stop us.
  process.once('disconnect', () => void app.close().finally(() => process.exit(0)));
  process.send?.('ready');
} catch (error) {
  console.error(error instanceof EnvironmentFaults ? error.message : error);
  process.exit(1);
}
