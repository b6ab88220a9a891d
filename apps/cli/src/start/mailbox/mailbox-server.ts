import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listPage, MAILBOX_STYLE, mailPage, missingPage } from './mailbox-pages.js';
import type { MailStore, MailView } from './mail-store.js';

const PAGE_POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** a stranger's HTML: no script, no form, nothing fetched from anywhere, an origin of its own */
const MAIL_HTML_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
const SAFE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
};
/** a page of another site must not read the mails by pointing its own name at this computer */
const LOCAL_NAME = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Record<string, string>;
}

export function createMailboxServer(store: MailStore): Server {
  return createServer((request, response) => {
    answerTo(request, store).then(
      (answer) => send(request, response, answer),
      (error: Error) => {
        console.error(`mailbox: ${error.message}`);
        send(request, response, { status: 500, type: 'text/plain', body: '우편함을 읽지 못했습니다. (The mailbox could not be read.)' });
      },
    );
  });
}

async function answerTo(request: IncomingMessage, store: MailStore): Promise<Answer> {
  if (!LOCAL_NAME.test(request.headers.host ?? '')) return { status: 421, type: 'text/plain', body: '127.0.0.1 only' };
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, type: 'text/plain', body: 'GET only', headers: { Allow: 'GET, HEAD' } };
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [area = '', id = '', what = '', index = ''] = url.pathname.split('/').slice(1);
  if (url.pathname === '/') return page(listPage(await store.list(), Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1)));
  if (url.pathname === '/style.css') return { type: 'text/css', body: MAILBOX_STYLE };
  if (area === 'font') return fontFile(url.pathname.slice('/font/'.length));
  const mail = area === 'mails' ? await store.find(id) : undefined;
  return (mail && (await mailAnswer(mail, what, index, store))) ?? missing();
}

async function mailAnswer(mail: MailView, what: string, index: string, store: MailStore): Promise<Answer | undefined> {
  switch (what) {
    case '':
      return page(mailPage(mail));
    case 'html':
      if (mail.html === undefined) return undefined;
      return { type: 'text/html', body: `<base target="_blank">${mail.html}`, headers: { 'Content-Security-Policy': MAIL_HTML_POLICY } };
    case 'source':
      return download(`${mail.id}.eml`, 'message/rfc822', (await store.raw(mail.id)) ?? '');
    case 'attachments': {
      const attachment = /^\d+$/.test(index) ? mail.attachments[Number(index)] : undefined;
      return attachment && download(attachment.name, attachment.type, attachment.bytes);
    }
    default:
      return undefined;
  }
}

const page = (body: string): Answer => ({ type: 'text/html', body, headers: { 'Content-Security-Policy': PAGE_POLICY } });
const missing = (): Answer => ({ ...page(missingPage()), status: 404 });

function download(name: string, type: string, body: string | Uint8Array): Answer {
  const encoded = encodeURIComponent(Buffer.from(name).toString()).replaceAll("'", '%27');
  const isPlainType = /^[\w.+-]+\/[\w.+-]+$/.test(type);
  return {
    type: isPlainType ? type : 'application/octet-stream', body,
    headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encoded}`, 'Content-Security-Policy': "default-src 'none'; sandbox" },
  };
}

/** The mailbox reads well on a computer without Korean fonts. */
async function fontFile(name: string): Promise<Answer> {
  if (!/^(index\.css|files\/[\w-]+\.woff2)$/.test(name)) return missing();
  try {
    const home = path.dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-kr/package.json'));
    const body = await readFile(path.join(home, name));
    return { type: name.endsWith('.css') ? 'text/css' : 'font/woff2', body, headers: { 'Cache-Control': 'public, max-age=86400' } };
  } catch {
    return missing();
  }
}

function send(request: IncomingMessage, response: ServerResponse, { status = 200, type, body, headers }: Answer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const isText = type.startsWith('text/') && typeof body === 'string';
  response.writeHead(status, { ...SAFE_HEADERS, 'Content-Type': isText ? `${type}; charset=utf-8` : type, 'Content-Length': bytes.length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
