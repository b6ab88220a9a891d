/// <reference lib="dom" />
import fs from 'node:fs';
import { readSpreadsheet } from '#table-files';
import type { Page } from 'playwright-core';
import { House } from './house.js';
import { Walker } from './walker.js';

/** Names on the page stay Korean in every language; nothing else may. */
const HANGUL = /[가-힣]/;

describe('the director, the bunching of a season and what it owes to whom', () => {
  let house: House;
  let walker: Walker;
  let page: Page;

  beforeAll(async () => {
    house = await House.open();
    walker = await Walker.start(house);
  }, 120_000);
  afterAll(async () => {
    await walker?.close();
    await house?.close();
  }, 60_000);

  const toSeason = async (): Promise<void> => {
    await page.getByRole('link', { name: '고르게 나누기' }).first().click();
    await page.getByRole('link', { name: /학년도 \d학기/ }).first().click();
  };
  const toAnalysis = async (): Promise<void> => {
    await toSeason();
    await page.getByRole('link', { name: /쏠림 자세히 보기/ }).click();
    await page.getByRole('heading', { name: '일정이 닮은 학교' }).waitFor();
  };
  const unfoldAll = async (): Promise<void> => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  };

  it('forecasts before the wishes are closed, and says of what', async () => {
    page = await walker.signIn('director');
    await toAnalysis();
    await page.getByText(/몰릴 것으로 보이는 주/).first().waitFor();
    await page.getByText(/낸 희망: 학교 \d+곳/).waitFor();
    await unfoldAll();
    await page.getByRole('table', { name: '주마다 예상하는 희망 학생' }).waitFor();
    await walker.looksRight(page);
  }, 90_000);

  it('shows before and after, week by week and school by school', async () => {
    await toSeason();
    await page.getByRole('button', { name: '희망 마감하기' }).click();
    await page.getByRole('button', { name: '지금 마감하기' }).click();
    await page.getByRole('button', { name: '희망 마감하기' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '고르게 나누기' }).click();
    await page.getByText(/나누기를 마쳤습니다/).waitFor({ timeout: 60_000 });
    await toAnalysis();
    await page.getByRole('heading', { level: 1, name: /건을 옮기면|다른 주로 옮깁니다/ }).waitFor();
    const weeks = page.getByRole('img', { name: /주마다 희망한 학생 수.*주마다 나눈 뒤 학생 수/ });
    await weeks.waitFor();
    await page.getByRole('radio', { name: '희망 그대로' }).check();
    await page.getByRole('img', { name: /^주마다 희망한 학생 수[^나]*$/ }).waitFor();
    await page.getByRole('radio', { name: '함께 보기' }).check();
    await page.getByRole('region', { name: '학교와 주의 표' }).getByRole('button').first().click();
    await page.getByRole('dialog').getByText(/1순위/).first().waitFor();
    await walker.looksRight(page);
    await page.getByRole('dialog').getByRole('button', { name: '닫기' }).click();
    await unfoldAll();
    await walker.looksRight(page);
  }, 120_000);

  it('replays the moves with the arrow keys, each with its reasons', async () => {
    await page.getByRole('button', { name: '한 단계씩 보기' }).click();
    const slider = page.getByRole('slider', { name: '단계' });
    await slider.press('ArrowRight');
    await page.getByText(/^1단계 \/ 모두 \d+단계$/).waitFor();
    await page.getByText(/넘치는 학생 [\d,]+명, 가장 붐비는 주/).waitFor();
    await page.getByText('왜 이 주인가요?', { exact: true }).waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/1단계.*명:/);
    await slider.press('ArrowRight');
    await page.getByText(/^2단계/).waitFor();
    await walker.looksRight(page);
    await slider.press('ArrowLeft');
    await slider.press('End');
    const [, all] = /모두 (\d+)단계/.exec(await page.getByText(/단계 \/ 모두/).first().innerText())!;
    await page.getByText(`${all}단계 / 모두 ${all}단계`, { exact: true }).waitFor();
    await page.getByRole('button', { name: '한 단계씩 보기 끝내기' }).click();
  }, 90_000);

  it('gives the same as a spreadsheet that opens again', async () => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: '엑셀 파일로 받기' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/쏠림 분석.*\.xlsx/);
    const sheets = await readSpreadsheet(fs.readFileSync(await download.path()));
    expect(sheets.map(({ name }) => name)).toContain('옮긴 방문');
    expect(sheets.find(({ name }) => name === '학교별 주')!.rows.length).toBeGreaterThan(10);
  }, 60_000);

  it('folds the school table away on a phone and lists the weeks instead', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByText(/^[\d,]+ → [\d,]+/).first().waitFor();
    expect(await page.getByRole('img', { name: /주마다/ }).count()).toBe(0);
    await page.getByText('학교별 표 보기').click();
    await page.getByRole('region', { name: '학교와 주의 표' }).waitFor();
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 60_000);

  it('leaves no Korean but names on the English page', async () => {
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('heading', { name: 'Schools with alike calendars' }).waitFor();
    await walker.looksRight(page);
    const left = await page.evaluate(() => [...document.querySelectorAll('main h2, main h3, main summary, main thead th, main caption, main dt, main button')]
      .map((each) => each.textContent ?? ''));
    const own = left.filter((text) => HANGUL.test(text) && !/\d/.test(text) && !/[중초고]$/.test(text.trim()));
    expect(own).toEqual([]);
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('heading', { name: '일정이 닮은 학교' }).waitFor();
  }, 90_000);

  it('keeps the ledger once published, and lets the rule be tried before it is set', async () => {
    await toSeason();
    await page.getByRole('button', { name: '이대로 공개하기' }).click();
    await page.getByRole('button', { name: '공개하고 메일 보내기' }).click();
    await page.getByText(/공개했습니다. 예약 [\d,]+건을 만들고/).waitFor();
    await page.getByRole('link', { name: '배려 장부' }).first().click();
    await page.getByRole('table', { name: /학교마다 한 줄/ }).waitFor();
    await page.getByText(/예: .+의 만족도는/).waitFor();
    await page.getByRole('button', { name: '규칙 바꿔 보기' }).click();
    await page.getByLabel('한 학교의 한도').fill('170');
    await page.getByText('0에서 100 사이로 적어 주세요').waitFor();
    await page.getByLabel('한 학교의 한도').fill('5');
    await page.getByRole('table', { name: /이 규칙이라면/ }).waitFor();
    await walker.looksRight(page);
    await page.getByRole('button', { name: '이 규칙으로 정하기' }).click();
    await page.getByText('규칙을 정했습니다.').waitFor();
    await page.getByText(/한 학교가 가질 수 있는 점수는 많아도 5점/).waitFor();
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Fairness ledger' }).waitFor();
    await walker.looksRight(page);
  }, 120_000);

  it('shows a teacher the own line and the mean, no other school', async () => {
    const teacher = await walker.signIn('teacher');
    await teacher.getByRole('heading', { name: '우리 학교 배려 장부' }).waitFor();
    const table = teacher.getByRole('table', { name: /우리 학교와 센터 평균/ });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['무엇', '우리 학교', '센터 평균']);
    await walker.looksRight(teacher);
  }, 60_000);
});
