import { type Day, dayAndYearInWords, dayInSeoul, dayInWords, type Lang, timeInSeoul } from '#kernel';
import type { CardsPart, Fact, FactsPart, PaperDraft, TablePart } from './paper.js';
import { printable } from './printable.js';

type Document = PDFKit.PDFDocument;

const INK = '#1d2430';
const QUIET = '#4c5668';
const RULE = '#7d899a';
const WARNING = '#8a1c17';
const BODY = 10;
const CELL = 9;
const PADDING = 4;
const LABEL_SHARE = 0.28;
const CARD_GAP = 12;

const WORDS = {
  ko: { missing: '기록 없음', asOf: (day: Day, time: string) => `${dayAndYearInWords(day)}${time} 기준`, page: (page: number, pages: number) => `${page} / ${pages}쪽` },
  en: { missing: 'not on record', asOf: (day: Day, time: string) => `as of ${dayInWords(day, 'en')} ${day.slice(0, 4)}${time}`, page: (page: number, pages: number) => `page ${page} of ${pages}` },
} as const;

export function fillPages(document: Document, { lang, title, issuer, asOf, parts }: PaperDraft): void {
  document.font('bold').fontSize(18).fillColor(INK).text(printable(title), { lineGap: 2 });
  document.font('regular').fontSize(BODY).fillColor(QUIET).text(printable(`${issuer} · ${typeof asOf === 'string' ? WORDS[lang].asOf(asOf, '') : WORDS[lang].asOf(dayInSeoul(asOf), ` ${timeInSeoul(asOf)}`)}`)).moveDown(0.8);
  for (const part of parts) {
    switch (part.kind) {
      case 'text': document.font('regular').fontSize(BODY).fillColor(INK).text(printable(part.text), left(document), document.y, { width: width(document), lineGap: 2 }).moveDown(0.6); break;
      case 'facts': drawFacts(document, part, lang); break;
      case 'table': drawTable(document, part, lang); break;
      case 'cards': drawCards(document, part, lang); break;
    }
  }
}

/** At the foot of every page, once it is known how many there are. */
export function numberPages(document: Document, { lang, title, issuer }: PaperDraft): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    document.switchToPage(start + index);
    const y = document.page.height - document.page.margins.bottom + 16, half = width(document) / 2;
    // below the margin: without it the text would ask for a new page
    const { bottom } = document.page.margins;
    document.page.margins.bottom = 0;
    document.font('regular').fontSize(8).fillColor(QUIET)
      .text(printable(`${title} – ${issuer}`), left(document), y, { width: half * 1.6, height: 10, ellipsis: true, lineBreak: false })
      .text(WORDS[lang].page(index + 1, count), left(document) + half * 1.6, y, { width: half * 0.4, align: 'right', lineBreak: false });
    document.page.margins.bottom = bottom;
  }
}

function drawFacts(document: Document, { heading, facts }: FactsPart, lang: Lang): void {
  drawHeading(document, heading, 40);
  for (const fact of facts) {
    const height = factHeight(document, fact, width(document), lang);
    makeRoom(document, height);
    const { y } = document;
    drawFact(document, fact, { x: left(document), y, width: width(document), height }, lang);
    ruleBelow(document, y + height);
    document.y = y + height;
  }
  document.y += 12;
}

function drawTable(document: Document, { heading, columns, rows, empty }: TablePart, lang: Lang): void {
  if (heading !== undefined) drawHeading(document, heading, 40);
  if (rows.length === 0) {
    document.font('regular').fontSize(BODY).fillColor(INK).text(printable(empty), left(document), document.y, { width: width(document) }).moveDown(1);
    return;
  }
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => (column.width / whole) * width(document));
  const drawHead = () => drawRow(document, columns.map(({ title }) => title), widths, { lang, isHead: true });
  drawHead();
  for (const row of rows) {
    if (!fits(document, rowHeight(document, row, widths, lang))) {
      document.addPage();
      drawHead();
    }
    drawRow(document, row, widths, { lang, isHead: false });
  }
  document.y += 12;
}

function drawRow(document: Document, cells: readonly (string | null)[], widths: readonly number[], { lang, isHead }: { lang: Lang; isHead: boolean }): void {
  const height = rowHeight(document, cells, widths, lang), y = document.y;
  if (isHead) document.rect(left(document), y, width(document), height).fill('#eef1f5');
  let x = left(document);
  widths.forEach((cellWidth, index) => {
    const cell = cells[index];
    document.font(isHead ? 'bold' : 'regular').fontSize(CELL).fillColor(cell === null ? WARNING : INK)
      .text(cellText(cell, lang), x + PADDING, y + PADDING, { width: cellWidth - 2 * PADDING, height: height - PADDING, ellipsis: true });
    x += cellWidth;
  });
  ruleBelow(document, y + height);
  document.y = y + height;
}

/** Never more than a page: what is longer ends in dots. */
function rowHeight(document: Document, cells: readonly (string | null)[], widths: readonly number[], lang: Lang): number {
  document.font('bold').fontSize(CELL);
  const heights = widths.map((cellWidth, index) => document.heightOfString(cellText(cells[index], lang), { width: cellWidth - 2 * PADDING }));
  return Math.min(Math.max(...heights) + 2 * PADDING, bottom(document) - document.page.margins.top - 60);
}

function drawCards(document: Document, { cards }: CardsPart, lang: Lang): void {
  const cardWidth = (width(document) - CARD_GAP) / 2;
  for (let index = 0; index < cards.length; index += 2) {
    const pair = cards.slice(index, index + 2);
    const inner = cardWidth - 20, heights = pair.map(({ facts }) => 44 + facts.reduce((sum, fact) => sum + factHeight(document, fact, inner, lang), 0));
    const height = Math.min(Math.max(...heights), bottom(document) - document.page.margins.top);
    makeRoom(document, height);
    const y = document.y;
    pair.forEach(({ title, facts }, nth) => {
      const x = left(document) + nth * (cardWidth + CARD_GAP);
      document.roundedRect(x, y, cardWidth, height, 6).lineWidth(1).strokeColor(RULE).stroke();
      document.font('bold').fontSize(13).fillColor(INK).text(printable(title), x + 10, y + 10, { width: inner, height: 18, ellipsis: true });
      let at = y + 34;
      for (const fact of facts) {
        const factAt = { x: x + 10, y: at, width: inner, height: factHeight(document, fact, inner, lang) };
        if (at + factAt.height > y + height) break;
        drawFact(document, fact, factAt, lang);
        at += factAt.height;
      }
    });
    document.y = y + height + CARD_GAP;
  }
}

interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function drawFact(document: Document, [label, value]: Fact, { x, y, width: whole, height }: Box, lang: Lang): void {
  const labelWidth = whole * LABEL_SHARE;
  document.font('regular').fontSize(CELL).fillColor(QUIET).text(printable(label), x, y + PADDING, { width: labelWidth - PADDING, height: height - PADDING, ellipsis: true });
  document.font('regular').fontSize(CELL).fillColor(value === null ? WARNING : INK)
    .text(cellText(value, lang), x + labelWidth, y + PADDING, { width: whole - labelWidth, height: height - PADDING, ellipsis: true });
}

function factHeight(document: Document, [label, value]: Fact, whole: number, lang: Lang): number {
  document.font('regular').fontSize(CELL);
  const heights = [
    document.heightOfString(printable(label), { width: whole * LABEL_SHARE - PADDING }), document.heightOfString(cellText(value, lang), { width: whole * (1 - LABEL_SHARE) }),
  ];
  return Math.min(Math.max(...heights) + 2 * PADDING, bottom(document) - document.page.margins.top - 60);
}

/** Not alone at the foot of a page. */
function drawHeading(document: Document, heading: string, andThen: number): void {
  makeRoom(document, 20 + andThen);
  document.font('bold').fontSize(12).fillColor(INK).text(printable(heading), left(document), document.y, { width: width(document) });
  document.y += 4;
  ruleBelow(document, document.y);
}

const cellText = (cell: string | null | undefined, lang: Lang): string => (cell === null ? WORDS[lang].missing : printable(cell ?? '') || '–');
const left = ({ page }: Document): number => page.margins.left;
const width = ({ page }: Document): number => page.width - page.margins.left - page.margins.right;
const bottom = ({ page }: Document): number => page.height - page.margins.bottom;
const fits = (document: Document, height: number): boolean => document.y + height <= bottom(document);
const makeRoom = (document: Document, height: number): void => { if (!fits(document, height)) document.addPage(); };

function ruleBelow(document: Document, y: number): void {
  document.moveTo(left(document), y).lineTo(left(document) + width(document), y).lineWidth(0.5).strokeColor('#c5ccd6').stroke();
}
