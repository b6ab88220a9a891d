/// <reference lib="dom" />
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from './chromium.mjs';
import type { House } from './house.js';
import { looksRight } from './looks-right.js';

const PASSWORD = 'goreuge-sample-2027';

/** A browser in which people of the sample district go about their work. */
export class Walker {
  private constructor(private readonly browser: Browser, private readonly house: House) {}

  static async start(house: House): Promise<Walker> {
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

  looksRight(page: Page): Promise<void> {
    return looksRight(page);
  }
}
