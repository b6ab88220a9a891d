/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import { House } from './house.js';
import { Walker } from './walker.js';

/** One season from three drafts to a publication; each step stands on the one before. */
describe('the director at the semester board', () => {
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

  const said = (): Locator => page.locator('main').getByRole('status').filter({ hasText: /옮겼습니다|옮기지 못했습니다|되돌렸습니다|그만두었습니다|집었습니다|가능|확인 필요|불가|고정/ });
  const undo = (): Locator => page.getByRole('button', { name: '되돌리기', exact: true });
  const card = (wishId: string): Locator => page.locator(`button[data-wish="${wishId}"]`);
  const weekOf = (wishId: string): Promise<string | null> => card(wishId).evaluate((element) => element.closest('[data-week]')?.getAttribute('data-week') ?? null);
  /** The lit row's cell of a verdict, other than where the visit is. */
  const cellThat = (verdict: string, but: string | null): Locator => page.locator(`tr[data-lit] td[data-verdict="${verdict}"]${but ? `:not([data-week="${but}"])` : ''}`).first();

  /** Answers whatever the board asks before a move: which date, and whether it is fine. */
  async function answer(): Promise<void> {
    const dialog = page.locator('dialog[open]');
    for (let asked = 0; asked < 3; asked++) {
      await Promise.race([dialog.waitFor({ timeout: 10_000 }), said().filter({ hasText: '옮겼습니다' }).first().waitFor({ timeout: 10_000 })]);
      if ((await dialog.count()) === 0) return;
      const yes = dialog.getByRole('button', { name: '네, 옮깁니다' });
      if (await yes.count()) await yes.click();
      else await dialog.locator('li button:enabled').filter({ hasText: /가능|확인 필요/ }).first().click();
      await dialog.waitFor({ state: 'detached', timeout: 10_000 });
    }
  }
  const dialogGone = (): Promise<void> => page.locator('dialog[open]').waitFor({ state: 'detached' });

  it('makes three drafts, opens them in one step each and compares four figures', async () => {
    page = await walker.signIn('director');
    await page.getByRole('link', { name: '고르게 나누기' }).first().click();
    await page.getByRole('link', { name: /학년도 \d학기/ }).click();
    await page.getByRole('button', { name: '희망 마감하기' }).click();
    await page.getByRole('button', { name: '지금 마감하기' }).click();
    await page.getByRole('button', { name: '희망 마감하기' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '학기 편성판 열기' }).click();
    await page.getByRole('heading', { level: 1, name: '학기 편성판' }).waitFor();
    await page.getByText('아직 편성안이 없습니다').waitFor();
    await walker.looksRight(page);
    await page.getByRole('button', { name: '세 가지 안 만들기' }).click();
    for (const mode of ['최소 변경', '희망 우선', '고르게 우선']) {
      await page.getByRole('button', { name: `${mode} 안 펼치기` }).click({ timeout: 120_000 });
      await page.getByRole('heading', { level: 2, name: mode }).waitFor();
    }
    const table = page.getByRole('region', { name: '편성안 비교' }).getByRole('row');
    expect(await table.count()).toBe(4);
    await page.getByRole('region', { name: '학교별 주별 방문' }).waitFor();
    await walker.looksRight(page);
  }, 240_000);

  let wishId: string;
  let home: string | null;

  it('moves a visit by keyboard, saying each step, and takes it back with Ctrl+Z', async () => {
    const first = page.locator('button[data-wish]').first();
    wishId = (await first.getAttribute('data-wish'))!;
    home = await weekOf(wishId);
    await card(wishId).focus();
    await page.keyboard.press('Enter');
    await said().filter({ hasText: '집었습니다' }).waitFor();
    await page.locator('tr[data-lit] td[data-verdict]').first().waitFor();
    await page.keyboard.press('Escape');
    await said().filter({ hasText: '그만두었습니다' }).waitFor();
    await page.keyboard.press('Enter');
    await cellThat('possible', home).or(cellThat('check', home)).first().waitFor();
    const weeks = await page.locator('tr[data-lit] td[data-week]').evaluateAll((cells) => cells.map((cell) => [cell.getAttribute('data-week')!, cell.getAttribute('data-verdict')] as const));
    const at = weeks.findIndex(([week]) => week === home), to = weeks.findIndex(([week, verdict], i) => i !== at && week !== home && verdict !== 'not-possible');
    for (let step = 0; step < Math.abs(to - at); step++) await page.keyboard.press(to > at ? 'ArrowRight' : 'ArrowLeft');
    expect(await page.locator('td[data-target]').getAttribute('data-week')).toBe(weeks[to]![0]);
    expect(await page.locator('th[data-changed]').count()).toBe(2);
    await walker.looksRight(page);
    await card(wishId).focus();
    await page.keyboard.press('Enter');
    await answer();
    await dialogGone();
    expect(await weekOf(wishId)).toBe(weeks[to]![0]);
    expect(await card(wishId).evaluate((element) => document.activeElement === element)).toBe(true);
    await page.getByText('바뀐 1건').first().waitFor();
    await page.keyboard.press('Control+z');
    await said().filter({ hasText: '되돌렸습니다' }).waitFor();
    expect(await weekOf(wishId)).toBe(home);
  }, 120_000);

  it('drags it with the mouse, and refuses a week that cannot be, saying why', async () => {
    await card(wishId).click();
    await page.locator('tr[data-lit] td[data-verdict="not-possible"]').first().waitFor();
    const no = await page.locator('tr[data-lit] td[data-verdict="not-possible"]').evaluateAll((cells) => cells.find((cell) => !/자리/.test(cell.textContent ?? ''))?.getAttribute('data-week') ?? null);
    await page.getByRole('button', { name: '그만두기', exact: true }).first().click();
    if (no) {
      await dragTo(no);
      await said().filter({ hasText: '옮기지 못했습니다' }).waitFor();
      expect(await weekOf(wishId)).toBe(home);
      await page.keyboard.press('Escape');
    }
    await card(wishId).click();
    const cell = cellThat('possible', home).or(cellThat('check', home)).first(), week = (await cell.getAttribute('data-week'))!;
    await page.getByRole('button', { name: '그만두기', exact: true }).first().click();
    await dragTo(week);
    await answer();
    await dialogGone();
    expect(await weekOf(wishId)).toBe(week);
    await undo().click();
    await said().filter({ hasText: '되돌렸습니다' }).waitFor();
  }, 120_000);

  it('takes one of the good dates, fixes the visit, and keeps it fixed', async () => {
    await card(wishId).click();
    const panel = page.getByRole('region', { name: '고른 방문' });
    await panel.getByRole('button', { name: /이 날로 옮기기/ }).first().click();
    await answer();
    await dialogGone();
    await card(wishId).click();
    await panel.getByRole('button', { name: '고정하기' }).click();
    await panel.getByRole('button', { name: '고정 풀기' }).waitFor();
    expect(await card(wishId).textContent()).toContain('고정됨');
    await page.locator('tr[data-lit] td[data-verdict="not-possible"]').first().waitFor();
    await walker.looksRight(page);
    await panel.getByRole('button', { name: '그만두기' }).click();
  }, 120_000);

  it('is used on a phone by tapping: a visit, then its week', async () => {
    const phone = await walker.open({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, storageState: await page.context().storageState() });
    await phone.goto(page.url());
    const desktop = page;
    page = phone;
    const school = phone.locator('details').filter({ has: phone.locator('button[data-wish][data-kind="wished"]') }).first();
    await school.locator('summary').tap();
    const other = school.locator('button[data-wish][data-kind="wished"]').first();
    await other.waitFor();
    const id = (await other.getAttribute('data-wish'))!, before = await card(id).textContent();
    await other.tap();
    const sheet = phone.locator('dialog[open]').first();
    await sheet.locator('button[data-week]').filter({ hasText: /가능|확인 필요/ }).first().waitFor();
    expect((await sheet.locator('button[data-week]').first().boundingBox())!.height).toBeGreaterThanOrEqual(56);
    await sheet.locator('button[data-week]').filter({ hasText: /가능|확인 필요/ }).filter({ hasNotText: '지금 자리' }).first().tap();
    const yes = phone.getByRole('button', { name: '네, 옮깁니다' }), choice = phone.getByRole('heading', { name: /어느 날로 옮길까요/ });
    const moved = phone.locator('main').getByRole('status').filter({ hasText: '옮겼습니다' });
    await choice.or(yes).or(moved).first().waitFor();
    if (await choice.isVisible()) await phone.locator('dialog[open]').last().locator('li button:enabled').filter({ hasText: /가능|확인 필요/ }).first().tap();
    await yes.or(moved).first().waitFor();
    if (await yes.isVisible()) await yes.tap();
    await moved.waitFor();
    expect(await card(id).textContent()).not.toBe(before);
    await walker.looksRight(phone);
    page = desktop;
  }, 120_000);

  it('plans the rest anew around what is fixed, and publishes that draft once, in English, too', async () => {
    await page.reload();
    await page.getByRole('button', { name: '나머지 다시 나누기' }).click();
    await page.getByRole('button', { name: '최소 변경 안 펼치기' }).click({ timeout: 120_000 });
    await page.getByRole('heading', { level: 2, name: '최소 변경 2' }).waitFor();
    expect(await card(wishId).textContent()).toContain('고정됨');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Semester board' }).waitFor();
    await card(wishId).click();
    await page.getByRole('button', { name: 'No longer fix' }).waitFor();
    await walker.looksRight(page);
    await page.getByRole('button', { name: '한국어' }).click();
    await page.getByRole('button', { name: '이 안 공개하기' }).click();
    await page.getByText('이 편성안을 공개할까요?').waitFor();
    await page.getByRole('button', { name: '공개하고 메일 보내기' }).click();
    await page.getByText(/공개했습니다. 예약 [\d,]+건을 만들고/).waitFor();
    await page.getByText('공개한 편성안이라 바꿀 수 없습니다.').waitFor();
    await walker.looksRight(page);
    await page.getByRole('link', { name: '고르게 나누기로' }).click();
    await page.getByRole('heading', { level: 1, name: /공개했습니다/ }).waitFor();
    await page.getByRole('heading', { name: '공개한 뒤' }).or(page.getByText('무슨 일이 생겼나요?')).first().waitFor();
    await walker.looksRight(page);
  }, 180_000);

  /** Carries the card to its school's cell of a week; at the edge the board scrolls by itself. */
  async function dragTo(week: string): Promise<void> {
    const from = card(wishId), school = await from.evaluate((element) => element.closest('td')!.getAttribute('data-school'));
    const to = page.locator(`td[data-school="${school}"][data-week="${week}"]`), board = page.locator('[data-board]');
    await from.scrollIntoViewIfNeeded();
    const a = (await from.boundingBox())!, edges = (await board.boundingBox())!, y = a.y + a.height / 2;
    await page.mouse.move(a.x + a.width / 2, y);
    await page.mouse.down();
    await page.mouse.move(a.x + a.width / 2 + 12, y + 2, { steps: 3 });
    await page.locator('tr[data-lit] td[data-verdict]').first().waitFor();
    const isInside = async (): Promise<boolean> => { const b = (await to.boundingBox())!; return b.x > edges.x + 100 && b.x + b.width < edges.x + edges.width; };
    const isRight = (await to.boundingBox())!.x > a.x;
    if (!(await isInside())) await page.mouse.move(isRight ? edges.x + edges.width - 8 : edges.x + 8, y);
    for (let looks = 0; looks < 500 && !(await isInside()); looks++);
    await page.mouse.move(edges.x + edges.width / 2, y);
    const b = (await to.boundingBox())!;
    await page.mouse.move(b.x + b.width / 2, b.y + 8, { steps: 4 });
    await page.mouse.up();
  }
});
