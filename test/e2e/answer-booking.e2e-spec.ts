import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { AccountDesk, type Role } from '#identity-access';
import { addDays, dayInSeoul, mondayOf } from '#kernel';
import { GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

const HELD_ON = addDays(mondayOf(dayInSeoul(new Date())), 44);

describe('asking for a visit and answering it, over HTTP', () => {
  let house: ApiHouse;
  let district: GivenDistrict;

  beforeAll(async () => {
    house = await openApiHouse();
    district = await GivenDistrict.found((sql, values) => house.dataSource.query(sql, values));
  });
  afterAll(() => house.close());

  async function signedIn(role: Role, organisationId: string): Promise<ReturnType<typeof supertest.agent>> {
    const email = `${randomUUID()}@goreuge.test`;
    await house.app.get(AccountDesk).open({ centreId: district.centreId, email, name: '보기', password: PASSWORD, memberships: [{ organisationId, role }] });
    const agent = house.browser();
    await agent.post('/v1/session').send({ email, password: PASSWORD }).expect(200);
    return agent;
  }

  it('goes from the list of free openings to a confirmed and then cancelled visit, with versions all the way', async () => {
    const [schoolId, venueId] = [await district.school(), await district.venue({ seats: 20 })];
    const openingId = await district.opening(venueId, { heldOn: HELD_ON, seats: 20 });
    const [teacher, host] = [await signedIn('teacher', schoolId), await signedIn('host', venueId)];

    const free = await teacher.get('/v1/teacher/openings').query({ from: HELD_ON, until: HELD_ON, minSeats: 20 }).expect(200);
    expect(free.body).toMatchObject({ items: [{ openingId, venueId, heldOn: HELD_ON, band: 'am', left: 20 }], page: 1, total: 1 });

    const asked = await teacher.post('/v1/teacher/bookings').send({ openingId, grade: 1, classLabel: '3반', headcount: 18 }).expect(201);
    expect(asked.headers).toMatchObject({ location: `/v1/teacher/bookings/${asked.body.id}`, etag: '"1"' });
    expect(asked.body).toMatchObject({ status: 'host-pending', headcount: 18, heldOn: HELD_ON, startsAt: '10:00', endsAt: '12:00', version: 1 });
    expect((await teacher.get('/v1/teacher/openings').query({ from: HELD_ON, until: HELD_ON, minSeats: 3 }).expect(200)).body.total).toBe(0);

    const confirmation = `/v1/host/bookings/${asked.body.id}/confirmation`;
    expect((await host.get('/v1/host/bookings').expect(200)).body.items).toMatchObject([{ id: asked.body.id }]);
    await host.post(confirmation).expect(428);
    await host.post(confirmation).set('if-match', '"7"').expect(412);
    expect((await host.post(confirmation).set('if-match', '"1"').expect(200)).headers['etag']).toBe('"2"');
    await host.post(confirmation).set('if-match', '"1"').expect(200);
    const stale = await host.post(`/v1/host/bookings/${asked.body.id}/refusal`).set('if-match', '"1"').send({ reason: '공사' }).expect(412);
    expect(stale.body).toMatchObject({ type: '/problems/booking/stale', detail: expect.stringContaining('다른 사람이 먼저 바꿨습니다') });

    const cancellation = `/v1/teacher/bookings/${asked.body.id}/cancellation`;
    await teacher.post(cancellation).set('if-match', '"2"').send({ reason: '  ' }).expect(400);
    await teacher.post(cancellation).set('if-match', '"2"').send({ reason: '학사일정 변경' }).expect(200);
    const again = await host.post(confirmation).set('if-match', '"3"').expect(422);
    expect(again.body.type).toBe('/problems/booking/illegal-transition');
  });

  it('shows nobody what is not theirs: another school, another venue, another role', async () => {
    const [schoolId, venueId] = [await district.school(), await district.venue()];
    const openingId = await district.opening(venueId, { heldOn: HELD_ON });
    const teacher = await signedIn('teacher', schoolId);
    const { id } = (await teacher.post('/v1/teacher/bookings').send({ openingId, grade: 1, headcount: 5 }).expect(201)).body;
    const [otherTeacher, otherHost, director] = [await signedIn('teacher', await district.school()), await signedIn('host', await district.venue()), await signedIn('director', district.centreId)];
    await otherTeacher.get(`/v1/teacher/bookings/${id}`).expect(404);
    await otherTeacher.post(`/v1/teacher/bookings/${id}/cancellation`).set('if-match', '"1"').send({ reason: '이유' }).expect(404);
    await otherHost.post(`/v1/host/bookings/${id}/confirmation`).set('if-match', '"1"').expect(404);
    await teacher.post(`/v1/host/bookings/${id}/confirmation`).set('if-match', '"1"').expect(403);
    await teacher.post(`/v1/centre/bookings/${id}/cancellation`).set('if-match', '"1"').send({ reason: '이유' }).expect(403);
    const foreignDirector = await house.signedIn('director');
    await foreignDirector.post(`/v1/centre/bookings/${id}/cancellation`).set('if-match', '"1"').send({ reason: '이유' }).expect(404);
    expect((await foreignDirector.get('/v1/centre/bookings').expect(200)).body.total).toBe(0);
    expect((await director.get('/v1/centre/bookings').query({ status: 'host-pending', size: 1, from: HELD_ON }).expect(200)).body).toMatchObject({ size: 1, items: [{ status: 'host-pending' }] });
    await director.get('/v1/centre/bookings').query({ from: '2026-02-30' }).expect(400);
    await director.post(`/v1/centre/bookings/${id}/cancellation`).set('if-match', '"1"').send({ reason: '센터 사정' }).expect(200);
  });

  it('books nothing that a form cannot hold, and says which fields are wrong', async () => {
    const teacher = await signedIn('teacher', await district.school());
    const { body } = await teacher.post('/v1/teacher/bookings').send({ openingId: 'x', grade: 7, headcount: 0, status: 'confirmed' }).expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/grade', '#/headcount', '#/openingId', '#/status']);
    await teacher.post('/v1/teacher/bookings').send({ openingId: randomUUID(), grade: 1, headcount: 5 }).expect(404);
  });
});
