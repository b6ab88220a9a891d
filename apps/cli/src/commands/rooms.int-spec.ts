import pg from 'pg';
import { migrate } from '#database';
import { CentreRegister } from '#identity-access';
import { testServerUrl } from '#testing';
import { withCommandRooms } from './rooms.js';

const NAME = 'command_rooms_spec';

async function onServer(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: testServerUrl() });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('the rooms of a command', () => {
  const before = process.env['DATABASE_URL'], url = new URL(testServerUrl());
  url.pathname = NAME;

  beforeAll(async () => {
    await onServer(`DROP DATABASE IF EXISTS ${NAME}`, `CREATE DATABASE ${NAME}`);
    process.env['DATABASE_URL'] = url.href;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    await onServer(`DROP DATABASE ${NAME} WITH (FORCE)`);
  });

  it('are not opened on a given database without this release\'s schema: a sentence says what to do', async () => {
    const count = () => withCommandRooms((rooms) => rooms.get(CentreRegister).count());
    await expect(count()).rejects.toThrow('먼저 migrate 명령으로');
    await migrate(url.href);
    expect(await count()).toBe(0);
  });
});
