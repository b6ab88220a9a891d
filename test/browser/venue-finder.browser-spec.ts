/// <reference lib="dom" />
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, Page } from 'playwright-core';
import { BookingDesk } from '#booking';
import { UnitOfWork } from '#database';
import { AccountDesk } from '#identity-access';
import { addDays, type Day, dayInSeoul, mondayOf } from '#kernel';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { launch } from './chromium.mjs';
import { looksRight } from './looks-right.js';

const PASSWORD = '푸른 하늘 은하수 쪽배', SMALLEST_TARGET = 44;

describe('looking for venues, and the health of their pool, walked', () => {
  let database: TestDatabase, api: NestFastifyApplication, browser: Browser, address: string, district: GivenDistrict;
  const monday = (weeks: number): Day => addDays(mondayOf(dayInSeoul(new Date())), 7 * weeks);
  const room = <T>(type: abstract new (...args: never[]) => T): T => api.get(type as never, { strict: false });

  beforeAll(async () => {
    database = await acquireTestDatabase();
    api = await createApi(Environment.read({
      DATABASE_URL: database.url, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000', WEB_ROOT: path.resolve(import.meta.dirname, '../../dist/web'),
    }), { logger: false });
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
    district = await GivenDistrict.found((sql, values) => api.get(UnitOfWork).manager.query(sql, values));
    const schoolId = await district.school({ name: '개봉여자중학교' });
    for (const [role, organisationId] of [['director', district.centreId], ['teacher', schoolId]] as const) {
      await room(AccountDesk).open({ centreId: district.centreId, email: `${role}@goreuge.test`, name: `${role} 님`, password: PASSWORD, memberships: [{ organisationId, role }] });
    }
    const bakery = await district.venue({ name: '한들베이커리', contactEmail: null, minParty: 4 });
    const full = await district.opening(bakery, { heldOn: monday(4) });
    await district.opening(bakery, { heldOn: monday(6) });
    await district.venue({ name: '이름이아주아주긴동물병원진로직업체험공방', jobField: 'health', cleared: false });
    await district.venue({ name: '구로목공방', jobField: 'engineering' });
    const other = district.actor('teacher', await district.school({ name: '오류중학교' }));
    await room(BookingDesk).request(other, { openingId: full, grade: 1, headcount: 20 });
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api.close();
    await database.drop();
  });

  async function signIn(role: 'director' | 'teacher', target: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${address}/sign-in?to=${encodeURIComponent(target)}`, { waitUntil: 'networkidle' });
    await page.getByLabel('이메일').fill(`${role}@goreuge.test`);
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '로그인하기' }).click();
    await page.waitForURL(`**${target}*`);
    return page;
  }

  /** And nothing too small for a thumb. */
  async function looksFit(page: Page): Promise<void> {
    await looksRight(page);
    const small = await page.evaluate((least) => [...document.querySelectorAll('main button')].filter((button) => button.getClientRects().length > 0 && button.getBoundingClientRect().height < least).map((button) => button.textContent), SMALLEST_TARGET);
    expect(small).toEqual([]);
  }

  it('finds as a teacher types, says why not, eases what finds nothing, keeps a search, and leads to the place itself', async () => {
    const page = await signIn('teacher', '/find-venues');
    await page.getByText('3곳을 찾았습니다.').waitFor();
    await page.getByLabel('함께 가는 인원').fill('3');
    await page.getByText('4명부터 받습니다').waitFor();
    await page.getByText('안전점검이 유효하지 않습니다').waitFor();
    await looksFit(page);
    await page.getByLabel('함께 가는 인원').fill('12');
    await page.getByLabel('무엇을 찾으세요?').pressSequentially('ㅎㄷㅂ', { delay: 40 });
    await page.getByText('1곳을 찾았습니다.').waitFor();
    await page.getByRole('heading', { name: '한들베이커리' }).waitFor();
    await page.getByRole('button', { name: '휠체어' }).click();
    await page.getByRole('button', { name: /‘휠체어’ 빼고 보기 \(1곳\)/ }).waitFor();
    await looksFit(page);
    await page.getByRole('button', { name: /‘휠체어’ 빼고 보기/ }).click();
    await page.getByText('1곳을 찾았습니다.').waitFor();
    await page.getByText('저장한 조건 0개').click();
    await page.getByLabel('이 조건을 저장할 이름').fill('우리 빵집');
    await page.getByRole('button', { name: '저장하기' }).click();
    await page.getByText('‘우리 빵집’ 조건을 저장했습니다.').waitFor();
    await looksFit(page);
    await page.getByLabel('무엇을 찾으세요?').fill('');
    await page.getByText('3곳을 찾았습니다.').waitFor();
    await page.getByRole('button', { name: '우리 빵집', exact: true }).click();
    await page.getByText('1곳을 찾았습니다.').waitFor();
    await page.getByRole('link', { name: /이 자리 예약하러 가기/ }).click();
    await page.waitForURL('**/places*');
    expect(await page.getByLabel('첫날').inputValue()).toBe(monday(6));
    expect(await page.getByLabel('함께 가는 인원').inputValue()).toBe('12');
    await page.getByRole('button', { name: '자리 찾기' }).click();
    await page.getByRole('heading', { name: '한들베이커리' }).waitFor();
  });

  it('shows a director who is idle, opens a season after a look, and finds the same way', async () => {
    const page = await signIn('director', '/pool-health');
    await page.getByRole('button', { name: /쉬는 체험처/ }).waitFor();
    await page.getByRole('rowheader', { name: '구로목공방' }).waitFor();
    await looksFit(page);
    await page.getByRole('button', { name: /모자라는 직업군/ }).click();
    await page.getByRole('link', { name: '여러 체험처의 학기 일정 열기' }).click();
    await page.waitForURL('**/season-openings');
    await page.getByLabel('모두 같은 요일로').check();
    await page.getByLabel('체험처 찾기').fill('ㄱㄹㅁㄱ');
    await page.getByLabel(/^구로목공방/).check();
    await page.getByRole('button', { name: '살펴보기' }).click();
    await page.getByRole('heading', { name: '살펴본 결과' }).waitFor();
    await looksFit(page);
    await page.getByRole('button', { name: '이대로 열기' }).click();
    await page.getByText(/1곳에 \d+자리를 열었습니다/).waitFor();
    await page.goto(`${address}/find-venues?query=ㄱㄹㅁㄱ`, { waitUntil: 'networkidle' });
    await page.getByText(/갈 수 있는 자리 \d+건/).waitFor();
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByText('1 venue found.').waitFor();
    await looksFit(page);
  });
});
