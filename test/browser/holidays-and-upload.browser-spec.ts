/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { launch } from './chromium.mjs';
import { looksRight } from './looks-right.js';
import { House } from './house.js';

const PASSWORD = 'goreuge-sample-2027';

describe('an announced holiday and an uploaded calendar', () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    house = await House.open();
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  }, 60_000);

  async function signIn(role: 'director' | 'teacher'): Promise<Page> {
    const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${house.address}/sign-in`);
    await page.getByLabel('이메일').fill(`${role}@sample.goreuge.example`);
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '로그인하기' }).click();
    await page.getByText('견본 데이터입니다').waitFor();
    return page;
  }

  const api = async <T>(page: Page, address: string, body?: object): Promise<T> => {
    const options = { headers: { origin: house.address }, ...(body ? { data: body } : {}) };
    const answer = body ? await page.request.post(`${house.address}${address}`, options) : await page.request.get(`${house.address}${address}`, options);
    expect(answer.ok()).toBe(true);
    return (await answer.json()) as T;
  };

  let director: Page;
  let teacher: Page;
  let announced: string;

  it('shows the director whom a new holiday hits, before and after saving', async () => {
    [director, teacher] = [await signIn('director'), await signIn('teacher')];
    const { items: [wish] } = await api<{ items: { rankedDays: string[]; grade: number }[] }>(teacher, '/v1/teacher/wishes');
    announced = wish?.rankedDays[0] ?? '';
    const { items: [opening] } = await api<{ items: { openingId: string }[] }>(teacher, `/v1/teacher/openings?from=${announced}&until=${announced}&minSeats=6`);
    await api(teacher, '/v1/teacher/bookings', { openingId: opening?.openingId, grade: wish?.grade, classLabel: '9반', headcount: 6 });

    await director.getByRole('link', { name: '공휴일', exact: true }).first().click();
    await director.getByRole('heading', { level: 1, name: '공휴일 표' }).waitFor();
    await director.getByLabel('날짜').fill(announced);
    await director.getByLabel('이름').fill('임시공휴일');
    await director.getByRole('button', { name: '걸리는 것 보기' }).click();
    await director.getByText('예약 1건', { exact: true }).waitFor();
    await director.getByText(/^희망 \d+건$/).waitFor();
    await looksRight(director);
    await director.getByRole('button', { name: '공휴일로 저장하기' }).click();
    await director.getByText(/공휴일 1일을 저장했습니다.*남은 예약 1건/).waitFor();
    await looksRight(director);
    await director.goto(`${house.address}/`);
    await director.getByText('공휴일이 된 날에 예약 1건이 남아 있습니다').waitFor();
    await looksRight(director);
    await director.getByRole('link', { name: '걸린 예약 보기' }).click();
    await director.getByRole('heading', { name: '공휴일에 남은 예약 1건' }).waitFor();
  }, 120_000);

  it('flags the wish for its school', async () => {
    await teacher.goto(`${house.address}/wishes`);
    await teacher.getByText(/공휴일\(임시공휴일\)이 되어 갈 수 없습니다/).first().waitFor();
    await looksRight(teacher);
  }, 60_000);

  it('fills the table from the gazette and takes a day off again', async () => {
    await director.getByLabel('연도').selectOption('2018');
    await director.getByRole('button', { name: '빠진 날 보기' }).click();
    await director.getByText('걸리는 희망, 여는 날, 예약이 없습니다.').waitFor();
    await director.getByRole('button', { name: '18일을 공휴일로 저장하기' }).click();
    await director.getByText('공휴일 18일을 저장했습니다.', { exact: false }).waitFor();
    await director.getByText('2018년', { exact: true }).click();
    await director.getByRole('button', { name: /지우기 12월 25일 \(화\)/ }).click();
    await looksRight(director);
    await director.getByRole('button', { name: '공휴일 지우기' }).click();
    await director.getByText('12월 25일 (화) 기독탄신일을 지웠습니다.').waitFor();
  }, 60_000);

  it('lets the teacher look at a calendar file before anything is stored', async () => {
    const year = announced.slice(0, 4);
    const upload = async (name: string, lines: string[]): Promise<void> => {
      await teacher.goto(`${house.address}/calendar`);
      await teacher.getByRole('button', { name: '학사일정 파일 올리기' }).click();
      await teacher.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
      await teacher.getByRole('button', { name: '파일 살펴보기' }).click();
    };
    const header = '행사명,시작일,종료일,학년,구분';
    await upload('틀린.csv', [header, `중간고사,${year}-04-31,,,`, `기말고사,${year}-07-08,${year}-07-01,,`]);
    await teacher.getByRole('heading', { name: '고칠 곳이 2곳 있습니다' }).waitFor();
    await teacher.getByText('3행 종료일').waitFor();
    await looksRight(teacher);
    await upload('학사일정.csv', [header, `"가온 시험(2,3학년) 기말고사",${year}-06-28,${year}-06-30,,`, `화요일 수업,${year}-06-16,,,`, `가온제,${year}-06-18,,,`]);
    await teacher.getByRole('heading', { name: /일정 3건을 찾았습니다/ }).waitFor();
    await teacher.getByText('화요일 시간표 · 수업함').waitFor();
    await looksRight(teacher);
    await teacher.getByRole('button', { name: /일정 \d+건 저장하기/ }).click();
    await teacher.getByText(/일정 \d+건을 저장했습니다/).waitFor();
    await teacher.getByRole('radio', { name: `${year}학년도 1학기` }).check();
    await teacher.getByText('가온제').first().waitFor();
    await looksRight(teacher);
  }, 120_000);
});
