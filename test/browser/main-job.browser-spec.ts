import type { Page } from 'playwright-core';
import { fontsDrawing } from './chromium.mjs';
import { House } from './house.js';
import { Walker } from './walker.js';

describe('the main job, as the three people do it', () => {
  let house: House;
  let walker: Walker;

  beforeAll(async () => {
    house = await House.open();
    walker = await Walker.start(house);
  }, 120_000);
  afterAll(async () => {
    await walker?.close();
    await house?.close();
  }, 60_000);

  let director: Page;
  let teacher: Page;

  it('shows the director a season whose wishes bunch', async () => {
    director = await walker.signIn('director');
    await director.getByRole('heading', { level: 1, name: /오늘 챙길 일/ }).waitFor();
    await walker.looksRight(director);
    expect((await fontsDrawing(director, 'h1')).every(({ isServed }) => isServed)).toBe(true);
    await director.getByRole('link', { name: '고르게 나누기' }).first().click();
    await director.getByRole('link', { name: /학년도 \d학기/ }).click();
    await director.getByRole('heading', { level: 1, name: /주에 몰렸습니다/ }).waitFor();
    await director.getByRole('heading', { name: '같은 날을 고른 학교' }).waitFor();
    await walker.looksRight(director);
  }, 60_000);

  it('lets the teacher change a wish until the deadline', async () => {
    teacher = await walker.signIn('teacher');
    await walker.looksRight(teacher);
    await teacher.goto(`${house.address}/wishes`);
    await teacher.getByRole('link', { name: /고치기/ }).first().click();
    await teacher.getByLabel('인솔 교사').fill('9');
    await walker.looksRight(teacher);
    await teacher.getByRole('button', { name: '고친 희망 내기' }).click();
    await teacher.getByText('희망을 냈습니다.').waitFor();
    await walker.looksRight(teacher);
  }, 90_000);

  it('evens the season out and publishes it once', async () => {
    await director.getByRole('button', { name: '희망 마감하기' }).click();
    await director.getByRole('button', { name: '지금 마감하기' }).click();
    await director.getByRole('button', { name: '희망 마감하기' }).waitFor({ state: 'detached' });
    await director.getByRole('button', { name: '고르게 나누기' }).click();
    await director.getByRole('progressbar', { name: '나누기 진행' }).waitFor();
    await director.getByRole('heading', { level: 1, name: /고르게 나눴습니다/ }).waitFor({ timeout: 120_000 });
    await director.getByText('왜 이 주인가요?').first().waitFor();
    await walker.looksRight(director);
    await director.getByRole('button', { name: '이대로 공개하기' }).click();
    await director.getByText(/체험처 \d+곳: 받을 수 있는지 묻는 링크/).waitFor();
    await director.getByRole('button', { name: '공개하고 메일 보내기' }).click();
    await director.getByText(/공개했습니다. 예약 [\d,]+건을 만들고/).waitFor();
    await director.getByRole('button', { name: '이대로 공개하기' }).waitFor({ state: 'detached' });
    await walker.looksRight(director);
  }, 240_000);

  it('reaches the host by one mail with one link, answered without account and JavaScript', async () => {
    const link = await linkToHost();
    const page = await walker.open({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: '학생들을 받으실 수 있나요?' }).waitFor();
    const checked = await walker.open(); // axe itself needs scripts; the host does not
    await checked.goto(link);
    await walker.looksRight(checked);
    await page.getByRole('button', { name: /건 모두 받을 수 있어요/ }).click();
    await page.getByText('모두 받을 수 있다고 전했습니다.').waitFor();
    await page.goto(link);
    expect(await page.getByText('확정되었습니다').count()).toBeGreaterThan(0);
    await checked.reload();
    await walker.looksRight(checked);
  }, 90_000);

  it('lets the teacher find the confirmed booking, and the answer with its reasons', async () => {
    await confirmEveryHostOf('달무리중학교');
    await teacher.goto(`${house.address}/bookings`);
    await teacher.getByText('확정', { exact: true }).first().waitFor();
    await walker.looksRight(teacher);
    await teacher.goto(`${house.address}/wishes`);
    await teacher.getByText('자리가 정해졌습니다').first().waitFor();
    await walker.looksRight(teacher);
  }, 120_000);

  it('shows the host the days that are open and what is booked', async () => {
    const host = await walker.signIn('host');
    await host.getByRole('heading', { level: 1 }).waitFor();
    await walker.looksRight(host);
    await host.goto(`${house.address}/openings`);
    await host.getByRole('heading', { level: 1, name: '여는 날' }).waitFor();
    await walker.looksRight(host);
    await host.getByRole('button', { name: 'English' }).click();
    await host.getByRole('heading', { level: 1 }).filter({ hasNotText: '여는 날' }).waitFor();
    expect(await host.locator('html').getAttribute('lang')).toBe('en');
  }, 60_000);

  async function linkToHost(): Promise<string> {
    const mail = await eventually(() => house.mail.received.find(({ envelopeTo }) => envelopeTo.includes('host@sample.goreuge.example')));
    return linkIn(mail.text);
  }

  /** Every host who was asked by this school says yes, each by the link of his own mail. */
  async function confirmEveryHostOf(school: string): Promise<void> {
    const asked = await eventually(() => {
      const mails = house.mail.received.filter(({ text }) => text?.includes(school) && /\/h\/\w+/.test(text));
      return mails.length > 0 ? mails : undefined;
    });
    for (const { text } of asked) {
      const answer = await fetch(linkIn(text), { method: 'POST', redirect: 'manual', body: new URLSearchParams({ answer: 'confirm-all' }) });
      expect(answer.status).toBe(303);
    }
  }

  const linkIn = (text: string | undefined): string => {
    const link = /http:\/\/127\.0\.0\.1:\d+\/h\/\w+/.exec(text ?? '')?.[0];
    if (!link) throw new Error(`no link in the mail: ${text}`);
    return link;
  };

  async function eventually<T>(look: () => T | undefined): Promise<T> {
    const deadline = performance.now() + 60_000;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (performance.now() > deadline) throw new Error('it did not come in a minute');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});
