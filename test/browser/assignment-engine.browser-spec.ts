/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { House } from './house.js';
import { Walker } from './walker.js';

/** Names on the page stay Korean in every language; nothing else may. */
const HANGUL = /[가-힣]/;

describe('the director and the assignment engine', () => {
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

  const heading = (name: RegExp): Locator => page.getByRole('heading', { level: 1, name });
  const comparison = (): Locator => page.getByRole('region', { name: '나눈 결과 비교' });

  async function even(preset: string): Promise<void> {
    await pick(page, preset);
    await page.getByRole('button', { name: '고르게 나누기' }).click();
    await page.getByRole('progressbar', { name: '나누기 진행' }).waitFor();
    await page.getByText(/나누기를 마쳤습니다/).waitFor({ timeout: 60_000 });
  }

  it('says before any plan where places will be missing, and what would help', async () => {
    page = await walker.signIn('director');
    await page.getByRole('link', { name: '고르게 나누기' }).first().click();
    await page.getByRole('link', { name: /학년도 \d학기/ }).click();
    await page.getByRole('heading', { name: '나누기 전에 살펴보기' }).waitFor();
    await page.getByText(/희망 [\d,]+명, 자리 [\d,]+명/).first().waitFor();
    await page.getByText(/에도 갈 수 있다면/).first().waitFor();
    await walker.looksRight(page);
    await page.getByRole('button', { name: '희망 마감하기' }).click();
    await page.getByRole('button', { name: '지금 마감하기' }).click();
    await page.getByRole('button', { name: '희망 마감하기' }).waitFor({ state: 'detached' });
  }, 60_000);

  it('takes targets in words or numbers and refuses an impossible one in place', async () => {
    await pick(page, '희망 우선');
    await page.getByText('1순위 날을 지킨 희망 70% 이상').first().waitFor();
    await page.getByText('목표를 숫자로 정하기').click();
    await page.getByLabel('관심 분야에 가는 학생').fill('170');
    await page.getByText('0에서 100 사이로 적어 주세요').waitFor();
    expect(await page.getByRole('button', { name: '고르게 나누기' }).isDisabled()).toBe(true);
    await walker.looksRight(page);
    await page.getByLabel('관심 분야에 가는 학생').fill('70');
    await page.getByText('목표를 숫자로 정하기').click();
  }, 60_000);

  it('shows of two plans what is proven, which targets are kept, and both side by side', async () => {
    await even('희망 우선');
    await even('고르게 우선');
    const verdict = page.getByRole('region', { name: '이 결과는 얼마나 좋은가' });
    await verdict.getByText(/나은 배정은 없습니다\(증명함\)/).waitFor({ timeout: 90_000 });
    expect(await verdict.getByRole('list', { name: '목표를 지켰나요' }).getByRole('listitem').count()).toBeGreaterThanOrEqual(4);
    expect(await comparison().getByRole('row').count()).toBe(3);
    await comparison().getByRole('button', { name: '이 결과 보기' }).click();
    await comparison().getByText('보고 있음').waitFor();
    await walker.looksRight(page);
  }, 180_000);

  it('draws what evenness costs in wishes, as a picture and as a table to choose from', async () => {
    await page.getByText('고르게와 희망 사이를 곡선으로 보기').click();
    await page.getByRole('button', { name: '곡선 계산하기' }).click();
    const table = page.getByRole('table', { name: '고른 정도마다 지킬 수 있는 희망' });
    await table.waitFor({ timeout: 120_000 });
    await page.getByRole('img', { name: /1순위 날을 지킨 희망이 \d+%에서 \d+%로/ }).waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(2);
    await table.getByRole('button', { name: '이 점을 목표로' }).first().click();
    await page.getByText(/목표를 정했습니다: 가장 붐비는 주 [\d.]+배/).waitFor();
    await walker.looksRight(page);
  }, 180_000);

  it('offers other days for one request, complete with places', async () => {
    await page.getByLabel('옮긴 방문만 보기').check();
    await page.locator('summary', { hasText: '왜 이 주인가요?' }).first().click();
    await page.getByRole('button', { name: '다른 날 찾기' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/가는 곳: .+ \d+명/).first().waitFor();
    await walker.looksRight(page);
    await dialog.getByRole('button', { name: '닫기' }).click();
  }, 60_000);

  it('leaves no Korean but names on the English page', async () => {
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('heading', { level: 1, name: /evened out|week/i }).waitFor();
    await walker.looksRight(page);
    expect(await koreanLeft()).toEqual([]);
    await page.getByRole('button', { name: '한국어' }).click();
    await heading(/고르게 나눴습니다/).waitFor();
  }, 60_000);

  it('publishes, tries an extra visit and mends the loss of a venue in one step', async () => {
    await page.getByRole('button', { name: '이대로 공개하기' }).click();
    await page.getByRole('button', { name: '공개하고 메일 보내기' }).click();
    await page.getByText(/공개했습니다. 예약 [\d,]+건을 만들고/).waitFor();
    const lost = await busiestVenue();

    const trial = await unfold('체험처를 더 열면? 시험해 보기');
    await choose(trial, '체험처 이름', lost);
    await trial.getByRole('button', { name: '시험해 보기' }).click();
    await page.getByRole('table', { name: /숫자 \(시험\)/ }).waitFor({ timeout: 60_000 });
    await walker.looksRight(page);
    await page.getByText('체험처를 더 열면? 시험해 보기').click();

    const repair = await unfold('무슨 일이 생겼나요? 바뀐 것만 다시 맞추기');
    await pick(repair, '체험처를 쓸 수 없습니다');
    await repair.getByRole('button', { name: '어떻게 되는지 보기' }).click();
    await repair.getByText('체험처를 골라 주세요').waitFor();
    await choose(repair, '체험처 이름', lost);
    await repair.getByRole('button', { name: '어떻게 되는지 보기' }).click();
    const answer = page.getByRole('region', { name: '이렇게 바뀝니다' });
    await answer.getByText(`${lost}: 앞으로 쓸 수 없습니다`).waitFor({ timeout: 60_000 });
    await answer.getByText(/나머지 [\d,]+건은 그대로입니다/).waitFor();
    await answer.getByText(/아무 일도/).waitFor();
    await walker.looksRight(page);
    await answer.getByRole('button', { name: '바뀐 것 공개하기' }).click();
    await page.getByRole('dialog').getByText(/그대로인 방문 [\d,]+건의 학교와 체험처에는 아무것도 가지 않습니다/).waitFor();
    await walker.looksRight(page);
    await page.getByRole('button', { name: '바뀐 방문만 알리기' }).click();
    await page.getByText('바뀐 방문을 공개했습니다.').waitFor();
    expect(await bookingsAt(lost)).toBe(0);
  }, 180_000);

  it('keeps the repair as history, in both languages', async () => {
    await page.reload();
    await page.getByText(/에 공개한 변경/).click();
    await page.getByText('아무 일도 없던 방문은 하나도 바뀌지 않습니다.').or(page.getByText(/자리를 내주려고 함께 바뀝니다/)).waitFor();
    await walker.looksRight(page);
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByText(/Changes published/).waitFor();
    await walker.looksRight(page);
    expect(await koreanLeft()).toEqual([]);
  }, 60_000);

  /** The words of a choice lie under its button. */
  const pick = (within: Page | Locator, name: string): Promise<void> => within.getByRole('radio', { name, exact: true }).check({ force: true });

  async function unfold(summary: string): Promise<Locator> {
    await page.locator('summary', { hasText: summary }).click();
    return page.locator('details', { has: page.locator('summary', { hasText: summary }) });
  }

  async function choose(within: Locator, label: string, name: string): Promise<void> {
    await within.getByLabel(label).fill(name);
    await pick(within, name);
  }

  type Standing = { venueName: string; schoolName: string; status: string; wishId: string | null };
  async function bookings(): Promise<Standing[]> {
    const all: Standing[] = [];
    for (let at = 1; ; at += 1) {
      const { items, total } = await (await page.request.get(`${house.address}/v1/centre/bookings?page=${at}&size=100`)).json() as { items: Standing[]; total: number };
      all.push(...items);
      if (items.length === 0 || all.length >= total) return all;
    }
  }
  /** Of the plan: what was booked beside it is no part of a repair. */
  const standing = async (): Promise<Standing[]> => (await bookings()).filter(({ status, wishId }) => wishId !== null && (status === 'host-pending' || status === 'confirmed'));
  const bookingsAt = async (venue: string): Promise<number> => (await standing()).filter(({ venueName }) => venueName === venue).length;

  async function busiestVenue(): Promise<string> {
    const counts = new Map<string, number>();
    for (const { venueName } of await standing()) counts.set(venueName, (counts.get(venueName) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  }

  /** Visible lines of the page that still hold Korean once the names of schools, classes, venues and the season are taken out. */
  async function koreanLeft(): Promise<string[]> {
    const names = await page.evaluate(async () => {
      const read = async (path: string) => ((await (await fetch(path)).json()) as { items: { name?: string; title?: string }[] }).items.map((item) => item.name ?? item.title ?? '');
      const venues = await Promise.all([1, 2, 3, 4].map((at) => read(`/v1/centre/venues?page=${at}&size=100`)));
      return [...await read('/v1/centre/schools'), ...await read('/v1/centre/seasons'), ...await read('/v1/centre/holidays'), ...venues.flat()];
    });
    const lines = (await page.locator('main').innerText()).split('\n');
    const bare = (line: string): string => names.sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, ''), line).replaceAll(/\d-\d+반/g, '');
    return [...new Set(lines.filter((line) => HANGUL.test(bare(line))))];
  }
});
