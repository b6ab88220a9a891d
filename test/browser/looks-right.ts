/// <reference lib="dom" />
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { axeSource } from './chromium.mjs';

/** Set to a folder, every walk leaves a picture of each page it looks at there. */
const pictures = process.env['GOREUGE_SHOTS'];
let picture = 0;

/** No axe violation, one heading, a title, and nothing wider than the smallest phone. */
export async function looksRight(page: Page, widths: readonly number[] = [320, 1280]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForLoadState('networkidle');
    await page.evaluate(axeSource());
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
    const wider = await page.evaluate(() => (document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > innerWidth).map((part) => part.outerHTML.slice(0, 200))));
    expect(wider).toEqual([]);
    if (pictures) {
      fs.mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${String(++picture).padStart(2, '0')}-${width}.png`), fullPage: true });
    }
  }
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.title()).toMatch(/고르게|Goreuge/);
}
