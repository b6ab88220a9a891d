import supertest from 'supertest';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

let house: ApiHouse;
beforeAll(async () => { house = await openApiHouse(); });
afterAll(() => house.close());

const cookieOf = (response: supertest.Response) => (response.headers['set-cookie'] as unknown as string[] | undefined)?.[0] ?? '';
const signIn = (email: string, password: string) => house.browser().post('/v1/session').send({ email, password });

describe('signing in', () => {
  it('says who is there, for whom and where', async () => {
    const { body, headers } = await signIn('teacher@goreuge.test', PASSWORD).expect(200);
    expect(body).toEqual({
      account: { name: 'teacher 님', email: 'teacher@goreuge.test' },
      role: 'teacher',
      organisation: { id: house.schoolId, name: '개봉중' },
      centre: { id: house.centreId, name: '구로진로직업체험지원센터', phone: '02-860-0000', isSample: false },
    });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('sets a cookie no script can read and no other site can send', async () => {
    const cookie = cookieOf(await signIn('teacher@goreuge.test', PASSWORD).expect(200));
    expect(cookie).toMatch(/^goreuge_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is refused in the same words for a wrong password and an unknown e-mail', async () => {
    const wrong = await signIn('host@goreuge.test', 'wrong').expect(401);
    const unknown = await signIn('nobody@goreuge.test', 'wrong').expect(401);
    expect({ ...wrong.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect(wrong.body).toMatchObject({ type: '/problems/identity/sign-in-refused', status: 401, detail: '이메일 또는 비밀번호가 맞지 않습니다.' });
    expect(wrong.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('is refused after ten wrong tries, with the time to wait', async () => {
    for (let i = 0; i < 10; i++) await signIn('inspector@goreuge.test', `wrong ${i}`).expect(401);
    const { body, headers } = await signIn('inspector@goreuge.test', PASSWORD).expect(429);
    expect(body.type).toBe('/problems/identity/too-many-sign-ins');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.retryAfter).toBe(Number(headers['retry-after']));
  });

  it('replaces the session the browser carried', async () => {
    const agent = await house.signedIn('teacher');
    const first = cookieOf(await agent.post('/v1/session').send({ email: 'teacher@goreuge.test', password: PASSWORD })).split(';')[0] as string;
    await agent.post('/v1/session').send({ email: 'teacher@goreuge.test', password: PASSWORD }).expect(200);
    await supertest(house.url).get('/v1/session').set('cookie', first).expect(401);
    await agent.get('/v1/session').expect(200);
  });
});

describe('signing out', () => {
  it('kills the session itself, not only the cookie', async () => {
    const response = await signIn('teacher@goreuge.test', PASSWORD).expect(200);
    const cookie = cookieOf(response).split(';')[0] as string;
    const withCookie = (method: 'get' | 'delete') => supertest(house.url)[method]('/v1/session').set('cookie', cookie).set('origin', 'http://goreuge.test');
    await withCookie('get').expect(200);
    const out = await withCookie('delete').expect(204);
    expect(cookieOf(out)).toMatch(/^goreuge_session=;.*Expires=Thu, 01 Jan 1970/);
    await withCookie('get').expect(401);
    await withCookie('delete').expect(204);
  });
});

describe('being invited', () => {
  const tokenOf = async (email: string) => {
    const [row] = await house.dataSource.query<{ token: string }[]>(
      `SELECT payload->>'token' AS token FROM platform.outbox_messages WHERE type = 'identity.invited' AND payload->>'email' = $1`, [email]);
    return row?.token as string;
  };

  it('leads by a link, once, to being signed in', async () => {
    const director = await house.signedIn('director');
    await director.post('/v1/centre/invitations').send({ email: 'new@school.kr', role: 'teacher', organisationId: house.schoolId }).expect(201);
    const token = await tokenOf('new@school.kr');
    const guest = house.browser();
    for (let i = 0; i < 3; i++) {
      const { body } = await guest.get(`/v1/invitations/${token}`).expect(200);
      expect(body).toMatchObject({ email: 'new@school.kr', role: 'teacher', organisationName: '개봉중' });
    }
    await guest.post(`/v1/invitations/${token}/acceptance`).send({ name: '새선생', password: '짧다' }).expect(422);
    const { body } = await guest.post(`/v1/invitations/${token}/acceptance`).send({ name: '새선생', password: PASSWORD }).expect(200);
    expect(body).toMatchObject({ account: { name: '새선생' }, role: 'teacher' });
    await guest.get('/v1/session').expect(200);
    await house.browser().get(`/v1/invitations/${token}`).expect(404);
    await house.browser().post(`/v1/invitations/${token}/acceptance`).send({ name: '또', password: PASSWORD }).expect(404);
  });

  it('is for the director to do', async () => {
    const teacher = await house.signedIn('teacher');
    const { body } = await teacher.post('/v1/centre/invitations').send({ email: 'x@school.kr', role: 'director' }).expect(403);
    expect(body.type).toBe('/problems/identity/forbidden');
  });
});
