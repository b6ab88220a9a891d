/// <reference lib="dom" />
import fs from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { LinkTokens } from '#booking';
import { dataSourceOptions } from '#database';
import { AccountDesk } from '#identity-access';
import { addDays, dayInSeoul } from '#kernel';
import { LINK_OF_CORRECTION, LINK_OF_SELF_CHECK } from '#safety-inspection';
import { acquireTestDatabase, answersThatMake, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { aPicture } from '../integration/a-picture.js';
import { axeSource, launch } from './chromium.mjs';

const PASSWORD = '푸른 하늘 은하수 쪽배';
const TODAY = dayInSeoul(new Date());
const pictures = process.env['GOREUGE_SHOTS'];
const freePort = () => new Promise<number>((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address() as AddressInfo; server.close(() => resolve(port)); });
});

/** From the plan over a condition and the host's photo to the verification, as each of them sees it. */
describe('the cycle of an inspection, walked through', () => {
  let database: TestDatabase;
  let source: DataSource;
  let api: NestFastifyApplication;
  let browser: Browser;
  let address: string;
  let director: Page;
  let venueId: string;
  let shots = 0;
  const query = <T = Record<string, unknown>>(sql: string, values?: unknown[]) => source.query<T[]>(sql, values);
  const link = (prefix: string, purpose: string, id: string) => `${address}/${prefix}/${api.get(LinkTokens, { strict: false }).tokenFor(purpose, id)}`;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    source = await new DataSource(dataSourceOptions(database.url, 4)).initialize();
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    api = await createApi(Environment.read({
      DATABASE_URL: database.url, PUBLIC_URL: address, APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000', WEB_ROOT: path.resolve(import.meta.dirname, '../../dist/web'),
    }), { logger: false });
    await api.listen(port, '127.0.0.1');
    const district = await GivenDistrict.found(query);
    venueId = await district.venue({ name: '가온제과', cleared: false });
    await district.venue({ name: '나래목공방', cleared: false });
    for (const [role, name] of [['director', '김센터'], ['inspector', '이점검']] as const) {
      await api.get(AccountDesk, { strict: false }).open({ centreId: district.centreId, email: `${role}@goreuge.test`, name, password: PASSWORD, memberships: [{ organisationId: district.centreId, role }] });
    }
    browser = await launch();
    director = await open();
    await director.goto(`${address}/sign-in`);
    await director.getByLabel('이메일').fill('director@goreuge.test');
    await director.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await director.getByRole('button', { name: '로그인하기' }).click();
    await director.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    if (pictures) fs.mkdirSync(pictures, { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
    await source?.destroy();
    await database?.drop();
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', viewport: { width: 1280, height: 900 }, ...options })).newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }
  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

  /** No axe violation, one heading, and nothing wider than the smallest phone. */
  async function looksRight(page: Page): Promise<void> {
    await page.waitForLoadState('networkidle');
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(axeSource());
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
      const wider = await page.evaluate(() => (document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > innerWidth).map((part) => part.outerHTML.slice(0, 200))));
      expect(wider).toEqual([]);
      if (pictures) await page.screenshot({ path: path.join(pictures, `cycle-${String(++shots).padStart(2, '0')}-${width}.png`), fullPage: true });
    }
    expect(await page.locator('h1').count()).toBe(1);
  }

  it('is planned, found conditional, put right by the host without any script, and verified by another', async () => {
    await director.goto(`${address}/inspection-plan`);
    await says(director, '기한 지남 2곳, 예정 방문 0건에 영향');
    await looksRight(director);
    await director.getByLabel('가온제과').check();
    await director.getByLabel('점검자', { exact: true }).selectOption({ label: '이점검' });
    await director.getByRole('button', { name: '1곳 점검 배정하기' }).click();
    await says(director, /이점검 점검자가 1곳을 갑니다/);
    await director.getByRole('button', { name: /자가점검 부탁하기/ }).click();
    await says(director, '가온제과에 자가점검을 부탁했습니다.');
    const [plan] = await query<{ id: string }>('SELECT id FROM safety.planned_inspections');
    const host = await open();
    for (const lang of ['', '?lang=en']) {
      await host.goto(link('c', LINK_OF_SELF_CHECK, plan!.id) + lang);
      await looksRight(host);
    }

    const inspector = await open();
    const headers = { origin: address };
    expect((await inspector.request.post(`${address}/v1/session`, { headers, data: { email: 'inspector@goreuge.test', password: PASSWORD } })).status()).toBe(200);
    const answered = await inspector.request.post(`${address}/v1/inspector/inspections`, { headers, data: { venueId, inspectedOn: TODAY, answers: answersThatMake('conditional', addDays(TODAY, 7)) } });
    expect(answered.status()).toBe(201);
    const [correction] = await query<{ id: string }>('SELECT id FROM safety.corrections'), proof = link('p', LINK_OF_CORRECTION, correction!.id);
    for (const lang of ['', '?lang=en']) {
      await host.goto(proof + lang);
      await looksRight(host);
    }
    const plain = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await plain.goto(proof);
    await plain.getByLabel(/^사진/).setInputFiles({ name: 'evil.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') });
    await plain.getByRole('button', { name: '사진 보내기' }).press('Enter');
    await plain.getByRole('alert').waitFor();
    await plain.getByLabel(/한마디/).fill('새 수전입니다');
    await plain.getByLabel(/^사진/).setInputFiles({ name: 'tap.png', mimeType: 'image/png', buffer: aPicture() });
    await plain.getByRole('button', { name: '사진 보내기' }).press('Enter');
    await plain.getByRole('status').getByText('사진을 보냈습니다').waitFor();
    if (pictures) await plain.screenshot({ path: path.join(pictures, 'cycle-proof-sent.png'), fullPage: true });

    await director.reload();
    await director.getByRole('button', { name: /사진 1 보기/ }).click();
    await director.getByRole('img', { name: '가온제과 보완 사진' }).waitFor();
    await looksRight(director);
    await director.getByRole('button', { name: /^확인했습니다/ }).click();
    await says(director, '가온제과의 보완을 확인했습니다.');
    await director.getByRole('button', { name: '실적 보기' }).click();
    await says(director, '발굴 2곳, 점검 1곳');
    await director.getByRole('button', { name: /교육 적기/ }).click();
    await director.getByLabel('교육 이름').fill('안전점검 기본');
    await director.getByRole('button', { name: '저장하기' }).click();
    await says(director, /안전점검 기본/);
    await looksRight(director);
    await director.getByRole('button', { name: 'English' }).first().click();
    await says(director, 'Inspection planner');
    await looksRight(director);
    expect(await query('SELECT corrected_on::text AS on FROM safety.inspections WHERE venue_id = $1', [venueId])).toEqual([{ on: TODAY }]);
  }, 180_000);
});
