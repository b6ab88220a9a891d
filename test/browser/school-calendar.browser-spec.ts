/// <reference lib="dom" />
import pg from 'pg';
import { addDays, dayInSeoul } from '#kernel';
import { FakeNeis, type GivenEvent } from '#testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from './chromium.mjs';
import { looksRight } from './looks-right.js';
import { House } from './house.js';

const PASSWORD = 'goreuge-sample-2027';
const SCHOOLS = 39;
const SCHOOL = 'Z99-9900001';

const today = dayInSeoul(new Date());
const termOf = (day: string) => (day.slice(5, 7) >= '03' && day.slice(5, 7) < '09' ? `${day.slice(0, 4)}-1` : 'other');
/** Days of the running term, some two weeks from today. */
const base = termOf(addDays(today, 21)) === termOf(today) ? addDays(today, 3) : addDays(today, -21);
const EXAM: GivenEvent[] = [0, 1, 2].map((at) => ({ day: addDays(base, at), name: '2차 지필평가', grades: [2, 3] }));
const OTHERS: GivenEvent[] = [
  { day: addDays(base, 7), name: '꿈끼 발표회' }, { day: addDays(base, 9), name: '', dayOff: '휴업일' }, { day: addDays(base, 10), name: '1학년 진로체험', grades: [1] },
  { day: addDays(base, 11), name: '학부모 상담' }, { day: addDays(base, 12), name: '동아리 활동' },
];

describe('the school calendar, from NEIS to the teacher\'s word', () => {
  let house: House;
  let neis: FakeNeis;
  let browser: Browser;
  let director: Page;
  let teacher: Page;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    neis = await FakeNeis.open();
    neis.schedule(SCHOOL, [...EXAM, ...OTHERS]);
    house = await House.open({ NEIS_BASE_URL: neis.url, NEIS_KEY: 'f'.repeat(32) });
    browser = await launch();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
    await neis?.close();
  }, 60_000);

  async function signIn(role: 'director' | 'teacher'): Promise<Page> {
    const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', viewport: { width: 1280, height: 900 } });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${house.address}/sign-in`);
    await page.getByLabel('이메일').fill(`${role}@sample.goreuge.example`);
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '로그인하기' }).click();
    await page.getByText('견본 데이터입니다').waitFor();
    return page;
  }

  async function fetchFromNeis(): Promise<void> {
    const before = neis.asked.length;
    await director.getByRole('button', { name: '지금 나이스에서 불러오기' }).click();
    await eventually(() => new Set(neis.asked.slice(before).map(({ query }) => query.get('SD_SCHUL_CODE'))).size === SCHOOLS);
  }

  it('lets the director fetch the calendars and see what is known', async () => {
    director = await signIn('director');
    await director.goto(`${house.address}/schools`);
    await director.getByRole('heading', { level: 2, name: '학교별 학사일정' }).waitFor();
    await Promise.all([director.getByText('나이스에서 불러오기를 기다리고 있습니다').waitFor(), fetchFromNeis()]);
    await director.getByText('나이스에서 불러오기를 기다리고 있습니다').waitFor({ state: 'detached' });
    await director.reload();
    await director.getByText(/일정을 모르는 곳 38곳, 확인할 일정이 남은 곳/).waitFor();
    await director.getByText('학교별로 보기').click();
    await director.getByRole('row', { name: /달무리중학교 알고 있음/ }).waitFor();
    await director.getByRole('row', { name: /가람솔중학교 모름/ }).waitFor();
    await looksRight(director);
  }, 90_000);

  it('lets the teacher tick what is wrong and confirm the rest at once', async () => {
    teacher = await signIn('teacher');
    await teacher.goto(`${house.address}/calendar`);
    await teacher.getByRole('heading', { level: 2, name: /확인할 일정 \d+건/ }).waitFor();
    await teacher.getByText(/일반 일정 \d+건/).first().click();
    await looksRight(teacher);
    await teacher.getByLabel(/틀림 꿈끼 발표회/).check();
    await teacher.getByRole('button', { name: /나머지 \d+건은 맞습니다/ }).click();
    await teacher.getByText(/일정 \d+건을 확인했습니다/).waitFor();
    await teacher.getByRole('heading', { level: 2, name: '확인할 일정 1건' }).waitFor();
  }, 90_000);

  it('lets the teacher correct an entry and add another, with every fault at its field', async () => {
    await teacher.getByRole('button', { name: /고치기 꿈끼 발표회/ }).click();
    await teacher.getByLabel('종류').selectOption('ordinary');
    await teacher.getByLabel('1학년').check();
    await looksRight(teacher);
    await teacher.getByRole('button', { name: '고친 내용 저장' }).click();
    await teacher.getByText('꿈끼 발표회 일정을 고쳤습니다.').waitFor();
    await teacher.getByRole('button', { name: '일정 하나 적기' }).click();
    await teacher.getByLabel('일정 이름').fill('솔향 축제');
    await teacher.getByLabel('종류').selectOption('school-event');
    await teacher.getByLabel('시작하는 날').fill(addDays(base, 14));
    await teacher.getByLabel('끝나는 날').fill(addDays(base, 13));
    await teacher.getByRole('button', { name: '이 일정 넣기' }).click();
    await teacher.getByText(/보다 빠릅니다/).first().waitFor();
    await looksRight(teacher);
    await teacher.getByLabel('끝나는 날').fill('');
    await teacher.getByRole('button', { name: '이 일정 넣기' }).click();
    await teacher.getByText('솔향 축제 일정을 넣었습니다.').waitFor();
  }, 90_000);

  it('shows what NEIS says now beside what was confirmed, and takes the answer', async () => {
    neis.schedule(SCHOOL, [...EXAM.map((event) => ({ ...event, day: addDays(event.day, 7) })), ...OTHERS.slice(0, -1)]);
    await fetchFromNeis();
    await teacher.reload();
    await teacher.getByRole('heading', { level: 2, name: '확인한 것과 다르게 나온 일정 2건' }).waitFor();
    await looksRight(teacher);
    await teacher.getByRole('button', { name: '나이스대로 바꾸기 2차 지필평가' }).click();
    await teacher.getByText('2차 지필평가에 대한 대답을 저장했습니다.').waitFor();
    await teacher.getByRole('button', { name: '우리 것 그대로 동아리 활동' }).click();
    await teacher.getByText('동아리 활동에 대한 대답을 저장했습니다.').waitFor();
    await looksRight(teacher);
    await teacher.getByRole('button', { name: 'English' }).click();
    await teacher.getByRole('heading', { level: 1, name: 'School calendar' }).waitFor();
    await looksRight(teacher);
    await teacher.getByRole('button', { name: '한국어' }).click();
  }, 90_000);

  it('tells the director why NEIS cannot be asked', async () => {
    neis.keys.clear();
    await director.getByRole('button', { name: '지금 나이스에서 불러오기' }).click();
    await director.getByText(/인증키가 유효하지 않습니다/).first().waitFor();
    await looksRight(director);
  }, 60_000);

  it('says unknown, not free, where nothing is known', async () => {
    const client = new pg.Client({ connectionString: house.database.url });
    await client.connect();
    await client.query('DELETE FROM calendar.events WHERE school_id = (SELECT id FROM identity.schools WHERE code = $1)', [SCHOOL]);
    await client.end();
    await teacher.reload();
    await teacher.getByText('시험 기간만 넣어도 충분합니다 (2분).').waitFor();
    await looksRight(teacher);
    await teacher.getByRole('button', { name: '시험 기간 적기' }).click();
    await teacher.getByLabel('일정 이름').waitFor();
    expect(await teacher.getByText(/아직 모릅니다/).count()).toBe(1);
  }, 60_000);

  async function eventually(is: () => boolean): Promise<void> {
    for (let tries = 0; !is(); tries++) {
      if (tries > 200) throw new Error('it never came');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
});
