import { once } from 'node:events';
import { FONTS } from './fonts.js';
import { fillPages, numberPages } from './layout.js';
import type { PaperDraft } from './paper.js';
import { printable } from './printable.js';
import PDFDocument from 'pdfkit';

const LANGUAGE_TAGS = { ko: 'ko-KR', en: 'en-GB' } as const;

/** A4 as PDF with the letters inside. Depends on the draft alone: no clock, no random number. */
export async function printPaper(draft: PaperDraft): Promise<Uint8Array> {
  const { lang, title, issuer, asOf, isLandscape = false } = draft;
  const document = new PDFDocument({
    size: 'A4', layout: isLandscape ? 'landscape' : 'portrait', margins: { top: 48, bottom: 56, left: 48, right: 48 },
    bufferPages: true, autoFirstPage: true, lang: LANGUAGE_TAGS[lang], displayTitle: true, pdfVersion: '1.7', font: '',
    info: { Title: printable(title), Author: printable(issuer), CreationDate: typeof asOf === 'string' ? new Date(`${asOf}T00:00:00+09:00`) : asOf },
  });
  for (const [name, file] of FONTS) document.registerFont(name, file());
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(document, 'end');
  fillPages(document, draft);
  numberPages(document, draft);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
