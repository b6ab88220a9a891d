import { randomUUID } from 'node:crypto';
import { BookingDesk } from '#booking';
import { AccountDesk, type Role } from '#identity-access';
import { addDays, dayInSeoul, mondayOf } from '#kernel';
import { NegotiationDesk } from '#negotiation';
import { GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

const monday = (weeks: number): string => addDays(mondayOf(dayInSeoul(new Date())), 7 * weeks);

describe('the director’s desk for dates in dispute, by the api', () => {
  let house: ApiHouse;
  let district: GivenDistrict;
  let schoolId: string;
  let bookingId: string;
  let openings: string[];
  let path: string;

  beforeAll(async () => {
    house = await openApiHouse();
    district = await GivenDistrict.found((sql, values) => house.dataSource.query(sql, values));
    schoolId = await district.school({ name: '개봉중' });
    const venueId = await district.venue(), openingId = await district.opening(venueId, { heldOn: monday(4) });
    openings = [];
    for (const week of [5, 6]) openings.push(await district.opening(venueId, { heldOn: monday(week) }));
    ({ id: bookingId } = await house.app.get(BookingDesk, { strict: false }).request(district.actor('teacher', schoolId), { openingId, grade: 1, headcount: 18 }));
    const id = await house.app.get(NegotiationDesk, { strict: false }).askCentre({ side: 'host', centreId: district.centreId, organisationId: venueId }, { bookingId, note: '전화 주세요' });
    path = `/v1/centre/negotiations/${id}`;
    for (const [role, organisationId] of [['director', district.centreId], ['teacher', schoolId]] as [Role, string][]) {
      await house.app.get(AccountDesk).open({ centreId: district.centreId, email: `own-${role}@goreuge.test`, name: '보기 님', password: PASSWORD, memberships: [{ organisationId, role }] });
    }
  });
  afterAll(() => house.close());

  const signedIn = async (email: string) => {
    const agent = house.browser();
    await agent.post('/v1/session').send({ email: `${email}@goreuge.test`, password: PASSWORD }).expect(200);
    return agent;
  };

  it('lists threads with both sides’ dates, their age and their history, and names no other school', async () => {
    const { body } = await (await signedIn('own-director')).get('/v1/centre/negotiations').expect(200);
    expect(body).toMatchObject({ confirmation: 'automatic', items: [{ state: 'escalated', escalatedBecause: 'asked', ageDays: 1, schoolName: '개봉중', dates: [], history: [expect.stringContaining('센터에 부탁 “전화 주세요”')] }] });
    const english = await (await signedIn('own-director')).get(`${path}?lang=en`).expect(200).expect('etag', /^"\d+"$/);
    expect(english.body).toMatchObject({ others: [{ openingId: openings[0], isFree: true }, { openingId: openings[1] }] });
    expect(english.body.history[0]).toContain('asks the centre');
  });

  it('is closed to everybody else: strangers, teachers, and directors of other centres', async () => {
    await house.browser().get('/v1/centre/negotiations').expect(401);
    await (await signedIn('own-teacher')).get('/v1/centre/negotiations').expect(403);
    const foreign = await signedIn('director');
    expect((await foreign.get('/v1/centre/negotiations').expect(200)).body.items).toEqual([]);
    for (const call of [foreign.get(path), foreign.post(`${path}/telephone`).set('if-match', '"1"').send({ outcome: 'kept', note: '통화' }), foreign.post(`${path}/confirmation`).set('if-match', '"1"').send({ openingId: openings[0] }), foreign.get(`${path}/proposals`), foreign.post(`${path}/repair`).send({ day: monday(5) })]) {
      expect((await call.expect(404)).body.type).toContain('negotiation/not-found');
    }
  });

  it('points to every field that is wrong, and refuses what it does not know or has not seen', async () => {
    const director = await signedIn('own-director');
    await director.post(`${path}/telephone`).send({ outcome: 'kept', note: '통화' }).expect(428);
    await director.post(`${path}/telephone`).set('if-match', '"99"').send({ outcome: 'kept', note: '통화' }).expect(412);
    const faulty = await director.post(`${path}/telephone`).set('if-match', '"1"').send({ outcome: 'date', note: ' ' }).expect(400);
    expect(faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/note', '#/openingId']);
    await director.post(`${path}/telephone`).set('if-match', '"1"').send({ outcome: 'date', openingId: randomUUID(), note: '통화' }).expect(404);
    await director.post(`${path}/confirmation`).set('if-match', '"1"').send({ openingId: openings[0] }).expect(422);
    await director.get('/v1/centre/negotiations/x').expect(({ status }) => expect([400, 404]).toContain(status));
    await director.put('/v1/centre/negotiation-setting').send({ confirmation: 'never' }).expect(400);
    await director.put('/v1/centre/negotiation-setting').send({ confirmation: 'by-centre' }).expect(204);
    expect((await director.get('/v1/centre/negotiations').expect(200)).body.confirmation).toBe('by-centre');
  });

  it('records what was settled by telephone, once', async () => {
    const director = await signedIn('own-director');
    const { body } = await director.post(`${path}/telephone`).set('if-match', '"1"').send({ outcome: 'date', openingId: openings[1], note: '원장님과 통화' }).expect(200);
    expect(body).toMatchObject({ state: 'settled', agreed: { heldOn: monday(6) }, others: [] });
    expect((await director.post(`${path}/telephone`).set('if-match', '"2"').send({ outcome: 'cancelled', note: '다시' }).expect(409)).body.type).toContain('negotiation/ended');
  });

  it('leads a signed-in teacher to the page the mails lead to', async () => {
    const teacher = await signedIn('own-teacher');
    const { body } = await teacher.post(`/v1/teacher/bookings/${bookingId}/other-days`).expect(200);
    expect((await house.browser().get(body.path).expect(200)).text).toContain('날짜가 정해졌습니다');
    await teacher.post(`/v1/teacher/bookings/${randomUUID()}/other-days`).expect(404);
  });
});
