import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };
const SMALLEST_WORTH_COMPRESSING = 1_024;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.webmanifest': 'application/manifest+json; charset=utf-8', '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8', '.map': 'application/json; charset=utf-8', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp',
  '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff',
};

/** A file of the client, kept in memory. */
export class WebFile {
  readonly type: string;
  readonly etag: string;
  private compressed: Promise<Buffer> | undefined;

  constructor(readonly name: string, readonly content: Buffer) {
    this.type = TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream';
    this.etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  }

  get isWorthCompressing(): boolean {
    return this.type.includes('charset') && this.content.length >= SMALLEST_WORTH_COMPRESSING;
  }

  /** Once per file and process, when somebody first asks for it. */
  brotli(): Promise<Buffer> {
    this.compressed ??= compress(this.content, BROTLI);
    return this.compressed;
  }
}

/**
 * Every file of the built client by its path. It is a few megabytes; in memory they are quick, and a request can only ever
 * name what is in this map: no path reaches the file system. Hidden files and links stay outside.
 */
export async function readWebFiles(root: string): Promise<ReadonlyMap<string, WebFile>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const shown = names.filter((name) => !name.split('/').some((part) => part.startsWith('.')));
  const files = await Promise.all(shown.map(async (name) => [name, new WebFile(name, await readFile(path.join(root, name)))] as const));
  return new Map(files);
}
