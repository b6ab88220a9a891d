import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import request from 'supertest';
import { MailStore } from './mail-store.js';
import { createMailboxServer } from './mailbox-server.js';
import { openSmtpSink, type SmtpSink } from './smtp-sink.js';

describe('mail sink', () => {
  let folder: string;
  let sink: SmtpSink;
  let pages: Server;
  let sender: Transporter;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'goreuge-mail-'));
    const store = new MailStore(folder);
    sink = await openSmtpSink(store);
    pages = createMailboxServer(store);
    await new Promise<void>((resolve) => { pages.listen(0, '127.0.0.1', resolve); });
    sender = createTransport(`smtp://127.0.0.1:${sink.port}`);
  });
  afterAll(async () => {
    sender?.close();
    await new Promise((resolve) => { pages.close(resolve); });
    await sink?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const letter = {
    messageId: '<booking-1@goreuge.test>',
    from: '고르게 <goreuge@localhost>', to: '김하늘 <haneul@school.kr>', subject: '소방서 체험이 확정되었습니다',
    text: '확인: http://127.0.0.1:3000/bookings/1', html: '<p>확인</p><script>alert(1)</script>',
    attachments: [{ filename: '체험 일정표.csv', content: '날짜,체험처\n' }],
  };
  const newestId = async () => /\/mails\/([\w-]+)/.exec((await request(pages).get('/').expect(200)).text)?.[1] ?? '';

  it('is empty at first', async () => {
    await request(pages).get('/').expect(200).expect(/아직 메일이 없습니다/);
  });

  it('has a mail on disk before it says "accepted", and shows a mail that came twice once', async () => {
    await sender.sendMail(letter);
    expect(readdirSync(folder)).toHaveLength(1);
    await sender.sendMail(letter);
    expect(readdirSync(folder)).toHaveLength(2);
    const { text } = await request(pages).get('/').expect(200);
    expect(text.match(/소방서 체험이 확정되었습니다/g)).toHaveLength(1);
    expect(text).toContain('×2');
    expect(text).toContain('체험 일정표.csv');
  });

  it('puts the newest mail first', async () => {
    await sender.sendMail({ ...letter, messageId: '<booking-2@goreuge.test>', subject: '두 번째 편지' });
    const { text } = await request(pages).get('/').expect(200);
    expect(text.indexOf('두 번째 편지')).toBeLessThan(text.indexOf('소방서 체험이'));
  });

  it('shows text with working links and gives attachments back byte by byte', async () => {
    const id = await newestId();
    const { text } = await request(pages).get(`/mails/${id}`).expect(200);
    expect(text).toContain('<a href="http://127.0.0.1:3000/bookings/1"');
    const attachment = await request(pages).get(`/mails/${id}/attachments/0`).buffer(true).expect(200);
    expect(attachment.text).toBe('날짜,체험처\n');
    expect(decodeURIComponent(attachment.headers['content-disposition'] ?? '')).toContain('체험 일정표.csv');
    await request(pages).get(`/mails/${id}/source`).expect(200).expect('content-type', 'message/rfc822');
  });

  it('keeps a script in a mail from running', async () => {
    const id = await newestId();
    const page = await request(pages).get(`/mails/${id}`).expect(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).not.toContain('<script');
    const html = await request(pages).get(`/mails/${id}/html`).expect(200);
    expect(html.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
    expect(html.headers['content-security-policy']).not.toContain('allow-scripts');
  });

  it('answers nobody who comes under another name, and only reads', async () => {
    await request(pages).get('/').set('Host', 'evil.example').expect(421);
    await request(pages).post('/').expect(405);
  });

  it.each(['/mails/nothing', '/mails/..%2f..%2fetc%2fpasswd', '/mails/1234567890123-00000000', '/font/../package.json', '/elsewhere'])('does not find %s', async (address) => {
    await request(pages).get(address).expect(404);
  });
});
