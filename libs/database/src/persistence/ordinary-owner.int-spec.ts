import { randomBytes } from 'node:crypto';
import { GivenDistrict, testServerUrl } from '#testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '../application/migrate.js';
import { UnitOfWork } from '../application/unit-of-work.js';
import { applicationOptions, dataSourceOptions } from '../data-source-options.js';

const NAME = `ordinary_${randomBytes(6).toString('hex')}`;

/** A database whose owner is no superuser, as managed servers give it; the administrator made the application's role once. */
describe('an ordinary owner', () => {
  let url: string;
  let owner: DataSource;
  let application: DataSource;

  async function asAdministrator(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: testServerUrl() });
    await client.connect();
    for (const sql of statements) await client.query(sql);
    await client.end();
  }

  beforeAll(async () => {
    await asAdministrator(
      `DO $$ BEGIN CREATE ROLE goreuge_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
      `CREATE ROLE ${NAME} LOGIN PASSWORD 'ordinary' NOSUPERUSER NOCREATEROLE`, `GRANT goreuge_app TO ${NAME}`, `CREATE DATABASE ${NAME} OWNER ${NAME}`);
    const address = new URL(testServerUrl());
    Object.assign(address, { username: NAME, password: 'ordinary', pathname: `/${NAME}` });
    url = address.toString();
    await migrate(url);
    owner = await new DataSource(dataSourceOptions(url, 1)).initialize();
    application = await new DataSource(applicationOptions(url, 2)).initialize();
  });
  afterAll(async () => {
    await owner?.destroy();
    await application?.destroy();
    await asAdministrator(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`, `DROP ROLE IF EXISTS ${NAME}`);
  });

  it('migrates, is held by its own policies unless it says who it is, and lets the triggers of the application write', async () => {
    const uow = new UnitOfWork(application);
    const [here, there] = [await GivenDistrict.found((sql, values) => application.query(sql, values)), await GivenDistrict.found((sql, values) => application.query(sql, values))];
    await there.venue();
    await uow.within({ centreId: here.centreId }, () => uow.run(async () => {
      await GivenDistrict.of((sql, values) => uow.tx.query(sql, values), here.centreId).venue();
    }));
    await uow.within({ centreId: here.centreId }, async () => {
      expect(await application.query('SELECT 1 FROM venue.venues')).toHaveLength(1);
      expect((await application.query<unknown[]>('SELECT entity FROM platform.audit')).length).toBeGreaterThan(1);
    });
    expect(await owner.query('SELECT 1 FROM venue.venues')).toHaveLength(2);
    await owner.query(`SET app.system = ''`);
    expect(await owner.query('SELECT 1 FROM venue.venues')).toEqual([]);
    expect(await application.query('SELECT * FROM platform.drift()')).toEqual([]);
  });
});
