/// <reference lib="dom" />
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BookingDesk, type BookingView } from '#booking';
import { UnitOfWork } from '#database';
import { AccountDesk, type Actor } from '#identity-access';
import { addDays, type Day, dayInSeoul, mondayOf } from '#kernel';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { WaitingCatalogue, WaitingDesk, WaitingWatch, WaitLinks } from '#waiting-list';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { launch } from './chromium.mjs';
import { looksRight } from './looks-right.js';

const PASSWORD = '푸른 하늘 은하수 쪽배', SMALLEST_TARGET = 44;

describe('left-over places and the waiting list, walked', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let browser: Browser;
  let address: string;
  let district: GivenDistrict;
  let teacher: Actor, other: Actor;
  let taken: BookingView;

  const monday = (weeks: number): Day => addDays(mondayOf(dayInSeoul(new Date())), 7 * weeks);
  const room = <T>(type: abstract new (...args: never[]) => T): T => api.get(type as never, { strict: false });

  beforeAll(async () => {
    database = await acquireTestDatabase();
    api = await createApi(Environment.read({
      DATABASE_URL: database.url, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000',
      WEB_ROOT: path.resolve(import.meta.dirname, '../../dist/web'),
    }), { logger: false });
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
    district = await GivenDistrict.found((sql, values) => api.get(UnitOfWork).manager.query(sql, values));
    const schoolId = await district.school({ name: '개봉여자중학교', contactEmail: 'kim@school.example' });
    [teacher, other] = [district.actor('teacher', schoolId), district.actor('teacher', await district.school({ name: '오류중학교' }))];
    for (const [role, organisationId] of [['director', district.centreId], ['teacher', schoolId]] as const) {
      await room(AccountDesk).open({ centreId: district.centreId, email: `${role}@goreuge.test`, name: `${role} 님`, password: PASSWORD, memberships: [{ organisationId, role }] });
    }
    const bakery = await district.venue({ name: '이름이아주아주긴제과제빵직업체험공방', contactEmail: null }), kitchen = await district.venue({ name: '보기식당', contactEmail: null });
    const full = await district.opening(bakery, { heldOn: monday(4) });
    for (const [venueId, week] of [[bakery, 6], [kitchen, 4], [kitchen, 7]] as const) await district.opening(venueId, { heldOn: monday(week) });
    taken = await room(BookingDesk).request(other, { openingId: full, grade: 1, headcount: 10 });
    await room(WaitingDesk).start(other, { target: { kind: 'opening', openingId: full }, grade: 2, headcount: 20 });
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api.close();
    await database.drop();
  });

  async function open(target: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(40_000);
    await page.goto(address + target, { waitUntil: 'networkidle' });
    return page;
  }

  async function signIn(role: 'director' | 'teacher', target: string): Promise<Page> {
    const page = await open(`/sign-in?to=${encodeURIComponent(target)}`);
    await page.getByLabel('이메일').fill(`${role}@goreuge.test`);
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '로그인하기' }).click();
    await page.waitForURL(`**${target}`);
    return page;
  }

  const inEnglish = async (page: Page) => { await page.getByRole('button', { name: 'English' }).first().click(); await page.getByRole('button', { name: '한국어' }).first().waitFor(); };

  it('books what is left over, waits for what is full, lets a group go first and answers an offer', async () => {
    const page = await signIn('teacher', '/places');
    await page.getByRole('button', { name: '자리 찾기' }).click();
    await page.getByText('1명에서 500명까지').waitFor();
    await page.getByLabel('함께 가는 인원').fill('12');
    await page.getByLabel('마지막 날').fill(monday(8));
    await page.getByRole('button', { name: '자리 찾기' }).click();
    await page.getByText('4곳을 찾았습니다.').waitFor();
    await page.getByText('학교들이 몰린 주입니다').first().waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: /^이 날 대기하기/ }).click();
    await page.getByText('대기를 신청했습니다.').waitFor();
    await page.getByRole('button', { name: /^예약하기 보기식당/ }).last().click();
    await page.getByText('보기식당 12명을 예약했습니다.').waitFor();

    await page.goto(`${address}/waits`);
    await page.getByText('대기 2번째').waitFor();
    await looksRight(page);

    const desk = await signIn('director', '/waits');
    await desk.getByRole('heading', { level: 1, name: '대기 목록' }).waitFor();
    await desk.getByRole('button', { name: /^먼저 배려하기 개봉여자중학교/ }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '먼저 배려하기' }).click();
    await desk.getByText('먼저 배려하는 이유를 적어 주세요').waitFor();
    await desk.getByLabel('이유').fill('지난 학기에 두 번 취소됨');
    await looksRight(desk);
    await desk.getByRole('dialog').getByRole('button', { name: '먼저 배려하기' }).click();
    await desk.getByText('먼저 배려: 지난 학기에 두 번 취소됨').waitFor();
    await desk.getByLabel('학교가 답할 시간').selectOption('3');
    await desk.getByText('근무일 3일 안에 답합니다').waitFor();

    await room(BookingDesk).cancel(other, taken.id, taken.version, '학사일정 변경');
    await room(WaitingWatch).round();
    await desk.reload();
    await desk.getByRole('heading', { name: '답을 기다리는 제안' }).waitFor();
    await looksRight(desk);
    await inEnglish(desk);
    await desk.getByRole('heading', { level: 1, name: 'Waiting list' }).waitFor();
    await looksRight(desk);

    const wait = (await room(WaitingCatalogue).listForSchool(teacher)).find(({ state }) => state === 'offered');
    const link = `/t/waits/${await room(WaitLinks).tokenFor(district.centreId, wait!.id, 'kim@school.example')}`;
    for (const lang of ['', '?lang=en']) {
      const telephone = await open(link + lang, { viewport: { width: 320, height: 640 } });
      await looksRight(telephone);
      const small = await telephone.locator('main button, main a').evaluateAll((targets, least) => targets.filter((each) => each.getBoundingClientRect().height < least).length, SMALLEST_TARGET);
      expect(small).toBe(0);
      await telephone.context().close();
    }
    const telephone = await open(link, { javaScriptEnabled: false });
    await telephone.getByRole('button', { name: '이 자리 받기' }).press('Enter');
    await telephone.getByRole('status').getByText('자리를 받으셨습니다').waitFor();
    await telephone.getByRole('heading', { level: 1, name: '자리를 받았습니다' }).waitFor();

    await desk.goto(`${address}/schools`);
    await desk.getByRole('button', { name: '한국어' }).first().click();
    await desk.getByRole('row', { name: /개봉여자중학교/ }).getByRole('button', { name: /메일 링크/ }).click();
    await desk.getByRole('heading', { name: '대기 목록 링크' }).waitFor();
    await looksRight(desk);
    await desk.getByRole('button', { name: /링크 끊기.*kim@school\.example/ }).click();
    await desk.getByText('링크 1개를 끊었습니다.').waitFor();
    expect((await fetch(address + link)).status).toBe(404);
    await looksRight(desk);

    await page.reload();
    await page.getByText('자리를 받음').waitFor();
    await inEnglish(page);
    await page.getByRole('heading', { level: 1, name: 'What we wait for' }).waitFor();
    await looksRight(page);
    await page.goto(`${address}/places`);
    await page.getByLabel('Students going together').fill('12');
    await page.getByRole('button', { name: 'Find places' }).click();
    await page.getByText(/places? found/).waitFor();
    await looksRight(page);
  }, 300_000);
});
