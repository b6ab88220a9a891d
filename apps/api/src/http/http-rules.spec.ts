import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsString, Max, MaxLength, Min, MinLength, ValidateNested, validateSync } from 'class-validator';
import pg from 'pg';
import { QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { Forbidden, NotSignedIn, TooManySignIns } from '#identity-access';
import { fieldFaults } from './field-faults.js';
import { HttpProblem } from './http-problem.js';
import { versionOf } from './if-match.decorator.js';
import { assertBodyHarmless } from './json-body.js';
import { isFromOurPages } from './origin-rule.js';
import { problemOf } from './problem.js';
import { RequestLimit, subscriberOf } from './request-limit.js';

const statusOf = (work: () => unknown) => {
  try {
    work();
    return 0;
  } catch (error) {
    return (error as HttpProblem).getStatus();
  }
};

describe('If-Match', () => {
  it('names one version', () => expect(versionOf('"12"')).toBe(12));
  it('is demanded', () => expect(statusOf(() => versionOf(undefined))).toBe(428));
  it.each(['12', 'W/"12"', '*', '"a"', '"1", "2"', '""', '"99999999999"', '"4294967296"'])('refuses %s', (header) => {
    expect(statusOf(() => versionOf(header))).toBe(400);
  });
});

describe('origins', () => {
  const from = (headers: Record<string, string>) => isFromOurPages({ headers: { host: 'goreuge.kr', ...headers } }, 'https://goreuge.example.kr');
  it('are ours by public address, by the very host, or by the browser saying so', () => {
    expect([from({ origin: 'https://goreuge.example.kr' }), from({ origin: 'http://goreuge.kr' }), from({ 'sec-fetch-site': 'same-origin' })]).toEqual([true, true, true]);
  });
  it.each([{ origin: 'null' }, { origin: 'https://evil.kr' }, { origin: 'https://goreuge.example.kr.evil.kr' }, {}, { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.kr', 'sec-fetch-site': 'same-origin' }])('are foreign otherwise: %j', (headers) => expect(from(headers as Record<string, string>)).toBe(false));
});

describe('bodies', () => {
  it.each(['{"a":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["}', '{"a":"\\\\u0000"}', '{"a":"\\"[{"}', '[]'])('may be %s', (text) => {
    expect(() => assertBodyHarmless(text)).not.toThrow();
  });
  it.each(['['.repeat(33), '{"a":'.repeat(1000), '{"a":"\\u0000"}', '{"a":"\\\\\\u0000"}', '"\u0000"'])('may not be %#', (text) => {
    expect(() => assertBodyHarmless(text)).toThrow(HttpProblem);
  });
  it('are judged in linear time', () => {
    const started = performance.now();
    assertBodyHarmless(`"${'\\\\'.repeat(120_000)}"`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('bad fields', () => {
  class Inner { @IsInt() @Min(1) @Max(30) seats: number; }
  class Outer {
    @IsEmail() email: string;
    @IsString() @MinLength(2) @MaxLength(5) name: string;
    @IsIn(['am', 'pm']) band: string;
    @ValidateNested() @Type(() => Inner) inner: Inner[];
  }
  const faultsOf = (body: object) =>
    Object.fromEntries(fieldFaults(validateSync(plainToInstance(Outer, body), { whitelist: true, forbidNonWhitelisted: true })).map(({ pointer, detail }) => [pointer, detail]));

  it('are all listed with a pointer and a Korean sentence, nested ones too', () => {
    expect(faultsOf({ email: 'x', name: 'abcdefg', band: 'night', inner: [{ seats: 3 }, { seats: 31 }], 'a/b~c': 1 })).toEqual({
      '#/email': '이메일 주소여야 합니다.',
      '#/name': '5자 이하여야 합니다.',
      '#/band': '다음 가운데 하나여야 합니다: am, pm',
      '#/inner/1/seats': '30 이하여야 합니다.',
      '#/a~1b~0c': '보낼 수 없는 항목입니다.',
    });
  });
  it('say when they are missing', () => {
    expect(faultsOf({ email: 'a@b.kr', band: 'am', inner: [] })).toEqual({ '#/name': '꼭 필요한 항목입니다.' });
  });
});

describe('problems', () => {
  it('carry status, code, sentence and facts', () => {
    expect(problemOf(new NotSignedIn())).toMatchObject({ status: 401, type: '/problems/identity/not-signed-in' });
    expect(problemOf(new Forbidden('안 됩니다.'))).toMatchObject({ status: 403, detail: '안 됩니다.' });
    expect(problemOf(new TooManySignIns(61))).toMatchObject({ status: 429, retryAfter: 61 });
  });
  it('never let facts overwrite what the problem is', () => {
    expect(problemOf(new HttpProblem(409, 'x/y', '그렇습니다.', { status: 200, type: 'about:blank' }))).toMatchObject({ status: 409, type: '/problems/x/y' });
  });
  it('say nothing about what nobody foresaw', () => {
    expect(JSON.stringify(problemOf(new Error('password=hunter2')))).not.toContain('hunter2');
    expect(problemOf(undefined).status).toBe(500);
    expect(problemOf({ statusCode: 502, message: 'x' }).status).toBe(500);
  });
  it('ask to come back when the database cannot be reached', () => {
    expect(problemOf(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }))).toMatchObject({ status: 503, retryAfter: 2 });
    expect(problemOf(new Error('Connection terminated unexpectedly')).status).toBe(503);
    expect(problemOf(Object.assign(new pg.DatabaseError('the database system is starting up', 90, 'error'), { code: '57P03' })).status).toBe(503);
    expect(problemOf(new QueryRunnerProviderAlreadyReleasedError()).status).toBe(503);
    expect(problemOf(Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' })).status).toBe(500);
  });
});

describe('the request limit', () => {
  it('counts per address and minute', () => {
    const limit = new RequestLimit(2);
    expect([limit.waitFor('10.0.0.1', 0), limit.waitFor('10.0.0.1', 1), limit.waitFor('10.0.0.2', 1)]).toEqual([0, 0, 0]);
    expect(limit.waitFor('::ffff:10.0.0.1', 15_000)).toBe(45);
    expect(limit.waitFor('10.0.0.1', 60_000)).toBe(0);
  });
  it('takes a /64 for one subscriber', () => {
    expect(subscriberOf('2001:db8:1:2:a:b:c:d')).toBe('2001:db8:1:2');
    expect(subscriberOf('2001:db8:1:2::1')).toBe('2001:db8:1:2');
    expect(subscriberOf('2001:db8::1')).toBe('2001:db8:0:0');
    expect(subscriberOf('::1')).toBe('0:0:0:0');
  });
});
