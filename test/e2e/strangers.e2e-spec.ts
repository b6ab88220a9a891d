import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { BookingCatalogue, BookingNotFound, type BookingView } from '#booking';
import { UnitOfWork } from '#database';
import type { Role } from '#identity-access';
import { GivenDistrict } from '#testing';
import type supertest from 'supertest';
import { apiDocument } from '../../apps/api/src/openapi-document.js';
import { type ApiHouse, openApiHouse } from './api-house.js';

type Schema = { $ref?: string; type?: string; format?: string; enum?: unknown[]; required?: string[]; properties?: Record<string, Schema>; items?: Schema; allOf?: Schema[]; minimum?: number; minItems?: number; pattern?: string; minLength?: number; nullable?: boolean };
type Client = Awaited<ReturnType<ApiHouse['signedIn']>>;

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
const ROLES: readonly Role[] = ['teacher', 'host', 'director', 'inspector'];
const NOBODY = '00000000-0000-4000-8000-000000000000';
const SNEAKED = { schoolId: NOBODY, school_id: NOBODY, centreId: NOBODY, status: 'confirmed', version: 7, role: 'director', priority: 9, taken: 0, constructor: {} };

let house: ApiHouse;
let document: OpenAPIObject;
let clients: Record<Role, Client>;
/** Ids by the word a path has for them that belong to another school and venue of the same centre, and to another centre. */
let neighbours: Record<string, string>;
let strangers: Record<string, string>;

/** One of everything a path can name. */
async function oneOfEach(district: GivenDistrict): Promise<Record<string, string>> {
  const query = <T = { id: string }>(sql: string, values: unknown[]) => house.dataSource.query<T[]>(sql, values);
  const insert = async (sql: string, values: unknown[]) => (await query(`${sql} RETURNING id`, values))[0]!.id;
  const [centre, school, venue] = [district.centreId, await district.school(), await district.venue()];
  const opening = await district.opening(venue, { heldOn: '2027-05-12' });
  const [inspection] = await query('SELECT id FROM safety.inspections WHERE venue_id = $1', [venue]);
  const link = await insert('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2)', [centre, venue]);
  const booking = await insert(
    `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, headcount, host_link_id, answer_due_on)
     SELECT $1, $2, $3, '2027-05-12', 'am', id, valid_from, valid_until, $4, 1, 5, $5, '2027-05-01' FROM safety.inspections WHERE venue_id = $3`, [centre, opening, venue, school, link]);
  const season = await insert(`INSERT INTO scheduling.seasons (centre_id, title, first_day, last_day, wishes_due_at) VALUES ($1, $2, '2027-03-01', '2027-07-01', '2027-02-01T00:00:00Z')`, [centre, randomUUID()]);
  const wish = await insert(
    `INSERT INTO scheduling.wishes (centre_id, season_id, school_id, grade, headcount, min_served, interests, bands, max_km, escorts, submitted_at)
     VALUES ($1, $2, $3, 1, 30, 30, '{}', '{am}', 10, 2, now())`, [centre, season, school]);
  const negotiation = await insert(
    `INSERT INTO negotiation.negotiations (centre_id, booking_id, school_id, venue_id, started_by, held_on, band, state, due_at, started_at)
     VALUES ($1, $2, $3, $4, 'host', '2027-05-12', 'am', 'awaiting-school', now(), now())`, [centre, booking, school, venue]);
  return { schools: school, venues: venue, openings: opening, inspections: inspection!.id, bookings: booking, seasons: season, wishes: wish, negotiations: negotiation };
}

beforeAll(async () => {
  house = await openApiHouse();
  // the routes from the router, so that none is forgotten; what their bodies look like from the file, where comments and types were read
  document = apiDocument(house.app);
  document.components = (JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as OpenAPIObject).components ?? {};
  clients = Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await house.signedIn(role)]))) as Record<Role, Client>;
  neighbours = await oneOfEach(GivenDistrict.of((sql, values) => house.dataSource.query(sql, values), house.centreId));
  delete neighbours['seasons']; // the centre's own: every school sees it
  strangers = await oneOfEach(await GivenDistrict.found((sql, values) => house.dataSource.query(sql, values)));
});
afterAll(() => house.close());

const resolved = (schema: Schema): Schema => {
  const found = schema.$ref ? (document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] as Schema | undefined) ?? {} : schema;
  if (!found.allOf) return found;
  const whole = found.allOf.map(resolved);
  return { type: 'object', required: whole.flatMap(({ required = [] }) => required), properties: Object.assign({}, ...whole.map(({ properties }) => properties)) as Record<string, Schema> };
};

/** A body that passes for one: the required fields, each with the plainest value of its type, ids as given. */
function bodyOf(given: Schema, id: string): unknown {
  const schema = resolved(given);
  if (schema.enum) return schema.enum[0];
  switch (schema.type ?? 'any') {
    case 'object': return Object.fromEntries((schema.required ?? []).map((name) => [name, bodyOf(schema.properties?.[name] ?? {}, id)]));
    case 'array': return [bodyOf(schema.items ?? {}, id)];
    case 'integer': case 'number': return schema.minimum ?? 1;
    case 'boolean': return false;
    case 'string': return schema.format === 'uuid' ? id : schema.format === 'date' ? '2027-05-12' : schema.format === 'date-time' ? '2027-05-12T00:00:00Z' : '보기';
    case undefined: default: return null;
  }
}

const routes = () => Object.entries(document.paths).flatMap(([path, item]) => METHODS.flatMap((method) => {
  const operation = item[method];
  if (!operation?.security?.length) return [];
  const content = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content['application/json']?.schema : undefined;
  return [{ path, method, body: content as Schema | undefined }];
}));
type Route = ReturnType<typeof routes>[number];

function ask(client: Client, { path, method, body }: Route, id: string, more: object = {}): supertest.Test {
  const sent = body === undefined ? undefined : { ...(bodyOf(body, id) as object), ...more };
  return client[method](path.replaceAll(/\{[^}]+\}/g, id)).set('if-match', '"1"').set('idempotency-key', randomUUID()).send(method === 'get' ? undefined : sent);
}
/** The ids a path of this kind would take: by its own words, else a booking's. */
const namedIn = (path: string, ids: Readonly<Record<string, string>>): string[] => {
  const named = Object.entries(ids).filter(([word]) => path.split('/').includes(word)).map(([, id]) => id);
  return named.length > 0 ? named : [ids['bookings'] ?? NOBODY];
};
/** What is said apart from what the asker named. */
/** Sheets carry the minute they were made in. */
const said = ({ status, text, type }: supertest.Response, id: string) =>
  ({ status, text: !/json|html/.test(type) ? type : text.replaceAll(id, '(id)').replace(/"instance":"[^"]*"/, '') });

describe('what belongs to others', () => {
  it.each(ROLES)('is for a %s as if it were not there, on every route that names anything', async (role) => {
    const named = routes().filter(({ path }) => path.includes('{'));
    expect(named.length).toBeGreaterThan(20);
    let judged = 0;
    for (const route of named) {
      const nothing = said(await ask(clients[role], route, NOBODY), NOBODY);
      const others = role === 'teacher' || role === 'host' ? [neighbours, strangers] : [strangers];
      for (const id of others.flatMap((each) => namedIn(route.path, each))) {
        const answer = said(await ask(clients[role], route, id), id);
        expect({ role, route: `${route.method} ${route.path}`, id, ...answer }).toEqual({ role, route: `${route.method} ${route.path}`, id, ...nothing });
      }
      if (nothing.status === 404) judged++;
    }
    console.info(`${role}: ${named.length} routes with names, ${judged} answered 404`);
  }, 240_000);

  it('is out of reach even where the rooms forget to ask whose it is', async () => {
    const uow = house.app.get(UnitOfWork);
    const forgetful = jest.spyOn(house.app.get(BookingCatalogue), 'findFor').mockImplementation(async (_actor, id) => {
      const [row] = await uow.manager.query<BookingView[]>('SELECT id, version FROM booking.bookings WHERE id = $1', [id]);
      if (!row) throw new BookingNotFound(id);
      return row;
    });
    const look = (ids: Record<string, string>) => clients.teacher.get(`/v1/teacher/bookings/${ids['bookings']}`);
    try {
      await look(strangers).expect(404);
      await look(neighbours).expect(404);
      await house.dataSource.query('ALTER POLICY rows_of_the_school ON booking.bookings USING (true)');
      await look(neighbours).expect(200); // planted: without the policies the forgotten filter tells
      await look(strangers).expect(404);
      await house.dataSource.query('ALTER POLICY rows_within_reach ON booking.bookings USING (true)');
      await look(strangers).expect(200);
    } finally {
      await house.dataSource.query(`SELECT platform.guard_rows('booking.bookings'), platform.guard_rows_of_schools('booking.bookings')`);
      forgetful.mockRestore();
    }
  });
});

describe('fields nobody may send', () => {
  it('are refused by name on every route that takes a body', async () => {
    const taking = routes().filter(({ body, method }) => body !== undefined && method !== 'get');
    expect(taking.length).toBeGreaterThan(10);
    for (const route of taking) {
      const declared = Object.keys(resolved(route.body!).properties ?? {});
      const sneaked = Object.fromEntries(Object.entries(SNEAKED).filter(([name]) => !declared.includes(name) && name !== 'constructor'));
      const answers = await Promise.all(ROLES.map((role) => ask(clients[role], route, NOBODY, sneaked)));
      const let_in = answers.filter(({ status }) => status !== 403);
      expect([route.method, route.path, let_in.length > 0]).toEqual([route.method, route.path, true]);
      for (const { status, body } of let_in) {
        expect([route.method, route.path, status]).toEqual([route.method, route.path, 400]);
        const pointers = (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
        expect(pointers).toEqual(expect.arrayContaining(Object.keys(sneaked).map((name) => `#/${name}`)));
      }
    }
  });

  it('are refused where they reach for the prototype', async () => {
    for (const { method, path } of routes().filter(({ body, method: each }) => body !== undefined && each !== 'get')) {
      const response = await clients.director[method](path.replaceAll(/\{[^}]+\}/g, NOBODY)).set('content-type', 'application/json').send('{"__proto__":{"role":"director"}}');
      expect([method, path, response.status]).toEqual([method, path, 400]);
    }
  });
});
