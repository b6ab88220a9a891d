import { encodeKoreanCodePage } from './korean-code-page.js';

const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet would calculate with, also in the full-width letters of Korean keyboards, and behind spaces. */
const WOULD_CALCULATE = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Calculates to itself. */
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Whether a spreadsheet would take the text for more than it is. */
export const wouldCalculate = (text: string): boolean => WOULD_CALCULATE.test(text) && !PLAIN_NUMBER.test(text);

/** Rows as Excel opens them: with a byte order mark, or its Korean is lost. A cell that begins like a formula is kept as text. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(BYTE_ORDER_MARK + linesOf(rows), 'utf8');
}

/** The same for programs that read the Korean code page (cp949) alone. */
export function writeKoreanCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return encodeKoreanCodePage(linesOf(rows));
}

const linesOf = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string): string {
  const text = wouldCalculate(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
