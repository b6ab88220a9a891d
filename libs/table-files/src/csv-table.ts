import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { FileRefusal } from './fault.js';
import { type Sheet, MAX_ROWS } from './sheet.js';

/** A CSV file as rows of cells. Blank lines stay, so that row numbers are those a spreadsheet shows. */
export function readCsv(bytes: Uint8Array): Sheet[] {
  const text = decodeText(bytes);
  const delimiter = detectDelimiter(text);
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, to: MAX_ROWS + 1 });
  } catch (error) {
    throw refusalOf(error);
  }
  if (isLastRowCut(text, rows)) throw new FileRefusal('cut-short', '마지막 줄이 중간에서 끊겼습니다. 파일을 다시 내려받거나 저장해 주세요.', rows.length);
  return [{ name: '', rows }];
}

function refusalOf(error: unknown): FileRefusal {
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const row = Number(error['records'] ?? 0) + 1;
    return new FileRefusal('cut-short', '따옴표(")가 닫히지 않은 채 파일이 끝났습니다. 파일이 중간에서 끊겼거나 따옴표가 하나 빠졌습니다.', row);
  }
  return new FileRefusal('unreadable', 'CSV로 읽을 수 없습니다. 엑셀의 "CSV UTF-8(쉼표로 분리)"로 다시 저장해 주세요.');
}

/** The separator that occurs most in the first line, outside quotes. */
export function detectDelimiter(text: string): string {
  const counts = new Map([[',', 0], [';', 0], ['\t', 0]]);
  let isQuoted = false;
  let hasText = false;
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '\n' || letter === '\r') && hasText) break;
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    if (letter.trim() !== '') hasText = true;
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
}

/** A last row shorter than every other one, without a line end: the writer was stopped. */
function isLastRowCut(text: string, rows: string[][]): boolean {
  const width = rows[0]?.length ?? 0;
  const last = rows.at(-1);
  return rows.length > 2 && last !== undefined && last.length < width && !/[\r\n]$/.test(text) && rows.slice(0, -1).every((row) => row.length >= width);
}
