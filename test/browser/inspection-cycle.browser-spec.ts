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
import { launch } from './chromium.mjs';
import { looksRight } from './looks-right.js';

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

  it('asks by a checklist that the director writes version by version, and is on the record of the venue with its papers', async () => {
    await director.getByRole('link', { name: 'Checklists' }).click();
    await says(director, 'Version 1 (in use)');
    await looksRight(director);
    await director.getByRole('button', { name: '한국어' }).first().click();
    await director.getByRole('button', { name: '다음 판 만들기' }).click();
    await says(director, '2판 초안을 만들었습니다.');
    const dialog = director.getByRole('dialog');
    await director.getByRole('button', { name: '항목 더하기' }).click();
    await dialog.getByLabel('항목 번호').fill('F2');
    await dialog.getByLabel('무엇을 보나요 (한국어)').fill('오븐 앞에 넘어질 것이 없나요?');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await dialog.getByText('F2이(가) 두 번 나옵니다.').first().waitFor();
    await dialog.getByText('영어로도 적어 주세요.').first().waitFor();
    await looksRight(director);
    await dialog.getByLabel('항목 번호').fill('f12');
    await dialog.getByLabel('무엇을 보나요 (영어)').fill('Is there nothing to stumble over in front of the oven?');
    await dialog.getByLabel(/^필수/).check();
    await dialog.getByLabel('위험 높음').check();
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await says(director, 'F12 항목을 저장했습니다.');
    await director.getByRole('button', { name: '고치기 F11' }).click();
    await dialog.getByLabel('무엇을 보나요 (한국어)').fill('공간이 넉넉한가요?');
    await dialog.getByRole('button', { name: '저장하기' }).click();
    await says(director, 'F11 항목을 저장했습니다.');
    await director.getByRole('button', { name: '지우기 F10' }).click();
    await dialog.getByRole('button', { name: '항목 지우기' }).click();
    await says(director, 'F10 항목을 지웠습니다.');
    await looksRight(director);
    await director.getByRole('button', { name: '이 판 공개하기' }).click();
    await dialog.getByRole('button', { name: '이 판 공개하기' }).click();
    await says(director, '2판을 공개했습니다.');
    await says(director, '2판 (지금 쓰는 판)');
    await director.getByRole('button', { name: '보기 1판' }).click();
    await director.getByRole('heading', { name: '1판', exact: true }).waitFor();
    await director.getByLabel('위험 높음 (달)').fill('37');
    await director.getByRole('button', { name: '저장하기' }).click();
    await says(director, '1에서 36까지의 숫자로 적어 주세요');
    await director.getByLabel('위험 높음 (달)').fill('4');
    await director.getByRole('button', { name: '저장하기' }).click();
    await says(director, '기간을 저장했습니다.');
    await looksRight(director);
    expect(await query(`SELECT number, status, (SELECT string_agg(code, ' ' ORDER BY place) FROM safety.checklist_items WHERE checklist_version_id = v.id AND code IN ('F9', 'F10', 'F11', 'F12')) AS codes FROM safety.checklist_versions v ORDER BY number`))
      .toEqual([{ number: 1, status: 'published', codes: 'F9 F10 F11' }, { number: 2, status: 'published', codes: 'F9 F11 F12' }]);
    expect(await query('SELECT high_months FROM safety.settings')).toEqual([{ high_months: 4 }]);

    await director.goto(`${address}/pool/${venueId}?state=papers`);
    await says(director, '조건부 적합');
    await director.getByRole('cell', { name: '1판' }).waitFor();
    for (const paper of [/^점검표 \(PDF\)/, /^확인서 \(PDF\)/]) {
      const file = await director.request.get(address + (await director.getByRole('link', { name: paper }).getAttribute('href')));
      expect([file.status(), file.headers()['content-type'], (await file.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    }
    await director.getByLabel('교육받은 날').fill(TODAY);
    await director.getByRole('button', { name: '멘토 교육 저장하기' }).click();
    await says(director, '교육받은 날을 적으려면 멘토 이름이 있어야 합니다');
    await director.getByLabel('멘토 이름').fill('이보기');
    await director.getByRole('button', { name: '멘토 교육 저장하기' }).click();
    await says(director, '멘토 교육을 저장했습니다.');
    await looksRight(director);
    await director.getByRole('button', { name: 'English' }).first().click();
    await says(director, 'Mentor training');
    await looksRight(director);
    expect(await director.locator('main').innerText()).not.toMatch(/venueSafety\.|venueRecord\./);
    expect(await query('SELECT mentor_name, trained_on::text AS "trainedOn" FROM result.mentor_trainings')).toEqual([{ mentor_name: '이보기', trainedOn: TODAY }]);
  }, 180_000);
});
