/// <reference lib="dom" />
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { BookingCatalogue, BookingDesk, type BookingView, HostLinks } from '#booking';
import { UnitOfWork } from '#database';
import { AccountDesk } from '#identity-access';
import { addDays, type Day, dayInSeoul, mondayOf } from '#kernel';
import { NegotiationDesk, type ProposedWish, SchoolLinks, type Speaker } from '#negotiation';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { schoolPage } from '../../apps/api/src/pages/school-page.template.js';
import { schoolPageView } from '../../apps/api/src/pages/school-page.view.js';
import { launch } from './chromium.mjs';
import { looksRight } from './looks-right.js';

const PASSWORD = '푸른 하늘 은하수 쪽배', SMALLEST_TARGET = 44;

describe('another day, from both links and at the director’s desk', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let browser: Browser;
  let address: string;
  let district: GivenDistrict;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    api = await createApi(Environment.read({
      DATABASE_URL: database.url, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000',
      WEB_ROOT: path.resolve(import.meta.dirname, '../../dist/web'),
    }), { logger: false });
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
    district = await GivenDistrict.found((sql, values) => api.get(UnitOfWork).manager.query(sql, values));
    await api.get(AccountDesk, { strict: false }).open({
      centreId: district.centreId, email: 'director@goreuge.test', name: '센터장 님', password: PASSWORD, memberships: [{ organisationId: district.centreId, role: 'director' }],
    });
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await api.close();
    await database.drop();
  });

  const monday = (weeks: number): Day => addDays(mondayOf(dayInSeoul(new Date())), 7 * weeks);
  const room = <T>(type: abstract new (...args: never[]) => T): T => api.get(type as never, { strict: false });

  /** A booking with four other open days, and both links to it. */
  async function given(name: string) {
    const venueId = await district.venue({ name }), schoolId = await district.school({ name: '개봉여자중학교', contactEmail: 'kim@school.example' });
    const openingId = await district.opening(venueId, { heldOn: monday(4) });
    const openings: string[] = [];
    for (const week of [5, 6, 7, 8]) openings.push(await district.opening(venueId, { heldOn: monday(week) }));
    const booking = await room(BookingDesk).request(district.actor('teacher', schoolId), { openingId, grade: 1, headcount: 18 });
    const hostLinkId = (await room(BookingCatalogue).hostLinkOf(district.centreId, booking.id)) ?? '';
    const host: Speaker = { side: 'host', centreId: district.centreId, organisationId: venueId }, school: Speaker = { side: 'school', centreId: district.centreId, organisationId: schoolId };
    return {
      id: booking.id, openings, host, school, hostPath: `/h/${room(HostLinks).tokenFor(hostLinkId)}`,
      schoolPath: `/t/${await room(SchoolLinks).tokenFor(district.centreId, booking, 'kim@school.example')}/days/${booking.id}`,
      now: () => room(BookingCatalogue).find(district.centreId, booking.id),
    };
  }

  async function open(target: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(address + target, { waitUntil: 'networkidle' });
    return page;
  }

  it('is agreed from two telephones without any script', async () => {
    const { id, hostPath, schoolPath, now } = await given('○○제과');
    const host = await open(hostPath, { javaScriptEnabled: false });
    await host.getByRole('link', { name: '다른 날이 좋아요' }).press('Enter');
    await host.getByRole('heading', { level: 1, name: '어떤 날이 좋으신가요?' }).waitFor();
    await host.getByRole('checkbox').nth(0).press('Space');
    await host.getByRole('checkbox').nth(1).press('Space');
    await host.getByLabel('전하는 말').fill('가게 공사');
    await host.getByRole('button', { name: '고른 날로 물어보기' }).press('Enter');
    await host.getByRole('status').getByText('고른 날을 전했습니다').waitFor();

    const school = await open(schoolPath, { javaScriptEnabled: false });
    await school.getByRole('heading', { level: 1, name: '이 가운데 되는 날이 있나요?' }).waitFor();
    expect(await school.getByRole('checkbox').count()).toBe(2);
    await school.getByRole('checkbox').nth(1).press('Space');
    await school.getByRole('button', { name: '고른 날로 정하기' }).press('Enter');
    await school.getByRole('heading', { level: 1, name: '날짜가 정해졌습니다' }).waitFor();
    expect(await now()).toMatchObject({ id, heldOn: monday(6), status: 'confirmed' });
    await host.goto(address + hostPath);
    await host.getByText('확정되었습니다').waitFor();
    await Promise.all([host.context().close(), school.context().close()]);
  }, 90_000);

  it('has nothing axe complains about on either page, fits 320 px and offers large targets, in both languages', async () => {
    const { id, openings, host, hostPath, schoolPath } = await given('이름이아주아주긴제과제빵직업체험공방보기점');
    const look = async (target: string) => {
      const page = await open(target);
      await looksRight(page, [320]);
      const small = await page.locator('button, summary, input[type=text], label.choice, a').evaluateAll(
        (targets, least) => targets.map((each) => [each.textContent, each.getBoundingClientRect().height] as const).filter(([, height]) => height > 0 && height < least), SMALLEST_TARGET);
      expect(small).toEqual([]);
      await page.context().close();
    };
    for (const lang of ['', '?lang=en']) await look(`${hostPath}/days/${id}${lang}`);
    await room(NegotiationDesk).start(host, { bookingId: id, openingIds: openings.slice(0, 2), note: '가게 공사로 그날은 문을 닫습니다' });
    for (const target of [`${hostPath}/days/${id}`, schoolPath, `${schoolPath}?lang=en`, '/t/incomplete']) await look(target);
  }, 120_000);

  it('shows a published proposal as well, folded and unfolded', async () => {
    const booking = (venueName: string, status: BookingView['status']): BookingView => ({
      id: `b-${venueName}`, status, reason: null, schoolId: 's', schoolName: '개봉여자중학교', grade: 1, classLabel: null, headcount: 18, venueId: 'v', venueName, venueAddress: null, openingId: 'o',
      heldOn: monday(5), band: 'am', startsAt: '10:00', endsAt: '12:00', answerDueOn: monday(3), offerDueOn: null, isReconfirmed: false, isCounted: false, noticeDays: null, isLate: null, wishId: 'w', version: 1,
    });
    const wish = (id: string, grade: number) => ({
      id, grade, classLabel: null, headcount: 36, rankedDays: [monday(4), monday(5)],
      answer: { state: 'assigned', heldOn: monday(5), band: 'am', reasons: [{ code: 'WEEK_FULL', text: '희망하신 주는 희망이 정원을 넘었습니다.' }] },
    }) as unknown as ProposedWish['wish'];
    const bookings = [booking('이름이아주아주긴제과제빵직업체험공방보기점', 'host-pending'), booking('○○제과', 'confirmed')];
    const html = (lang: 'ko' | 'en') => schoolPage(schoolPageView({
      link: {
        id: 'l', centreId: 'c', schoolId: 's', schoolName: '개봉여자중학교', centreName: '보기진로직업체험지원센터', centrePhone: '02-000-0000', seasonId: 'p', bookingId: null, email: 'kim@school.example',
        personName: '김보기', lastVisitOn: monday(5), isOver: false,
      },
      wishes: [{ wish: wish('w1', 1), bookings, acceptedAt: null }, { wish: wish('w2', 2), bookings, acceptedAt: new Date() }, { wish: wish('w3', 3), bookings, acceptedAt: null }],
      negotiating: new Set([bookings[0]!.id]), wholeGroups: new Set(['w2']),
    }, { token: 'T', lang, page: 1, done: 'accept' }));
    for (const lang of ['ko', 'en'] as const) {
      const page = await open('/t/incomplete');
      await page.route('**/t/shown', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html(lang) }));
      await page.goto(`${address}/t/shown`, { waitUntil: 'networkidle' });
      await page.locator('summary').first().click();
      await looksRight(page, [320]);
      await page.context().close();
    }
    expect(Buffer.byteLength(html('ko'))).toBeLessThan(20 * 1024);
  }, 60_000);

  it('lets the director see every thread by age, confirm what both agreed on, and note what was settled by telephone', async () => {
    const [agreed, stuck, waiting] = [await given('△△목공방'), await given('□□동물병원'), await given('◇◇방송국')], desk = room(NegotiationDesk);
    await api.get(UnitOfWork).manager.query(`INSERT INTO negotiation.settings VALUES ($1, 'by-centre')`, [district.centreId]);
    await desk.start(agreed.host, { bookingId: agreed.id, openingIds: agreed.openings.slice(0, 2) });
    await desk.answer(agreed.school, { bookingId: agreed.id, openingIds: [agreed.openings[0]!], round: 1 });
    await desk.start(stuck.school, { bookingId: stuck.id, openingIds: stuck.openings.slice(0, 1), note: '체육대회' });
    await desk.askCentre(stuck.host, { bookingId: stuck.id, note: '전화 주세요' });
    await desk.start(waiting.host, { bookingId: waiting.id, openingIds: waiting.openings.slice(0, 2) });

    const page = await open('/sign-in', { viewport: { width: 1280, height: 900 } });
    await page.getByLabel('이메일').fill('director@goreuge.test');
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '로그인하기' }).click();
    await page.getByRole('link', { name: '조정함' }).first().click();
    await page.getByRole('heading', { level: 1, name: '조정함' }).waitFor();
    await page.getByRole('heading', { name: /결정 필요 1/ }).waitFor();
    await looksRight(page, [1280, 320]);
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.getByRole('button', { name: /로 확정하기/ }).click();
    await page.getByText('두 곳에 메일을 보냅니다').waitFor();
    expect(await agreed.now()).toMatchObject({ heldOn: monday(5), status: 'confirmed' });

    await page.getByRole('button', { name: /전화로 해결했음 기록 개봉여자중학교 □□동물병원/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '기록하고 두 곳에 알리기' }).click();
    await dialog.getByText('무엇을 정했는지 한 줄로 적어 주세요').waitFor();
    await dialog.locator('fieldset').nth(1).locator('label').nth(1).click();
    await dialog.getByLabel('누구와 무엇을 정했는지').fill('원장님과 통화, 오전으로');
    await looksRight(page, [320, 1280]);
    await dialog.getByRole('button', { name: '기록하고 두 곳에 알리기' }).click();
    await page.getByText('전화로 정한 내용을 기록했습니다').waitFor();
    expect(await stuck.now()).toMatchObject({ status: 'confirmed', heldOn: monday(6) });
    await page.getByRole('heading', { name: /지난 2주 동안 끝남/ }).waitFor();
    await page.locator('details').first().locator('summary').click();
    await looksRight(page, [1280]);
    await page.context().close();
  }, 120_000);
});
