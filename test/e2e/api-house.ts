import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountDesk, CentreRegister, OrganisationRegister, type Role, SchoolRegister } from '#identity-access';
import { dataSourceOptions } from '#database';
import { acquireTestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import supertest from 'supertest';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';

export const PASSWORD = '푸른 하늘 은하수 쪽배';

/** The whole api on a database of its own, with one centre, one school, one venue and a person of each role. */
export async function openApiHouse(variables: Record<string, string> = {}) {
  const database = await acquireTestDatabase();
  const app: NestFastifyApplication = await createApi(
    Environment.read({
      DATABASE_URL: database.url, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000', ...variables,
    }),
    { logger: false },
  );
  // beside the api, whose own connections own nothing and reach only so far
  const dataSource = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = await app.getUrl();
  const centreId = await app.get(CentreRegister).found({ name: '구로진로직업체험지원센터', districtName: '구로구', phone: '02-860-0000', isSample: false });
  const schools = await app.get(SchoolRegister).importSchools(centreId, [
    { code: 'B10-1', name: '개봉중', level: 'middle', district: '개봉동', latitude: 37.49, longitude: 126.85, gradeHeadcounts: [120, 130, 125] },
  ]);
  const schoolId = schools.get('B10-1') as string;
  const [venueId = ''] = await app.get(OrganisationRegister).addMany(centreId, 'venue', ['구로목공방']);
  const organisations: Record<Role, string> = { teacher: schoolId, host: venueId, director: centreId, inspector: centreId };
  for (const [role, organisationId] of Object.entries(organisations) as [Role, string][]) {
    await app.get(AccountDesk).open({
      centreId, email: `${role}@goreuge.test`, name: `${role} 님`, password: PASSWORD, memberships: [{ organisationId, role }],
    });
  }

  /** A client that sends Origin as our own pages do, and keeps its cookies. */
  const browser = () => supertest.agent(url).set('origin', 'http://goreuge.test');
  return {
    app, url, database, centreId, schoolId, venueId, browser,
    dataSource,
    async signedIn(role: Role) {
      const agent = browser();
      await agent.post('/v1/session').send({ email: `${role}@goreuge.test`, password: PASSWORD }).expect(200);
      return agent;
    },
    /** Tests that forget messages leave bookings behind of whom nobody was told. */
    async close(left?: { readonly drifted: boolean }) {
      await app.close();
      await dataSource.destroy();
      await database.drop(left);
    },
  };
}

export type ApiHouse = Awaited<ReturnType<typeof openApiHouse>>;
