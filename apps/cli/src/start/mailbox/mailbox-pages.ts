import type { MailSummary, MailView } from './mail-store.js';

// Script-free pages; every value that came with a mail goes through `escaped`.

export const MAILBOX_STYLE = `
:root { color-scheme: light; font-family: 'Noto Sans KR Variable', 'Pretendard', 'Malgun Gothic', sans-serif; line-height: 1.6; color: #1e2124; }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } small, .quiet { color: #464c53; } a { color: #0b50d0; }
a:focus-visible { outline: 3px solid #0b50d0; outline-offset: 2px; }
ol { list-style: none; padding: 0; } li.mail { border-top: 1px solid #cdd1d5; padding: .75rem 0; } li.mail a { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; } dt { color: #464c53; } dd { margin: 0; }
pre { white-space: pre-wrap; font: inherit; border: 1px solid #cdd1d5; border-radius: .5rem; padding: 1rem; }
iframe { width: 100%; height: 40rem; border: 1px solid #cdd1d5; border-radius: .5rem; }
`;

export const MAILS_PER_PAGE = 50;

export function listPage(mails: readonly MailSummary[], page: number): string {
  const pages = Math.max(1, Math.ceil(mails.length / MAILS_PER_PAGE));
  const shown = mails.slice((page - 1) * MAILS_PER_PAGE, page * MAILS_PER_PAGE);
  const items = shown.map((mail) => `<li class="mail">
<a href="/mails/${mail.id}">${escaped(mail.subject) || '(제목 없음 · no subject)'}</a>${mail.copies > 1 ? ` <small>×${mail.copies}</small>` : ''}<br>
<small>${moment(mail.receivedAt)} · ${escaped(mail.from)} → ${escaped(mail.to)}</small>${mail.attachmentNames.length ? `<br><small>첨부 (attachments): ${escaped(mail.attachmentNames.join(', '))}</small>` : ''}
</li>`);
  const turn = [
    page > 1 ? `<a href="/?page=${page - 1}" rel="prev">더 새로운 메일 (newer)</a>` : '',
    page < pages ? `<a href="/?page=${page + 1}" rel="next">더 오래된 메일 (older)</a>` : '',
  ].filter(Boolean).join(' · ');
  return document('우편함 (Mailbox)', `<h1>우편함 <small lang="en">Mailbox</small></h1>
<p>고르게가 보낸 메일은 밖으로 나가지 않고 이 컴퓨터에 모입니다. <span lang="en" class="quiet">Mail sent by Goreuge stays on this computer.</span></p>
${items.length ? `<ol>${items.join('\n')}</ol>` : '<p>아직 메일이 없습니다. <span lang="en" class="quiet">No mail yet.</span></p>'}
${turn ? `<nav aria-label="쪽 (pages)">${turn}</nav>` : ''}`);
}

export function mailPage(mail: MailView): string {
  const attachments = mail.attachments.map(({ name, bytes }, index) =>
    `<li><a href="/mails/${mail.id}/attachments/${index}" download="${escaped(name)}">${escaped(name)}</a> <small>${size(bytes)}</small></li>`);
  const subject = escaped(mail.subject) || '(제목 없음 · no subject)';
  return document(subject, `<p><a href="/">← 우편함 (Mailbox)</a></p>
<h1>${subject}</h1>
<dl>
<dt>보낸 사람 (from)</dt><dd>${escaped(mail.from)}</dd>
<dt>받는 사람 (to)</dt><dd>${escaped(mail.to)}</dd>
<dt>받은 때 (received)</dt><dd>${moment(mail.receivedAt)}</dd>
</dl>
${attachments.length ? `<h2>첨부 (attachments)</h2><ul>${attachments.join('')}</ul>` : ''}
<h2>본문 (text)</h2>
${mail.text === undefined ? '<p>글 본문이 없습니다. <span lang="en" class="quiet">No plain text.</span></p>' : `<pre>${linked(mail.text)}</pre>`}
${mail.html === undefined ? '' : `<h2>꾸민 본문 (HTML)</h2>
<iframe title="꾸민 본문 (HTML)" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${mail.id}/html"></iframe>`}
<p><a href="/mails/${mail.id}/source" download="${mail.id}.eml">원본 내려받기 (.eml source)</a></p>`);
}

export function missingPage(): string {
  return document('없는 쪽 (Not found)', `<h1>없는 쪽입니다 <small lang="en">Not found</small></h1><p><a href="/">← 우편함 (Mailbox)</a></p>`);
}

function document(title: string, body: string): string {
  return `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · 고르게</title>
<link rel="stylesheet" href="/font/index.css"><link rel="stylesheet" href="/style.css"></head>
<body><main>${body}</main></body></html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Addresses in plain text become links; the dot that ends a sentence stays outside. */
export function linked(text: string): string {
  return text.split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/).map((piece, index) =>
    index % 2 === 1 ? `<a href="${escaped(piece)}" rel="noopener noreferrer">${escaped(piece)}</a>` : escaped(piece)).join('');
}

const clock = new Intl.DateTimeFormat('ko-KR', { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23', timeZone: 'Asia/Seoul' });
const moment = (date: Date) => `<time datetime="${date.toISOString()}">${clock.format(date)}</time>`;
const size = ({ length }: Uint8Array) => (length < 1024 ? `${length} B` : `${Math.ceil(length / 1024)} KB`);
