/// <reference lib="dom" />
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BookingDesk, HostLinks } from '#booking';
import { UnitOfWork } from '#database';
import { AccountDesk } from '#identity-access';
import { addDays, Clock, dayInSeoul, mondayOf } from '#kernel';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { axeSource, launch } from './chromium.mjs';

const PHONE = { width: 320, height: 640 };
const SMALLEST_TARGET = 44;
const PASSWORD = '푸른 하늘 은하수 쪽배';
const pictures = process.env['GOREUGE_SHOTS'];
/** A working day of this week, twenty past nine: pages on the phone and the house agree on it, whatever day it is. */
const TODAY = addDays(mondayOf(dayInSeoul(new Date())), 9), NOW = new Date(`${TODAY}T09:20:00+09:00`);

describe('a host in a browser', () => {
  let database: TestDatabase, api: NestFastifyApplication, browser: Browser, address: string, link: string;
  let shot = 0;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    address = `http://127.0.0.1:${port}`;
    api = await createApi(Environment.read({
      DATABASE_URL: database.url, PUBLIC_URL: address, APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000', WEB_ROOT: path.resolve(import.meta.dirname, '../../dist/web'),
    }), { logger: false });
    jest.spyOn(api.get(Clock), 'now').mockImplementation(() => NOW);
    await api.listen(port, '127.0.0.1');
    const query = (sql: string, values?: unknown[]) => api.get(UnitOfWork).manager.query<{ id: string }[]>(sql, values);
    const district = await GivenDistrict.found(query);
    const venueId = await district.venue({ name: '이름이아주아주긴제과제빵직업체험공방보기점' }), schoolId = await district.school({ name: '개봉여자중학교' });
    const openings = await Promise.all([TODAY, addDays(mondayOf(TODAY), 14)].map((heldOn) => district.opening(venueId, { heldOn })));
    await api.get(BookingDesk, { strict: false }).acceptPlan(district.centreId, {
      assignmentRunId: randomUUID(), parties: openings.map((openingId) => ({ wishId: randomUUID(), schoolId, grade: 1, classLabel: '3반', openingId, headcount: 18 })),
    });
    await query(`UPDATE booking.bookings SET status = 'confirmed'`);
    await query(`INSERT INTO venue.holidays VALUES ($1, $2, '임시공휴일')`, [district.centreId, addDays(mondayOf(TODAY), 17)]);
    await api.get(AccountDesk).open({ centreId: district.centreId, email: 'host@goreuge.test', name: '이보기', password: PASSWORD, memberships: [{ organisationId: venueId, role: 'host' }] });
    const [row] = await query('SELECT id FROM booking.host_links');
    link = `/h/${api.get(HostLinks, { strict: false }).tokenFor(row!.id)}`;
    browser = await launch();
    if (pictures) fs.mkdirSync(pictures, { recursive: true });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await database?.drop();
  });

  async function open(to: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE, locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.clock.setFixedTime(NOW);
    await page.goto(address + to);
    return page;
  }

  /** No axe violation, nothing wider than the smallest phone, nothing too small for a thumb. */
  async function isFit(page: Page, targets = 'button, summary, a, input'): Promise<void> {
    await page.waitForLoadState('networkidle');
    if (pictures) await page.screenshot({ path: path.join(pictures, `host-${String(++shot).padStart(2, '0')}.png`), fullPage: true });
    await page.evaluate(axeSource());
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    expect(await page.locator(targets).evaluateAll((all, least) => (all as HTMLElement[]).filter((each) => {
      const label = (each.closest('label') ?? each).getBoundingClientRect();
      return label.height > 0 && (label.height < least || label.width < least);
    }).map((each) => `${each.tagName} ${each.textContent?.trim()} ${each.getBoundingClientRect().width}x${each.getBoundingClientRect().height}`), SMALLEST_TARGET)).toEqual([]);
  }

  it.each(['', '/availability', '/today', '/calendar'].flatMap((to) => [to, `${to}?lang=en`]))('shows %s fit for axe, 320 px and thumbs', async (to) => {
    const page = await open(link + to);
    await page.locator('details').evaluateAll((all) => all.forEach((each) => { (each as HTMLDetailsElement).open = true; }));
    await isFit(page);
    await page.context().close();
  });

  it('opens a half-day, a weekday and a day off without any script', async () => {
    const page = await open(`${link}/availability`, { javaScriptEnabled: false });
    const day = addDays(mondayOf(TODAY), 15), next = addDays(mondayOf(TODAY), 16);
    if (day.slice(0, 7) !== TODAY.slice(0, 7)) await page.getByRole('link', { name: '뒤 달' }).click();
    await page.locator(`button[value="${day} am open"]`).click();
    await page.getByRole('status').getByText('열었습니다.').waitFor();
    await page.locator(`button[value="${day} am close"]`).waitFor();
    await page.getByText('요일로 열기', { exact: true }).click();
    await page.getByLabel('매주 목요일').check();
    await page.getByLabel('오전').first().check();
    const section = page.locator('details', { hasText: '고른 요일의 반나절을' });
    await section.getByLabel('시작하는 날').fill(TODAY);
    await section.getByLabel('끝나는 날').fill(addDays(TODAY, 40));
    await section.getByRole('button', { name: '어떻게 바뀌는지 보기' }).click();
    await page.getByText(/쉬는 날은 건너뜁니다: .*임시공휴일/).waitFor();
    await page.getByRole('button', { name: '이대로 열기' }).click();
    await page.getByRole('status').getByText('요일을 열었습니다.').waitFor();
    await page.getByText('쉬는 날', { exact: true }).click();
    const off = page.locator('details', { hasText: '이 날에는 아무도 가지 않습니다' });
    await off.getByLabel('시작하는 날').fill(next);
    await off.getByLabel('쉬는 이유 (한 줄)').fill('가게 공사');
    await off.getByRole('button', { name: '어떻게 바뀌는지 보기' }).click();
    await page.getByRole('button', { name: '쉬는 날로 정하기' }).click();
    await page.getByRole('status').getByText('쉬는 날로 정했습니다.').waitFor();
    await page.context().close();
  });

  it('runs the day with an account, and sees the same days in the app', async () => {
    const page = await open('/sign-in');
    await page.getByLabel('이메일').fill('host@goreuge.test');
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    const signIn = page.getByRole('button', { name: '로그인하기' });
    await signIn.click();
    await signIn.waitFor({ state: 'detached' });
    await page.goto(`${address}/openings`);
    await page.getByRole('button', { name: /오전 확정/ }).first().waitFor();
    await isFit(page, 'main button');
    await page.getByRole('button', { name: /오전 확정/ }).first().click();
    await page.getByText(/확정된 방문이 있어 끌 수 없습니다/).waitFor();
    const weekly = page.getByRole('button', { name: '요일로 열기' });
    await weekly.click();
    await page.getByLabel('월', { exact: true }).check();
    await page.getByLabel('오후').check();
    await page.getByLabel('끝나는 날').fill(addDays(TODAY, 30));
    await page.getByRole('button', { name: '어떻게 바뀌는지 보기' }).click();
    await page.getByText(/반나절 \d개를 엽니다/).waitFor();
    await isFit(page, 'dialog button');
    await page.getByRole('button', { name: '이대로 열기' }).click();
    await page.getByText('켜 둔 요일').waitFor();
    await page.getByRole('button', { name: '주소 만들기' }).click();
    expect(await page.getByLabel('달력 주소').inputValue()).toMatch(/\/h\/feeds\/[\w-]{43}\/calendar\.ics$/);
    await page.goto(`${address}/today`);
    await page.getByText('10:00 · 개봉여자중학교 18명 · 40분 뒤').waitFor();
    await isFit(page, 'main button');
    await page.getByRole('button', { name: '학생이 도착했습니다' }).click();
    await page.getByText('09:20 도착, 18명').waitFor();
    await page.getByRole('button', { name: '마쳤습니다' }).click();
    await page.getByText('09:20 마침').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Visits today' }).waitFor();
    await isFit(page, 'main button');
    await page.goto(`${address}/openings`);
    await page.getByRole('button', { name: 'Copy last month' }).waitFor();
    await isFit(page, 'main button');
    await page.context().close();
  });
});
