import type { Page } from 'playwright-core';
import { WISH_COLUMNS } from '#school-scheduling';
import { writeCsv } from '#table-files';
import { House } from './house.js';
import { Walker } from './walker.js';

const PHONE = { width: 360, height: 740 };

describe('wishes and the rounds they belong to', () => {
  let house: House;
  let walker: Walker;
  let teacher: Page;
  let director: Page;

  beforeAll(async () => {
    house = await House.open();
    walker = await Walker.start(house);
  }, 120_000);
  afterAll(async () => {
    await walker?.close();
    await house?.close();
  }, 60_000);

  it('tells a teacher what is due, with the days left', async () => {
    teacher = await walker.signIn('teacher');
    await teacher.getByRole('heading', { level: 2, name: /희망 내기/ }).waitFor();
    await teacher.getByText(/일 남음|오늘 마감/).waitFor();
    await walker.looksRight(teacher);
  }, 60_000);

  it('lists what is missing, and leads to it', async () => {
    await teacher.goto(`${house.address}/wishes/new`);
    await teacher.getByRole('button', { name: '희망 내기', exact: true }).click();
    const summary = teacher.getByRole('alert');
    await summary.getByRole('link', { name: /참여 인원은 1명에서/ }).waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await walker.looksRight(teacher);
    await summary.getByRole('link', { name: /참여 인원은 1명에서/ }).click();
    expect(await teacher.getByLabel('참여 인원').evaluate((box) => box === document.activeElement)).toBe(true);
  }, 60_000);

  it('walks a phone through four steps, one on the screen', async () => {
    await teacher.setViewportSize(PHONE);
    await teacher.getByText('4단계 중 1단계').waitFor();
    expect(await teacher.getByText('4단계 중 2단계').isVisible()).toBe(false);
    await teacher.getByLabel('참여 인원').fill('20');
    await teacher.getByRole('button', { name: '다음' }).click();
    await teacher.getByRole('radio', { name: '학교로 오는 강연' }).check();
    await teacher.getByText('일터멘토가 학교로 옵니다.').waitFor();
    await teacher.getByRole('button', { name: '고르게 채우기' }).click();
    await walker.looksRight(teacher);
    await teacher.setViewportSize(PHONE);
    await teacher.getByRole('button', { name: '다음' }).click();
    await teacher.getByText('4단계 중 3단계').waitFor();
    for (const height of await teacher.locator('fieldset label span').filter({ hasText: /^(가능|되도록 피함|불가)$/ }).evaluateAll((faces) => faces.filter((face) => (face as HTMLElement).offsetParent !== null).map((face) => (face as HTMLElement).offsetHeight))) {
      expect(height).toBeGreaterThanOrEqual(48);
    }
  }, 90_000);

  it('keeps what was typed, and says how the wish will probably go', async () => {
    await teacher.reload();
    await teacher.getByText('적던 내용을 불러왔습니다.').waitFor();
    await teacher.setViewportSize({ width: 1280, height: 900 });
    expect(await teacher.getByLabel('참여 인원').inputValue()).toBe('20');
    await teacher.locator('button[aria-pressed="false"]:enabled').first().click();
    // a talk has places of its own: nothing is promised from the seats of visits
    await teacher.getByText('강연과 캠프는 자리를 따로 쓰므로 어림하지 않습니다.').waitFor();
    await teacher.getByRole('radio', { name: '진로체험의 날' }).check();
    await teacher.getByText(/거의 확실히 배정됩니다|배정될 수도, 안 될 수도|배정되지 않을 가능성/).first().waitFor();
    await teacher.getByRole('radio', { name: '학교로 오는 강연' }).check();
    await teacher.getByText(/이 기기에 저장됨 \d\d:\d\d/).waitFor();
    await walker.looksRight(teacher);
    await teacher.getByRole('button', { name: '희망 내기', exact: true }).click();
    await teacher.getByText('희망을 냈습니다.').waitFor();
    await teacher.getByText('학교로 오는 강연').first().waitFor();
    await walker.looksRight(teacher);
  }, 90_000);

  it('speaks English, too', async () => {
    await teacher.goto(`${house.address}/wishes/new`);
    await teacher.getByRole('button', { name: 'English' }).click();
    await teacher.getByText('Career day').first().waitFor();
    await walker.looksRight(teacher);
  }, 60_000);

  it('lets the director lay down the rules of a round', async () => {
    director = await walker.signIn('director');
    await director.goto(`${house.address}/seasons`);
    await director.getByRole('link', { name: '기간 설정' }).first().click();
    await director.getByRole('heading', { level: 1, name: '기간 설정' }).waitFor();
    const due = await director.getByLabel('희망 마감', { exact: true }).inputValue();
    await director.getByLabel('결과 공개').fill('2020-01-01T09:00');
    await director.getByRole('button', { name: '설정 저장하기' }).click();
    await director.getByText(/공개는 희망 마감\(.+\)보다 앞설 수 없습니다/).first().waitFor();
    await walker.looksRight(director);
    await director.getByLabel('결과 공개').fill(due);
    await director.getByLabel('마감 며칠 전에 알릴까요').fill('3');
    await director.getByLabel(/늦은 희망을 받습니다/).check();
    await director.getByRole('button', { name: '설정 저장하기' }).click();
    await director.getByText('설정을 저장했습니다.').waitFor();
    await director.reload();
    expect(await director.getByLabel('결과 공개').inputValue()).toBe(due);
    await walker.looksRight(director);
  }, 90_000);

  it('copies last year\'s rules into the next round', async () => {
    await director.goto(`${house.address}/seasons`);
    await director.getByRole('button', { name: '기간 열기' }).click();
    await director.getByRole('button', { name: '작년 규칙 불러오기' }).click();
    await director.getByText(/의 규칙과 날짜를 한 해 뒤로 옮겨/).waitFor();
    expect(await director.getByLabel('마감 며칠 전에 알릴까요').inputValue()).toBe('3');
    await walker.looksRight(director);
  }, 60_000);

  it('lets the centre write down a wish told on the telephone', async () => {
    await director.goto(`${house.address}/seasons`);
    await director.getByRole('link', { name: '받은 희망 보기' }).first().click();
    await director.getByRole('link', { name: '전화로 받은 희망 적기' }).click();
    await director.getByLabel('어느 학교인가요').selectOption({ index: 2 });
    await director.getByLabel('참여 인원').fill('15');
    await director.getByRole('radio', { name: '원클릭 패키지' }).check();
    await director.getByRole('button', { name: '고르게 채우기' }).click();
    await director.locator('button[aria-pressed="false"]:enabled').first().click();
    await walker.looksRight(director);
    await director.getByRole('button', { name: '희망 내기', exact: true }).click();
    await director.getByText('희망을 적었습니다.').waitFor();
    await walker.looksRight(director);
  }, 90_000);

  it('looks through a sheet before it takes it, wholly or not at all', async () => {
    const header = Object.values(WISH_COLUMNS).map(({ title }) => title);
    await director.getByLabel('파일 고르기').waitFor();
    const day = await director.locator('tbody tr').first().locator('td').nth(2).innerText();
    expect(day).toMatch(/월/);
    const row = (schoolCode: string) => Object.keys(WISH_COLUMNS).map((key) => ({ schoolCode, grade: '1', kind: '캠프', headcount: '5', health: '5', day1: '2020-01-01', band: '오전', maxKm: '9', escorts: '1' })[key] ?? '');
    const choose = (bytes: Uint8Array) => director.locator('input[type=file]').setInputFiles({ name: '희망.csv', mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await choose(writeCsv([header, row('없는-학교')]));
    await director.getByText('고칠 곳 1곳 – 한 건도 받지 않았습니다').waitFor();
    await director.getByText("이 센터에 없는 학교코드입니다: '없는-학교'.").waitFor();
    expect(await director.getByRole('button', { name: /건 받기/ }).count()).toBe(0);
    await walker.looksRight(director);
  }, 90_000);
});
