/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { House } from './house.js';
import { Walker } from './walker.js';

const pictures = process.env['GOREUGE_SHOTS'];

/** What is written down of visits, on the sample as it comes: results, papers, records, and who follows along. */
describe('the records of visits', () => {
  let house: House;
  let walker: Walker;
  let director: Page, teacher: Page;
  let survey = '';

  beforeAll(async () => {
    house = await House.open();
    walker = await Walker.start(house);
    [director, teacher] = [await walker.signIn('director'), await walker.signIn('teacher')];
  }, 240_000);
  afterAll(async () => {
    await walker?.close();
    await house?.close();
  }, 60_000);

  const go = async (page: Page, to: string) => { await page.goto(house.address + to, { waitUntil: 'networkidle' }); };
  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const downloaded = async (page: Page, name: string | RegExp): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()]);
    return fs.readFileSync(await file.path(), 'latin1').slice(0, 5);
  };

  it('begin on the teacher’s sheet: who came, how it was, a link for the class, and the safety papers', async () => {
    await go(teacher, '/visits');
    await teacher.getByRole('heading', { name: '지난 방문' }).waitFor();
    await walker.looksRight(teacher);
    await teacher.getByRole('listitem').filter({ hasText: '2학년' }).getByRole('link', { name: /결과 내기/ }).click();
    await teacher.getByRole('button', { name: '결과 내기' }).click();
    await teacher.getByLabel('온 인원', { exact: true }).fill('8');
    await teacher.getByLabel('오지 않은 인원').fill('1');
    await teacher.getByRole('button', { name: '결과 내기' }).click();
    await says(teacher, '8명이 왔다면 오지 않은 인원은 0명입니다.');
    await walker.looksRight(teacher);
    await teacher.getByLabel('오지 않은 인원').fill('0');
    for (let item = 0; item < 3; item++) await teacher.getByRole('radio', { name: '5점' }).nth(item).check({ force: true });
    await teacher.getByRole('button', { name: '결과 내기' }).click();
    await says(teacher, '결과를 냈습니다.');
    await teacher.getByRole('button', { name: '학생 링크 만들기' }).click();
    survey = (await teacher.getByRole('link', { name: /\/r\// }).getAttribute('href'))!;
    await teacher.getByRole('button', { name: '안전서류 만들기' }).click();
    expect(await downloaded(teacher, /기준 PDF/)).toBe('%PDF-');
    await walker.looksRight(teacher);
  }, 120_000);

  it('go on with the class, without any script', async () => {
    const page = await walker.open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await page.goto(survey);
    for (const item of ['satisfied', 'helpful', 'recommend']) await page.locator(`input[name=${item}][value="4"]`).check();
    await page.getByLabel('없었습니다').check();
    await page.getByRole('button', { name: '답 보내기' }).press('Enter');
    await page.getByRole('status').getByText('답을 보냈습니다').waitFor();
    await page.context().close();
    for (const lang of ['', '?lang=en']) {
      const reader = await walker.open();
      await reader.goto(survey + lang);
      await walker.looksRight(reader);
      await reader.context().close();
    }
  }, 120_000);

  it('are read by the director with the answers behind each mean, and what the host said', async () => {
    await go(director, '/results');
    await says(director, /조건이 있음 1/);
    await walker.looksRight(director);
    await director.getByRole('row').filter({ hasText: '7/8' }).getByRole('link').first().click();
    await says(director, '한 번에 열 명까지면 좋겠습니다');
    await walker.looksRight(director);
  }, 120_000);

  it('come on paper: cards of a day, a roster to print, safety papers', async () => {
    await go(director, '/visits');
    const next = director.getByRole('button', { name: '다음 방문일' });
    if (await director.getByText('이 날은 방문이 없습니다.').count()) await next.click();
    expect(await downloaded(director, '이 날 모둠 카드 PDF 받기')).toBe('%PDF-');
    await walker.looksRight(director);
    await go(director, '/roster');
    await director.getByLabel('누구의 배정표인가요?').selectOption({ label: '달무리중학교' });
    await says(director, /방문 \d+건/);
    await walker.looksRight(director);
    await director.emulateMedia({ media: 'print' });
    expect(await director.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    if (pictures) await director.screenshot({ path: path.join(pictures, 'roster-print.png'), fullPage: true });
    await director.emulateMedia({ media: 'screen' });
  }, 120_000);

  it('add up, and name who changed what', async () => {
    await go(director, '/records');
    await says(director, '어긋난 것 0건');
    await says(director, /변경 기록 [\d,]+번까지 이어져 있습니다/);
    await walker.looksRight(director);
  }, 120_000);

  it('are followed by other systems, whose keys are shown once', async () => {
    await go(director, '/subscribers');
    await says(director, '구청 교육지원과 통계 (견본)');
    await director.getByLabel('시스템 이름').fill('보기 현황판');
    await director.getByLabel('보낼 주소').fill('https://system.invalid/goreuge');
    await director.getByRole('button', { name: '더하고 열쇠 받기' }).click();
    expect(await director.getByLabel('읽기 토큰').inputValue()).toMatch(/^feed_/);
    await walker.looksRight(director);
    await director.getByRole('button', { name: '옮겨 적었습니다' }).click();
    await director.getByRole('button', { name: '시험으로 보내기' }).click();
    await says(director, /보기 현황판: ./);
    await walker.looksRight(director);
    await director.getByRole('article').filter({ hasText: '보기 현황판' }).getByRole('button', { name: '연동 끊기' }).click();
    await director.getByRole('dialog').getByRole('button', { name: '연동 끊기' }).click();
    await says(director, '보기 현황판과 연동을 끊었습니다.');
  }, 120_000);

  it('keep the links and the agreement of a venue', async () => {
    await go(director, '/venues');
    await director.getByRole('button', { name: /메일 링크/ }).first().click();
    await director.getByLabel('업무협약(MOU) 끝나는 날').fill('2031-12-31');
    await walker.looksRight(director);
    await director.getByRole('button', { name: '업무협약 저장' }).click();
    await says(director, '업무협약을 저장했습니다.');
    await director.keyboard.press('Escape');
  }, 120_000);

  it('speak English, too', async () => {
    await director.setViewportSize({ width: 1280, height: 900 });
    await go(director, '/results');
    await director.getByRole('button', { name: 'English' }).click();
    await director.getByRole('heading', { level: 1, name: 'Results' }).waitFor();
    for (const to of ['/results', '/roster', '/visits', '/records', '/subscribers', '/waits']) {
      await go(director, to);
      await walker.looksRight(director);
    }
  }, 120_000);
});
