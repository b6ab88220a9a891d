import { type ApiHouse, openApiHouse } from './api-house.js';

const PER_MINUTE = 30;

describe('the calendar a school subscribes to', () => {
  let house: ApiHouse;
  beforeAll(async () => { house = await openApiHouse({ REQUESTS_PER_MINUTE: String(PER_MINUTE) }); });
  afterAll(() => house?.close());

  it('is made, shown once and taken back in the app, and whoever asks too often is told to wait', async () => {
    const teacher = await house.signedIn('teacher');
    expect((await teacher.get('/v1/calendar-feed').expect(200)).body).toEqual({ madeAt: null });
    const { body } = await teacher.post('/v1/calendar-feed').expect(201);
    const address = house.url + String(body.address).replace('http://goreuge.test', '');
    expect(address).toMatch(/\/t\/feeds\/[\w-]{43}\/calendar\.ics$/);
    expect(await (await fetch(address)).text()).toContain('BEGIN:VCALENDAR');
    expect((await teacher.get('/v1/calendar-feed').expect(200)).body).toEqual({ madeAt: expect.any(String) });
    await teacher.delete('/v1/calendar-feed').expect(204);
    expect((await fetch(address)).status).toBe(404);
    await (await house.signedIn('director')).post('/v1/calendar-feed').expect(403);
    const answers = await Promise.all(Array.from({ length: 2 * PER_MINUTE }, () => fetch(address)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(PER_MINUTE);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  });
});
