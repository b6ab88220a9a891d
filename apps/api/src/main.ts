import { createApi } from './create-api.js';
import { Environment, EnvironmentFaults } from './environment.js';

try {
  const environment = Environment.read();
  const app = await createApi(environment);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
  // Whoever forked us is gone: nobody would ever stop us.
  process.once('disconnect', () => void app.close().finally(() => process.exit(0)));
  await app.listen({ host: environment.HOST, port: environment.PORT });
  process.send?.('ready');
} catch (error) {
  console.error(error instanceof EnvironmentFaults ? error.message : error);
  process.exit(1);
}
