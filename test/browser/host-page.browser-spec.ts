import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { BookingDesk, HostLinks } from '#booking';
import { UnitOfWork } from '#database';
import { addDays, dayInSeoul, mondayOf } from '#kernel';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { axeSource, fontsDrawing, launch } from './chromium.mjs';

const PHONE = { width: 320, height: 640 };
const SMALLEST_TARGET = 44;

describe('the page behind the link, in a browser', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let browser: Browser;
  let address: string;
  let path: string;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    const variables = { DATABASE_URL: database.url, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000' };
    api = await createApi(Environment.read(variables), { logger: false });
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
    const query = (sql: string, values?: unknown[]) => api.get(UnitOfWork).manager.query<{ id: string }[]>(sql, values);
    const district = await GivenDistrict.found(query);
    const monday = addDays(mondayOf(dayInSeoul(new Date())), 42);
    const venueId = await district.venue({ name: '이름이아주아주긴제과제빵직업체험공방보기점' });
    const days = [monday, addDays(monday, 1), addDays(monday, 2), mondayOf(addDays(dayInSeoul(new Date()), -7))];
    const openings = await Promise.all(days.map((heldOn) => district.opening(venueId, { heldOn })));
    const schoolId = await district.school({ name: '이름이긴보기여자중학교' });
    await api.get(BookingDesk, { strict: false }).acceptPlan(district.centreId, {
      assignmentRunId: randomUUID(), parties: openings.map((openingId) => ({ wishId: randomUUID(), schoolId, grade: 1, classLabel: '진로와직업 3반', openingId, headcount: 18 })),
    });
    const [link] = await query('SELECT id FROM booking.host_links');
    path = `/h/${api.get(HostLinks, { strict: false }).tokenFor(link?.id ?? '')}`;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await api.close();
    await database.drop();
  });

  async function open(target: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: PHONE, locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
    const page = await context.newPage();
    await page.goto(address + target, { waitUntil: 'networkidle' });
    return page;
  }

  it.each(['', '?lang=en', '?done=confirm'])('has nothing axe complains about, fits 320 px and offers large targets%s', async (query) => {
    const page = await open(path + query);
    await page.evaluate(axeSource());
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width);
    const small = await page.locator('button, summary, input[type=text], a').evaluateAll(
      (targets, least) => (targets as { getBoundingClientRect(): { height: number }; textContent: string }[]).map((target) => [target.textContent, target.getBoundingClientRect().height] as const).filter(([, height]) => height > 0 && height < least),
      SMALLEST_TARGET,
    );
    expect(small).toEqual([]);
    await page.context().close();
  });

  it('says in words that a link is incomplete, without anything for axe to complain about', async () => {
    const page = await open('/h/incomplete');
    await page.evaluate(axeSource());
    expect(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')).toEqual([]);
    await page.context().close();
  });

  it('draws Korean letters with its own font where the device has none', async () => {
    const page = await open(path);
    expect((await fontsDrawing(page, 'h1')).some(({ isServed }) => isServed)).toBe(true);
    await page.context().close();
  });

  it('takes answers without any script, by keyboard', async () => {
    const page = await open(path, { javaScriptEnabled: false });
    await page.getByRole('button', { name: '네, 받을 수 있어요' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('받을 수 있다고 전했습니다').waitFor();
    const decline = page.locator('summary', { hasText: '이번에는 어려워요' }).first();
    await decline.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('이유').first().fill('가게 공사');
    await page.getByRole('button', { name: '어렵다고 보내기' }).first().press('Enter');
    await page.getByText('가게 공사').waitFor();
    expect(page.url()).toBe(`${address}${path}?done=decline`);
    await page.context().close();
  });
});
