/// <reference lib="dom" />
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BookingCatalogue, BookingDesk, HostLinks } from '#booking';
import { UnitOfWork } from '#database';
import { AccountDesk, type Role } from '#identity-access';
import { addDays, type Day, dayInSeoul, isWeekend } from '#kernel';
import { SchoolLinks } from '#negotiation';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { launch } from './chromium.mjs';
import { looksRight } from './looks-right.js';

const PASSWORD = '푸른 하늘 은하수 쪽배', SMALLEST_TARGET = 44;

describe('the life of a booking, in a browser', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let browser: Browser;
  let address: string;
  let district: GivenDistrict;
  const emails: Partial<Record<Role, string>> = {};

  beforeAll(async () => {
    database = await acquireTestDatabase();
    api = await createApi(Environment.read({
      DATABASE_URL: database.url, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000', WEB_ROOT: path.resolve(import.meta.dirname, '../../dist/web'),
    }), { logger: false });
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
    district = await GivenDistrict.found((sql, values) => api.get(UnitOfWork).manager.query(sql, values));
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api.close();
    await database.drop();
  });

  const room = <T>(type: abstract new (...args: never[]) => T): T => api.get(type as never, { strict: false });
  const near: Day = [5, 6, 7].map((days) => addDays(dayInSeoul(new Date()), days)).find((day) => !isWeekend(day))!;

  async function account(role: Role, organisationId: string): Promise<void> {
    emails[role] = `${role}-${Math.random().toString(36).slice(2)}@goreuge.test`;
    await room(AccountDesk).open({ centreId: district.centreId, email: emails[role], name: '보기', password: PASSWORD, memberships: [{ organisationId, role }] });
  }

  /** A confirmed visit within a week, of ten of twenty seats, and the links to it. */
  async function given() {
    const venueId = await district.venue({ name: '이름이아주아주긴제과제빵직업체험공방' }), schoolId = await district.school({ name: '개봉여자중학교' });
    const openingId = await district.opening(venueId, { heldOn: near, seats: 20 });
    await district.opening(await district.venue({ name: '△△제과' }), { heldOn: near, band: 'pm', seats: 20 });
    const asked = await room(BookingDesk).request(district.actor('teacher', schoolId), { openingId, grade: 1, classLabel: '3반', headcount: 10 });
    const booking = await room(BookingDesk).confirm(district.actor('host', venueId), asked.id, asked.version);
    for (const [role, organisationId] of [['teacher', schoolId], ['host', venueId], ['director', district.centreId]] as const) await account(role, organisationId);
    const hostLinkId = (await room(BookingCatalogue).hostLinkOf(district.centreId, booking.id)) ?? '';
    return {
      booking, hostPath: `/h/${room(HostLinks).tokenFor(hostLinkId)}`, schoolPath: `/t/${await room(SchoolLinks).tokenFor(district.centreId, booking, 'kim@school.example')}/visits`,
      now: () => room(BookingCatalogue).find(district.centreId, booking.id),
    };
  }

  async function open(target: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(address + target, { waitUntil: 'networkidle' });
    return page;
  }

  async function signedIn(role: Role, target: string): Promise<Page> {
    const page = await open('/sign-in');
    await page.getByLabel('이메일').fill(emails[role] ?? '');
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '로그인하기' }).click();
    await page.getByRole('button', { name: /로그아웃|내 계정|더 보기/ }).first().waitFor().catch(() => undefined);
    await page.waitForLoadState('networkidle');
    await page.goto(address + target, { waitUntil: 'networkidle' });
    return page;
  }

  it('is spoken of by links without any script: still fine, and how many come', async () => {
    const { hostPath, schoolPath, now } = await given();
    const host = await open(hostPath, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await host.getByRole('button', { name: '그대로 괜찮아요' }).press('Enter');
    await host.getByRole('status').getByText('그대로 진행한다고 전했습니다').waitFor();
    expect(await now()).toMatchObject({ status: 'confirmed', isReconfirmed: true });

    const school = await open(schoolPath, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await school.getByLabel('가는 학생 수').fill('0');
    await school.getByRole('button', { name: '이 인원으로 알리기' }).press('Enter');
    await school.getByRole('alert').getByText('1에서 500 사이').waitFor();
    await school.getByLabel('가는 학생 수').fill('30');
    await school.getByRole('button', { name: '이 인원으로 알리기' }).press('Enter');
    await school.getByRole('alert').waitFor();
    await school.getByLabel('가는 학생 수').fill('8');
    await school.getByRole('button', { name: '이 인원으로 알리기' }).press('Enter');
    await school.getByRole('status').getByText('인원을 알려 주셔서 고맙습니다').waitFor();
    expect(await now()).toMatchObject({ headcount: 8, isCounted: true });
    await Promise.all([host.context().close(), school.context().close()]);

    for (const target of [schoolPath, `${schoolPath}?lang=en`, hostPath, `${hostPath}?lang=en`]) {
      const page = await open(target);
      await looksRight(page, [320]);
      const small = await page.locator('button, summary, input[type=text], a').evaluateAll(
        (targets, least) => targets.map((each) => [each.textContent, each.getBoundingClientRect().height] as const).filter(([, height]) => height > 0 && height < least), SMALLEST_TARGET);
      expect(small).toEqual([]);
      await page.context().close();
    }
  }, 180_000);

  it('shows its whole course to the teacher, takes the final number and the cancellation, and names where to go instead', async () => {
    const { booking, now } = await given(), target = `/bookings/${booking.id}`;
    const page = await signedIn('teacher', '/bookings');
    await page.getByRole('link', { name: '이름이아주아주긴제과제빵직업체험공방' }).first().click();
    await page.getByRole('heading', { name: '지나온 과정' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: '예약을 신청함' }).count()).toBe(1);
    await looksRight(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: '최종 인원 알리기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('가는 학생 수').fill('x');
    await dialog.getByRole('button', { name: '그렇게 하기' }).click();
    await dialog.getByText('1에서 500 사이의 숫자를 적어 주세요.').waitFor();
    await looksRight(page);
    await dialog.getByLabel('가는 학생 수').fill('7');
    await dialog.getByRole('button', { name: '그렇게 하기' }).click();
    await page.getByText('인원 10명 → 7명').waitFor();
    await page.getByRole('button', { name: '방문 취소하기' }).click();
    await dialog.getByLabel('이유').fill('체육대회');
    await dialog.getByRole('button', { name: '그렇게 하기' }).click();
    await page.getByRole('heading', { name: '대신 갈 수 있는 곳' }).waitFor();
    expect(await now()).toMatchObject({ status: 'cancelled-by-school', headcount: 7, isLate: true });
    await looksRight(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: /여기로 신청하기 △△제과/ }).first().click();
    await page.getByRole('heading', { level: 1, name: /△△제과/ }).waitFor();
    await page.goto(address + target);
    await page.evaluate(() => localStorage.setItem('goreuge.language', 'en'));
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('heading', { name: 'What happened so far' }).waitFor();
    await looksRight(page);
    await page.context().close();
  }, 240_000);

  it('is written down by the director from the telephone, called off by the day, and kept by the deadlines laid down', async () => {
    const { booking, now } = await given();
    const page = await signedIn('director', `/bookings/${booking.id}`);
    await page.getByRole('button', { name: '그대로 괜찮다고 알리기' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('전화로 들은 것을 대신 적습니다').waitFor();
    await dialog.getByRole('button', { name: '그렇게 하기' }).click();
    await page.getByText('센터 (체험처 대신 적음)').waitFor();
    await looksRight(page, [320]);
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.goto(`${address}/bookings`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: '하루 방문 모두 취소' }).click();
    await dialog.getByLabel('날', { exact: true }).fill(near);
    await dialog.getByText(/취소할 방문 \d+건/).waitFor();
    await dialog.getByLabel('이유').fill('태풍');
    await looksRight(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await dialog.getByRole('button', { name: /건 취소하고 알리기/ }).click();
    await page.getByText(/방문 \d+건을 취소했습니다/).waitFor();
    expect(await now()).toMatchObject({ status: 'cancelled-by-weather', reason: '태풍' });

    await page.getByRole('link', { name: '기한 설정' }).click();
    await page.getByRole('heading', { level: 1, name: '예약 기한 설정' }).waitFor();
    await page.getByLabel('답이 없을 때 다시 알릴 날').fill('3');
    await looksRight(page);
    await page.getByRole('button', { name: '기한 저장하기' }).click();
    await page.getByText('기한을 저장했습니다.').waitFor();
    await page.context().close();
  }, 240_000);
});
