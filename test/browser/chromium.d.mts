import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A headless browser from npm alone; `CHROMIUM_PATH` names an installed one instead. */
export function launch(): Promise<Browser>;
/** One that remembers between starts what its pages stored in this folder. */
export function launchRemembering(folder: string, options: BrowserContextOptions): Promise<BrowserContext>;
/** axe-core as text, for `page.evaluate`: it runs although the page's policy allows no foreign script. */
export function axeSource(): string;
/** Families of the fonts that really draw the text of `selector`, and whether the page served each of them. */
export function fontsDrawing(page: Page, selector: string): Promise<readonly { readonly family: string; readonly isServed: boolean }[]>;
