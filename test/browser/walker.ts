/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { axeSource, launch } from './chromium.mjs';
import type { House } from './house.js';

const PASSWORD = 'goreuge-sample-2027';
/** Set to a folder, every walk leaves a picture of each page it looks at there. */
const pictures = process.env['GOREUGE_SHOTS'];

/** A browser in which people of the sample district go about their work. */
export class Walker {
  private picture = 0;

  private constructor(private readonly browser: Browser, private readonly house: House) {}

  static async start(house: House): Promise<Walker> {
    if (pictures) fs.mkdirSync(pictures, { recursive: true });
    return new Walker(await launch(), house);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  async open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  async signIn(role: 'director' | 'teacher' | 'host'): Promise<Page> {
    const page = await this.open();
    await page.goto(`${this.house.address}/sign-in`);
    await page.getByLabel('이메일').fill(`${role}@sample.goreuge.example`);
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await this.looksRight(page);
    await page.getByRole('button', { name: '로그인하기' }).click();
    await page.getByText('견본 데이터입니다').waitFor();
    return page;
  }

  async looksRight(page: Page): Promise<void> {
    await looksRight(page, () => String(++this.picture).padStart(2, '0'));
  }
}

/** No axe violation, one heading, a title, and nothing wider than the smallest phone. */
export async function looksRight(page: Page, nextPicture: () => string): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(axeSource());
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    const wider = await page.evaluate(() => (document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > innerWidth).map((part) => part.outerHTML.slice(0, 200))));
    expect(wider).toEqual([]);
    if (pictures) await page.screenshot({ path: path.join(pictures, `${nextPicture()}-${width}.png`), fullPage: true });
  }
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.title()).toMatch(/고르게|Goreuge/);
}
