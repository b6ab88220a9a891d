import { randomUUID } from 'node:crypto';
import { addDays, dayInSeoul, isWeekend, mondayOf, schoolYearOf } from '#kernel';
import { GivenDistrict } from '#testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { type ApiHouse, openApiHouse } from './api-house.js';

interface Found { readonly id: string; readonly name: string; readonly obstacles: readonly string[]; readonly places: readonly { readonly heldOn: string }[] }
interface Page { readonly items: readonly Found[]; readonly total: number; readonly next: string | null; readonly days: number }
interface Opened { readonly venueId: string; readonly opens: number; readonly closes: number; readonly visits: readonly object[]; readonly skipped: readonly { day: string; because: string }[]; readonly wishes: number }

const today = dayInSeoul(new Date());
const inDays = (count: number): string => {
  let day = addDays(today, count);
  while (isWeekend(day)) day = addDays(day, 1);
  return day;
};
const EXAM = inDays(20), FREE = inDays(29);
const year = schoolYearOf(addDays(today, -2));
/** Over, and all of one school year. */
const PAST = [2, 3, 4, 5, 6, 7, 8, 9].map((ago) => addDays(today, -ago)).filter((day) => !isWeekend(day) && schoolYearOf(day) === year).slice(0, 3);

describe('venues looked for, and the pool of venues', () => {
  let house: ApiHouse, district: GivenDistrict, bakery: string, workshop: string;
  let teacher: Awaited<ReturnType<ApiHouse['signedIn']>>, director: Awaited<ReturnType<ApiHouse['signedIn']>>;
  const find = async (query: Record<string, string | number> = {}) => (await teacher.get('/v1/teacher/venues').query({ grade: 1, ...query }).expect(200)).body as Page;
  const pointers = (body: unknown) => (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort();

  beforeAll(async () => {
    house = await openApiHouse();
    district = GivenDistrict.of((sql, values) => house.dataSource.query(sql, values), house.centreId);
    [teacher, director] = [await house.signedIn('teacher'), await house.signedIn('director')];
    bakery = await district.venue({ name: '한들베이커리', minParty: 4, seats: 10 });
    workshop = await district.venue({ name: '구로목공방', jobField: 'engineering' });
    await district.opening(bakery, { heldOn: EXAM, seats: 10 });
    await district.opening(bakery, { heldOn: FREE, seats: 10 });
    await teacher.post('/v1/teacher/calendar/entries').send({ name: '기말고사', kind: 'exam', grades: [1], firstDay: EXAM, lastDay: EXAM }).expect(201);
  });
  afterAll(() => house.close());

  it('looks for a school: its own free days, its own way, and why it cannot go', async () => {
    const page = await find({ query: 'ㅎㄷㅂ', headcount: 8 });
    expect(page).toMatchObject({ total: 1, items: [{ id: bakery, kilometres: expect.any(Number) as number, obstacles: [], places: [{ heldOn: FREE }] }] });
    expect(await find({ query: '한들', headcount: 8, day: EXAM })).toMatchObject({ total: 0, days: 0 });
    expect((await find({ query: '한들', headcount: 8, day: EXAM, grade: 2 })).items).toMatchObject([{ places: [{ heldOn: EXAM }] }]);
    expect((await find({ query: '한들', headcount: 2 })).items[0]?.obstacles).toEqual(['party-too-small']);
    const { body } = await teacher.get('/v1/teacher/venues/relaxations').query({ query: '한들', jobField: 'health' }).expect(200);
    expect(body).toEqual({ items: [{ filter: 'jobField', total: 1 }] });
  });

  it('names every bad field, and what cannot be read on from', async () => {
    const { body } = await teacher.get('/v1/teacher/venues').query({ grade: 9, jobField: 'x', day: 'soon', size: 1000, accessible: 'no', withinKm: -1 }).expect(400);
    expect(pointers(body)).toEqual(['#/accessible', '#/day', '#/grade', '#/jobField', '#/size', '#/withinKm']);
    expect((await teacher.get('/v1/teacher/venues').query({ after: 'made-up' }).expect(422)).body).toMatchObject({ type: '/problems/venue-finder/search-refused' });
    await director.get('/v1/centre/venue-search').query({ sort: 'distance' }).expect(422);
    await director.get('/v1/centre/venue-search').query({ sort: 'distance', nearSchoolId: house.schoolId }).expect(200);
    await director.get('/v1/teacher/venues').expect(403);
  });

  it('lets the director look in the list of venues with the same words', async () => {
    expect((await director.get('/v1/centre/venues').query({ query: 'ㄱㄹㅁㄱ' }).expect(200)).body).toMatchObject({ total: 1, items: [{ name: '구로목공방' }] });
  });

  it('keeps searches for one person', async () => {
    const kept = (await teacher.post('/v1/venue-views').set('idempotency-key', randomUUID()).send({ name: '가까운 빵집', filters: { query: '빵', withinKm: 1.2, cleared: 'true' } }).expect(201)).body as { id: string };
    expect((await teacher.get('/v1/venue-views').expect(200)).body).toEqual({ items: [{ id: kept.id, name: '가까운 빵집', filters: { query: '빵', withinKm: 1.2, cleared: 'true' } }] });
    await teacher.post('/v1/venue-views').send({ name: '가까운 빵집', filters: { query: '빵' } }).expect(409);
    expect(pointers((await teacher.post('/v1/venue-views').send({ name: 7, filters: { jobField: 'x', owner: 'me' } }).expect(400)).body)).toEqual(expect.arrayContaining(['#/filters/jobField', '#/filters/owner', '#/name']));
    expect((await director.get('/v1/venue-views').expect(200)).body).toEqual({ items: [] });
    await director.delete(`/v1/venue-views/${kept.id}`).expect(404);
    await teacher.delete(`/v1/venue-views/${kept.id}`).expect(204);
  });

  it('shows a season of half-days before it is opened: what opens, what is skipped and whom it touches, and then does just that', async () => {
    const monday = addDays(mondayOf(today), 70), asked = { venueIds: [bakery, workshop], firstDay: monday, lastDay: addDays(monday, 25), shape: { weekdays: [2, 4], bands: ['am'], seats: 6 } };
    await director.post('/v1/centre/holidays').send({ items: [{ day: addDays(monday, 1), name: '임시공휴일' }] }).expect(201);
    const looked = (await director.post('/v1/centre/season-openings/preview').send(asked).expect(200)).body as { items: Opened[] };
    expect(looked.items).toHaveLength(2);
    expect(looked.items.every(({ opens, skipped }) => opens + skipped.length === 8)).toBe(true);
    const count = async () => Number((await house.dataSource.query<{ n: string }[]>('SELECT count(*) AS n FROM venue.openings WHERE held_on >= $1', [monday]))[0]!.n);
    expect(await count()).toBe(0);
    const opened = (await director.post('/v1/centre/season-openings').set('idempotency-key', randomUUID()).send(asked).expect(201)).body as { items: Opened[] };
    expect(opened).toEqual(looked);
    expect(await count()).toBe(looked.items.reduce((sum, { opens }) => sum + opens, 0));
    // the patterns stand now: next they go on by themselves, and what goes on already is left alone
    const onwards = { venueIds: [bakery], firstDay: addDays(monday, 28), lastDay: addDays(monday, 40) };
    expect(((await director.post('/v1/centre/season-openings/preview').send(onwards).expect(200)).body as { items: Opened[] }).items[0]).toMatchObject({ opens: 4, closes: 0 });
    expect(((await director.post('/v1/centre/season-openings/preview').send({ ...onwards, firstDay: monday, lastDay: addDays(monday, 25) }).expect(200)).body as { items: Opened[] }).items[0]).toMatchObject({ opens: 0, closes: 0 });
    expect(pointers((await director.post('/v1/centre/season-openings/preview').send({ ...asked, venueIds: [randomUUID()] }).expect(422)).body)).toEqual(['#/venueIds']);
    expect(pointers((await director.post('/v1/centre/season-openings/preview').send({ ...asked, shape: { weekdays: [7], bands: [] } }).expect(400)).body)).toEqual(['#/shape/bands', '#/shape/weekdays']);
  });

  it('tells who is never asked, who is asked too often, who comes near a certificate, and thanks for it on paper', async () => {
    await visited(workshop, PAST);
    const { body } = await director.get('/v1/centre/pool-health').query({ year }).expect(200);
    expect(body).toMatchObject({ used: [{ venueId: workshop, parties: PAST.length, timesMean: 1 }], overused: [], season: null, certifiable: [{ venueId: workshop, freeRuns: PAST.length, missing: Math.max(0, 4 - PAST.length) }] });
    expect((body as { idle: { name: string }[] }).idle.map(({ name }) => name)).toEqual(['한들베이커리']);
    expect((await director.get('/v1/centre/host-hours').query({ year }).expect(200)).body).toEqual({ items: [{ venueId: workshop, name: '구로목공방', runs: PAST.length, students: 12 * PAST.length, hours: 2 * PAST.length }] });
    for (const [paper, words] of [['thanks', '감사장'], ['hours', '자원봉사 시간 확인서']] as const) {
      const pdf = await director.get(`/v1/centre/venues/${workshop}/host-paper`).query({ paper, year }).buffer(true).parse(asBytes as never).expect(200);
      expect((await extractText(await getDocumentProxy(new Uint8Array(pdf.body as Buffer)), { mergePages: true })).text).toMatch(new RegExp(`${words}[\\s\\S]*구로목공방`));
    }
    await director.get(`/v1/centre/venues/${bakery}/host-paper`).query({ paper: 'thanks' }).expect(404);
    const sheet = await director.get('/v1/centre/host-hours/file').query({ year }).buffer(true).parse(asBytes as never).expect(200);
    expect((sheet.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    await teacher.get('/v1/centre/pool-health').expect(403);
  });

  /** As it stands after the day: written past the rooms, for the day is over. */
  async function visited(venueId: string, days: readonly string[]): Promise<void> {
    const rows = <T>(sql: string, values: unknown[]) => house.dataSource.query<T[]>(sql, values);
    const [link] = await rows<{ id: string }>('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id', [house.centreId, venueId]);
    for (const heldOn of days) {
      const openingId = await district.opening(venueId, { heldOn });
      await rows(
        `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, headcount, host_link_id, answer_due_on, status)
         SELECT $1, $2, $3, $4, 'am', id, valid_from, valid_until, $5, 1, 12, $6, $4, 'confirmed' FROM safety.inspections WHERE venue_id = $3`, [house.centreId, openingId, venueId, heldOn, house.schoolId, link!.id]);
    }
    await rows(`UPDATE booking.bookings SET status = 'visited' WHERE venue_id = $1`, [venueId]);
  }
});

function asBytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  (response as NodeJS.ReadableStream).on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
}
