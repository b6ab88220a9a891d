import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OpenAPIObject } from '@nestjs/swagger';
import supertest from 'supertest';
import { apiDocument } from '../../apps/api/src/openapi-document.js';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

let house: ApiHouse;
let webRoot: string;
let document: OpenAPIObject;
beforeAll(async () => {
  webRoot = mkdtempSync(path.join(tmpdir(), 'goreuge-web-'));
  mkdirSync(path.join(webRoot, 'assets'));
  writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><title>고르게</title>');
  writeFileSync(path.join(webRoot, 'assets/app-1a2b3c.js'), 'export {};');
  writeFileSync(path.join(webRoot, '.secret'), 'not for you');
  house = await openApiHouse({ WEB_ROOT: webRoot });
  document = apiDocument(house.app);
});
afterAll(async () => {
  await house.close();
  rmSync(webRoot, { recursive: true });
});

const NOBODY = '00000000-0000-4000-8000-000000000000';
const UNSAFE = ['post', 'put', 'patch', 'delete'] as const;
const routes = () => Object.entries(document.paths).flatMap(([route, item]) =>
  (['get', ...UNSAFE] as const).flatMap((method) => (item[method] ? [{ method, route, url: route.replaceAll(/\{[^}]+\}/g, NOBODY), operation: item[method] }] : [])));
const isPublic = ({ operation }: ReturnType<typeof routes>[number]) => !operation.security?.length;
const problem = (response: supertest.Response, code: string) => {
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(response.body).toMatchObject({ type: `/problems/${code}`, status: response.status });
  expect(response.body.detail).toMatch(/[가-힣]/);
  expect(response.body.instance).toBe(response.headers['x-request-id']);
};

describe('every route', () => {
  it('answers 401 to strangers unless it is one of the known public ones', async () => {
    const open = routes().filter(isPublic).map(({ method, route }) => `${method} ${route}`).sort();
    expect(open.filter((name) => !name.includes(' /h/'))).toEqual([
      'delete /v1/session', 'get /health',  'get /v1/invitations/{token}', 'post /v1/invitations/{token}/acceptance', 'post /v1/session',
    ]);
    const closed = routes().filter((route) => !isPublic(route));
    expect(closed.length).toBeGreaterThan(2);
    for (const { method, url } of closed) {
      const response = await house.browser()[method](url).send(method === 'get' ? undefined : {});
      expect([method, url, response.status]).toEqual([method, url, 401]);
      problem(response, url.startsWith('/v1/feeds/') ? 'subscribers/feed-closed' : 'identity/not-signed-in');
    }
  });

  it('that changes something refuses other sites, with and without a session', async () => {
    const teacher = await house.signedIn('teacher');
    for (const { method, url } of routes().filter((route) => route.method !== 'get' && !route.url.startsWith('/h/'))) {
      for (const origin of ['https://evil.example', 'null', 'http://goreuge.test.evil.example']) {
        const response = await teacher[method](url).set('origin', origin).send({});
        expect([method, url, response.status]).toEqual([method, url, 403]);
        problem(response, 'http/foreign-origin');
      }
    }
    await teacher.get('/v1/session').expect(200);
    await supertest(house.url).post('/v1/session').send({ email: 'teacher@goreuge.test', password: PASSWORD }).expect(403);
    await supertest(house.url).post('/v1/session').set('sec-fetch-site', 'same-origin').send({ email: 'teacher@goreuge.test', password: PASSWORD }).expect(200);
  });

  it('refuses fields nobody declared, by name', async () => {
    const director = await house.signedIn('director');
    const response = await director.post('/v1/centre/invitations')
      .send({ email: 'x', role: 'owner', centreId: NOBODY, version: 3, status: 'accepted' }).expect(400);
    problem(response, 'http/invalid-input');
    expect(response.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['#/centreId', '#/email', '#/role', '#/status', '#/version']);
    const sneaked = await house.browser().post('/v1/session').send({ email: 'a@b.kr', password: 'x', role: 'director' }).expect(400);
    expect(sneaked.body.errors).toEqual([{ pointer: '#/role', detail: '보낼 수 없는 항목입니다.' }]);
  });
});

describe('the page behind a host link', () => {
  it('takes forms without an origin, for it has no cookie to abuse, and nothing too large', async () => {
    const post = (body: string) => supertest(house.url).post('/h/no-such-token').set('origin', 'null').set('content-type', 'application/x-www-form-urlencoded').send(body);
    await post('answer=confirm-all').expect(404);
    await post(`reason=${'x'.repeat(20_000)}`).expect(413);
  });

  it('never reads the session cookie of somebody who is signed in', async () => {
    const director = await house.signedIn('director');
    const response = await director.get('/h/no-such-token').expect(404);
    expect(response.text).not.toContain('director');
  });
});

describe('bodies', () => {
  const post = (contentType: string, body: string) => house.browser().post('/v1/session').set('content-type', contentType).send(body);

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp'])('as %s are refused', async (contentType) => {
    problem(await post(contentType, '{"email":"a@b.kr","password":"x"}').expect(415), 'http/media-type');
  });

  it.each(['{', '{"__proto__":{"role":"director"}}', '{"email":{"constructor":{"prototype":{}}}}', '['.repeat(5_000), '{"email":"a\\u0000b","password":"x"}'])(
    'that are malformed are refused: %#', async (body) => {
      problem(await post('application/json', body).expect(400), 'http/malformed');
    });

  it('that are too large are refused', async () => {
    problem(await post('application/json', `"${'x'.repeat(300_000)}"`).expect(413), 'http/body-too-large');
  });

  it('that are missing are a list of missing fields', async () => {
    const response = await house.browser().post('/v1/session').expect(400);
    expect(response.body.errors).toEqual([
      { pointer: '#/email', detail: '꼭 필요한 항목입니다.' }, { pointer: '#/password', detail: '꼭 필요한 항목입니다.' },
    ]);
  });

  it('of two hundred thousand characters cost no time', async () => {
    const started = performance.now();
    await house.browser().post('/v1/session').send({ email: `${'a'.repeat(200_000)}@`, password: 'x' }).expect(400);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('what is not there', () => {
  it.each(['/v1/nothing', `/v1/centre/nothing/${NOBODY}`, '/v1', '/health/x'])('%s is a problem, not a page of the client', async (url) => {
    problem(await house.browser().get(url).expect(404), 'http/not-found');
  });

  it('is words for a person who followed a link', async () => {
    const { text } = await house.browser().get('/problems/booking/no-such-thing').set('accept', 'text/html').expect(404);
    expect(text).toContain('그런 문제 유형은 없습니다.');
  });

  it('cannot be named with characters the database does not know', async () => {
    problem(await house.browser().get('/v1/invitations/a%00b').expect(400), 'http/malformed');
    problem(await house.browser().get("/v1/invitations/';--").expect(404), 'identity/invitation-not-found');
  });

  it('explains every problem type at its address', async () => {
    const { text, headers } = await house.browser().get('/problems/booking/seats-exhausted').expect(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(text).toContain('남은 자리가 모자랍니다');
    await house.browser().get('/problems/constructor/prototype').expect(404);
  });
});

describe('the web client', () => {
  it('is index.html at every address of its own, never cached unasked', async () => {
    for (const url of ['/', '/teacher/wishes', '/centre/plan?season=1']) {
      const { text, headers } = await house.browser().get(url).set('accept', 'text/html').expect(200);
      expect(text).toContain('고르게');
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('keeps hashed files for ever', async () => {
    const { headers } = await house.browser().get('/assets/app-1a2b3c.js').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(/javascript/);
  });

  it('hands out nothing else', async () => {
    for (const url of ['/assets/gone.js', '/.secret', '/index.html/', '/assets/']) {
      const { text } = await supertest(house.url).get(url);
      expect(text).not.toContain('not for you');
    }
    for (const url of ['/..%2f..%2fetc%2fpasswd', '/../package.json', '/assets/%2e%2e/%2e%2e/package.json', '//etc/passwd']) {
      const { status, text } = await supertest(house.url).get(url);
      if (status === 200) expect(text).toBe('<!doctype html><title>고르게</title>');
    }
    await supertest(house.url).get('/assets/gone.js').expect(404);
    await supertest(house.url).get('/.secret').expect(404);
  });

  it('answers 304 to whoever has it already', async () => {
    const { headers } = await house.browser().get('/').set('accept', 'text/html').expect(200);
    await house.browser().get('/').set('accept', 'text/html').set('if-none-match', headers['etag'] as string).expect(304);
  });

  it('comes with headers that let only our own files run', async () => {
    const { headers } = await house.browser().get('/').set('accept', 'text/html').expect(200);
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.split(';').find((part) => part.startsWith('script-src'))).not.toContain('unsafe');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('a house behind https', () => {
  it('binds the cookie to the host and asks for https from then on', async () => {
    const secure = await openApiHouse({ PUBLIC_URL: 'https://goreuge.test', TRUST_PROXY: '127.0.0.1', REQUESTS_PER_MINUTE: '20' });
    try {
      const signIn = () => supertest(secure.url).post('/v1/session').set('origin', 'https://goreuge.test').set('x-forwarded-for', '203.0.113.9');
      const { headers } = await signIn().send({ email: 'teacher@goreuge.test', password: PASSWORD }).expect(200);
      expect(headers['set-cookie']?.[0]).toMatch(/^__Host-goreuge_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect(headers['strict-transport-security']).toMatch(/^max-age=15552000/);
      const statuses: number[] = [];
      for (let i = 0; i < 25; i++) statuses.push((await signIn().send({})).status);
      expect(statuses.at(-1)).toBe(429);
      const limited = await signIn().send({});
      problem(limited, 'http/too-many-requests');
      expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
      await supertest(secure.url).get('/v%31/session').set('x-forwarded-for', '203.0.113.9').expect(429).expect('cache-control', 'no-store');
      await supertest(secure.url).get('/v1/session').set('x-forwarded-for', '203.0.113.10').expect(401);
      await supertest(secure.url).get('/health').expect(200, { status: 'ok', database: 'ok' });
    } finally {
      await secure.close();
    }
  });
});
