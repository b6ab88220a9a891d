import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const PACKAGE = '@fontsource-variable/noto-sans-kr';
const FILE_NAME = /^noto-sans-kr-[a-z0-9-]+\.woff2$/;

/** For devices without Korean letters. The sheet names 120 small files; a browser fetches only those with letters it lacks. */
export class PageFont {
  private readonly folder = path.dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/index.css`));

  readonly sheet = readFileSync(path.join(this.folder, 'index.css'), 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll('./files/', '/h/fonts/')
    .replaceAll(/\s*([{};:,])\s*/g, '$1')
    .trim();

  /** Null for any name that is no file of the font. */
  async file(name: string): Promise<Buffer | null> {
    if (!FILE_NAME.test(name)) return null;
    return readFile(path.join(this.folder, 'files', name)).catch(() => null);
  }
}
