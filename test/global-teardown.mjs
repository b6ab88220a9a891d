import fs from 'node:fs';

export default async function stopTestPostgres() {
  const { server, folder } = globalThis.testPostgres ?? {};
  if (!server) return;
  await server.stop();
  // the data may be elsewhere than asked for, when the server's account could not come to the temporary folder
  for (const rest of [server.home, folder]) fs.rmSync(rest, { recursive: true, force: true });
  delete globalThis.testPostgres;
  delete process.env.TEST_DATABASE_URL;
}
