import { randomUUID } from 'node:crypto';
import { addDays, type Day, dayInSeoul, isWeekend } from '#kernel';
import { answersThatMake } from '#testing';
import { VenueDesk } from '#venue-registry';
import { type ApiHouse, openApiHouse } from './api-house.js';

const today = dayInSeoul(new Date());
const workingDay = (daysAhead: number): Day => {
  const day = addDays(today, daysAhead);
  return isWeekend(day) ? addDays(day, 3) : day;
};
const DAY = workingDay(40);
const NAME = '임시공휴일';

let house: ApiHouse;
type Browser = ReturnType<ApiHouse['browser']>;
let director: Browser;
let teacher: Browser;
let openingId: string;

beforeAll(async () => {
  house = await openApiHouse();
  director = await house.signedIn('director');
  teacher = await house.signedIn('teacher');
  const venueId = (await house.app.get(VenueDesk).importVenues(house.centreId, [{
    code: 'V1', name: '가온목공방', venueType: 'sole-trader', jobField: 'installation-production', district: '개봉동', latitude: 37.49, longitude: 126.86, seats: 30,
    minParty: 1, partiesPerOpening: 5, partiesPerDay: 9, partiesPerWeek: 9, partiesPerMonth: 9, levels: ['middle'], accessible: true,
  }])).get('V1') as string;
  await director.post('/v1/centre/inspections').send({ venueId, inspectedOn: today, answers: answersThatMake('pass') }).expect(201);
  openingId = randomUUID();
  await house.dataSource.query(
    `INSERT INTO venue.openings (id, centre_id, venue_id, held_on, band, seats, parties_limit, status) VALUES ($1, $2, $3, $4, 'am', 30, 5, 'open')`, [openingId, house.centreId, venueId, DAY]);
  const { body: season } = await director.post('/v1/centre/seasons')
    .send({ title: '방문 기간', firstDay: addDays(today, 20), lastDay: addDays(today, 90), wishesDueAt: new Date(Date.now() + 7 * 86_400_000).toISOString() }).expect(201);
  await teacher.post('/v1/teacher/wishes').send({
    seasonId: season.id, grade: 1, headcount: 20, interests: { engineering: 20 }, rankedDays: [workingDay(47), DAY], weekMarks: {}, bands: ['am'], maxKm: 10, accessibleSeats: 0, escorts: 1,
  }).expect(201);
  await teacher.post('/v1/teacher/bookings').send({ openingId, grade: 1, classLabel: '1반', headcount: 10 }).expect(201);
});
afterAll(() => house?.close());

const HIT = {
  bookings: [{ id: expect.any(String), status: 'host-pending', schoolName: '개봉중', grade: 1, classLabel: '1반', headcount: 10, venueName: '가온목공방', heldOn: DAY, band: 'am', version: 1 }],
  openings: [{ id: expect.any(String), venueName: '가온목공방', heldOn: DAY, band: 'am', seats: 30 }],
  wishes: [{ wishId: expect.any(String), seasonTitle: '방문 기간', schoolName: '개봉중', grade: 1, classLabel: null, headcount: 20, day: DAY, rank: 2 }],
};
const NO_HIT = { bookings: [], openings: [], wishes: [] };
const toDos = async (): Promise<{ code: string; count: number }[]> => (await director.get('/v1/centre/today').expect(200)).body.toDos;

describe('a holiday announced in mid-year', () => {
  it('shows whom it hits before it is saved, and changes nothing by showing', async () => {
    expect((await director.get(`/v1/centre/holidays/impact?days=${DAY}`).expect(200)).body).toEqual(HIT);
    expect((await director.get('/v1/centre/holidays/hits').expect(200)).body).toEqual(NO_HIT);
    expect((await director.get('/v1/centre/holidays').expect(200)).body.items).toEqual([]);
    expect((await toDos()).some(({ code }) => code === 'BOOKINGS_ON_HOLIDAYS')).toBe(false);
  });

  it('is saved, tells the same hits, and nothing new can be booked that day', async () => {
    const { body } = await director.post('/v1/centre/holidays').send({ items: [{ day: DAY, name: NAME }] }).expect(201);
    expect(body).toEqual({ items: [{ day: DAY, name: NAME }], impact: HIT });
    const { body: refused } = await teacher.post('/v1/teacher/bookings').send({ openingId, grade: 1, classLabel: '2반', headcount: 10 }).expect(409);
    expect(refused).toMatchObject({ type: '/problems/booking/on-holiday', detail: expect.stringContaining('공휴일') });
    expect((await teacher.get(`/v1/teacher/openings?from=${DAY}&until=${DAY}`).expect(200)).body.total).toBe(0);
  });

  it('leaves a to-do until the visit is settled, and flags the wish for its school', async () => {
    expect((await toDos())[0]).toMatchObject({ code: 'BOOKINGS_ON_HOLIDAYS', count: 1, link: '/holidays', facts: { day: DAY } });
    expect((await teacher.get('/v1/teacher/wishes').expect(200)).body.items[0].holidays).toEqual([{ day: DAY, name: NAME }]);
    const [visit] = (await director.get('/v1/centre/holidays/hits').expect(200)).body.bookings;
    await director.post(`/v1/centre/bookings/${visit.id}/cancellation`).set('if-match', `"${visit.version}"`).send({ reason: '임시공휴일입니다.' }).expect(200);
    expect((await toDos()).some(({ code }) => code === 'BOOKINGS_ON_HOLIDAYS')).toBe(false);
    expect((await director.get('/v1/centre/holidays/hits').expect(200)).body).toMatchObject({ bookings: [], wishes: HIT.wishes });
  });

  it('can be taken off again', async () => {
    await director.delete(`/v1/centre/holidays/${DAY}`).expect(204);
    await director.delete(`/v1/centre/holidays/${DAY}`).expect(404);
    await director.delete('/v1/centre/holidays/someday').expect(404);
    await teacher.post('/v1/teacher/bookings').send({ openingId, grade: 1, classLabel: '2반', headcount: 10 }).expect(201);
    expect((await teacher.get('/v1/teacher/wishes').expect(200)).body.items[0].holidays).toBeUndefined();
  });
});

describe('the centre’s table', () => {
  it('is filled from the gazette with what is missing', async () => {
    const { body } = await director.get('/v1/centre/holidays/gazette?year=2027').expect(200);
    expect(body.years).toContain(2018);
    expect(body.items).toHaveLength(24);
    await director.post('/v1/centre/holidays').send({ items: body.items }).expect(201);
    expect((await director.get('/v1/centre/holidays/gazette?year=2027').expect(200)).body.items).toEqual([]);
  });

  it('refuses what is no day, what is named twice, and everybody but the director', async () => {
    await director.post('/v1/centre/holidays').send({ items: [{ day: '2027-02-30', name: NAME }] }).expect(400).expect(({ body }) => expect(body.errors).toMatchObject([{ pointer: '#/items/0/day' }]));
    await director.post('/v1/centre/holidays').send({ items: [{ day: '2027-06-01', name: 'a' }, { day: '2027-06-01', name: 'b' }] }).expect(422);
    await director.post('/v1/centre/holidays').send({ items: [] }).expect(400);
    await director.get('/v1/centre/holidays/impact').expect(400);
    await director.get('/v1/centre/holidays/impact?days=tomorrow').expect(400);
    await teacher.get('/v1/centre/holidays').expect(403);
    await teacher.post('/v1/centre/holidays').send({ items: [{ day: '2027-06-01', name: NAME }] }).expect(403);
  });
});
