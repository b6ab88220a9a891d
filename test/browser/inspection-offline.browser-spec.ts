/// <reference lib="dom" />
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AccountDesk } from '#identity-access';
import { dayInSeoul } from '#kernel';
import { answersThatMake } from '#testing';
import { VenueDesk } from '#venue-registry';
import type { BrowserContext, Page } from 'playwright-core';
import { type ApiHouse, openApiHouse, PASSWORD } from '../e2e/api-house.js';
import { launchRemembering } from './chromium.mjs';
import { looksRight } from './walker.js';

const PLACE = 'GPSLatitude 37.4954 GPSLongitude 126.8874';
const today = dayInSeoul(new Date());

interface Held { readonly sha256: string; readonly itemCode: string | null }

/** A picture as a phone takes it: large, and with the place written beside it. */
async function taken(page: Page, colour: string): Promise<Buffer> {
  const drawn = Buffer.from(await page.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2400, 1800];
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = fill;
    pen.fillRect(0, 0, 2400, 1800);
    return canvas.toDataURL('image/jpeg').split(',')[1]!;
  }, colour), 'base64');
  const body = Buffer.from(`Exif\0\0${PLACE}`, 'latin1');
  return Buffer.concat([drawn.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, body.length + 2]), body, drawn.subarray(2)]);
}

describe('an inspection in a basement', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'goreuge-phone-'));
  let house: ApiHouse;
  let phone: BrowserContext;
  let page: Page;
  let address: string;
  let pictures = 0;
  const plans: string[] = [];

  const switchOn = async (network: boolean): Promise<void> => {
    phone = await launchRemembering(folder, { locale: 'ko-KR', timezoneId: 'Asia/Seoul', viewport: { width: 390, height: 844 }, hasTouch: true, offline: !network });
    page = phone.pages()[0] ?? await phone.newPage();
    page.setDefaultTimeout(15_000);
    await phone.setOffline(!network);
  };
  const seen = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const fine = () => looksRight(page, () => `inspect-${String(++pictures).padStart(2, '0')}`);
  const answer = (code: string, word: string) => page.locator(`#item-${code}`).getByRole('radio', { name: word }).check();
  const signIn = async () => {
    await page.getByLabel('이메일').fill('inspector@goreuge.test');
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '로그인하기' }).click();
  };
  const rows = <T>(sql: string, ...values: unknown[]) => house.dataSource.query<T[]>(sql, values);

  beforeAll(async () => {
    house = await openApiHouse({ WEB_ROOT: path.resolve(import.meta.dirname, '../../dist/web') });
    address = house.url.replace('[::1]', '127.0.0.1');
    const venue = (code: string, name: string) => ({
      code, name, venueType: 'sole-trader', jobField: 'beauty-food-travel', district: '개봉동', address: '구로구 개봉로 12, 지하 1층', phone: '02-333-4444', latitude: 37.49, longitude: 126.86, seats: 12, minParty: 3,
      partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 8, levels: ['middle' as const], accessible: true,
    }) as const;
    const venues = await house.app.get(VenueDesk).importVenues(house.centreId, [venue('V1', '늘봄제과'), venue('V2', '가온미용실')]);
    await house.app.get(AccountDesk).open({ centreId: house.centreId, email: 'second@goreuge.test', name: '이점검', password: PASSWORD, memberships: [{ organisationId: house.centreId, role: 'inspector' }] });
    const inspector = await house.signedIn('inspector');
    for (const code of ['V1', 'V2']) plans.push((await inspector.post('/v1/inspector/planned-inspections').send({ venueId: venues.get(code) }).expect(201)).body.id as string);
  }, 120_000);
  afterAll(async () => {
    await phone?.close();
    await house?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('is downloaded while there is a network', async () => {
    await switchOn(true);
    await page.goto(`${address}/sign-in?to=%2Finspect%2F`);
    await signIn();
    await page.getByRole('button', { name: '오늘 점검 2곳 내려받기' }).click();
    await seen('2곳을 이 휴대폰에 담았습니다');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await fine();
  }, 60_000);

  it('is answered, photographed and finished without one, over a reload and a restart', async () => {
    const photos = [await taken(page, '#8a5a2b'), await taken(page, '#2b5a8a')];
    await phone.setOffline(true);
    await page.reload();
    await seen('인터넷 없음');
    await page.getByRole('link', { name: '늘봄제과 점검하기' }).click();
    for (const code of ['F1', 'F2', 'F3', 'F6', 'F7', 'P1']) await answer(code, '적합');
    await answer('P5', '해당 없음');
    await answer('F9', '보완');
    await page.getByRole('button', { name: '점검 마치기' }).click();
    await seen('꼭 봐야 하는 항목이 남았습니다');
    await seen('보완할 것에 사진이나 글이 없습니다');
    await fine();
    await answer('P4', '적합');
    for (const buffer of photos) await page.locator('#item-F9 input[type=file]').setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByAltText('F9 사진 2').waitFor();
    await page.locator('#item-F9').getByRole('button', { name: '고장 나서 고쳐야 함' }).click();
    await page.locator('#item-F9').getByText('이 휴대폰에').first().waitFor();
    await page.reload();
    await seen('33개 가운데 9개 답함'.replace('33', String(await page.locator('fieldset').count())));
    await page.getByLabel('확인하신 분 이름').fill('이보기');
    await page.getByText('손으로 서명하기').click();
    const pad = (await page.getByRole('img', { name: /서명을 그리는 곳/ }).boundingBox())!;
    await page.mouse.move(pad.x + 20, pad.y + 20);
    await page.mouse.down();
    await page.mouse.move(pad.x + pad.width - 20, pad.y + pad.height - 20, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: '서명 저장하기' }).click();
    await seen('서명을 저장했습니다.');
    await fine();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '파일로 내보내기' }).click()]);
    const exported = JSON.parse(fs.readFileSync(await file.path(), 'utf8')) as { answers: unknown[]; photos: { picture: string }[] };
    expect([exported.answers.length, exported.photos.map(({ picture }) => picture.slice(0, 15)).sort()]).toEqual([9, ['data:image/jpeg', 'data:image/jpeg', 'data:image/png;']]);
    await page.getByRole('button', { name: '점검 마치기' }).click();
    await seen('점검을 마쳤습니다. 연결되면 자동으로 올립니다.');
    await phone.close();
    expect(await rows(`SELECT 1 FROM safety.answers UNION ALL SELECT 1 FROM safety.inspections`)).toEqual([]);
    await switchOn(false);
    await page.goto(`${address}/inspect/`);
    await seen('마침 · 올리기를 기다림');
    await fine();
  }, 120_000);

  it('arrives by itself when the network is back: once, with its photos as they were sent and without the place', async () => {
    const kept = await page.evaluate(() => new Promise<Held[]>((resolve) => {
      indexedDB.open('goreuge-inspect').onsuccess = (event) => {
        (event.target as IDBOpenDBRequest).result.transaction('photos').objectStore('photos').getAll().onsuccess = (got) => resolve((got.target as IDBRequest<Held[]>).result);
      };
    }));
    expect(kept).toHaveLength(3);
    await phone.setOffline(false);
    await page.reload();
    // the browser forgot the session with the restart, and nothing of what was written
    await page.getByRole('link', { name: '로그인하기' }).click();
    await signIn();
    await page.getByRole('link', { name: '늘봄제과 점검하기' }).click();
    await seen('결과: 조건부 적합');
    await fine();
    const inspections = await rows<{ verdict: string; signer: string; drawing: string }>(`SELECT i.verdict, s.signer_name AS signer, encode(d.received_sha256, 'hex') AS drawing FROM safety.inspections i LEFT JOIN safety.signatures s ON s.inspection_id = i.id LEFT JOIN photo.photos d ON d.id = s.drawing_id`);
    expect(inspections).toEqual([{ verdict: 'conditional', signer: '이보기', drawing: kept.find(({ itemCode }) => itemCode === null)!.sha256 }]);
    const arrived = await rows<{ sha256: string; received: string; bytes: Buffer; width: number }>(`SELECT encode(f.sha256, 'hex') AS sha256, encode(f.received_sha256, 'hex') AS received, f.bytes, f.width
      FROM photo.photos f JOIN safety.answer_photos p ON p.id = f.id WHERE p.item_code = 'F9' ORDER BY f.created_at`);
    expect(arrived.map(({ received }) => received).sort()).toEqual(kept.filter(({ itemCode }) => itemCode === 'F9').map(({ sha256 }) => sha256).sort());
    for (const { bytes, sha256, received, width } of arrived) {
      expect([width, sha256]).toEqual([1600, received]); // the browser had cut the place out before: nothing was left for the server
      expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS/);
    }
    const certificate = await page.request.get(`${address}${await page.getByRole('link', { name: /확인서 받기/ }).getAttribute('href')}`);
    expect((await certificate.body()).toString('latin1', 0, 5)).toBe('%PDF-');
  }, 60_000);

  it('hears that somebody else was done first, and leaves what it has as a note', async () => {
    await page.goto(`${address}/inspect/#${plans[1]}`);
    await phone.setOffline(true);
    await answer('F2', '보완');
    const second = house.browser();
    await second.post('/v1/session').send({ email: 'second@goreuge.test', password: PASSWORD }).expect(200);
    await rows(`UPDATE safety.planned_inspections SET inspector_id = (SELECT id FROM identity.accounts WHERE email = 'second@goreuge.test') WHERE id = $1`, plans[1]);
    const answers = answersThatMake('pass').map((given) => ({ ...given, id: randomUUID(), answeredAt: new Date().toISOString() }));
    await second.put(`/v1/inspector/planned-inspections/${plans[1]}/answers`).send({ answers }).expect(200);
    await second.post(`/v1/inspector/planned-inspections/${plans[1]}/finish`).send({ inspectedOn: today, photoIds: [] }).expect(200);
    await phone.setOffline(false);
    await seen(/이점검 점검자가 .*에 이미 마쳤습니다/);
    await page.getByRole('button', { name: 'English' }).click();
    await seen(/Inspector 이점검 finished this on/);
    await fine();
    await page.getByRole('button', { name: 'Send mine for reference' }).click();
    await page.getByRole('heading', { name: 'Inspections on site' }).waitFor();
    await fine();
    expect(await rows('SELECT jsonb_array_length(answers) AS items FROM safety.late_answers WHERE planned_inspection_id = $1', plans[1])).toEqual([{ items: 1 }]);
  }, 60_000);
});
