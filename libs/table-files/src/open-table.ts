import { MAX_FILE_BYTES } from './bounded-file.js';
import { readCsv } from './csv-table.js';
import { FileRefusal } from './fault.js';
import type { OpenedTable } from './read-table.js';
import { readSpreadsheet } from './spreadsheet.js';

/** An uploaded file as sheets. What it is, its first bytes say: names and announced types are only what somebody typed. */
export async function openTable(file: string, bytes: Uint8Array): Promise<OpenedTable> {
  if (bytes.length === 0) throw new FileRefusal('no-rows', '빈 파일입니다.');
  if (bytes.length > MAX_FILE_BYTES) throw new FileRefusal('too-large', `파일이 너무 큽니다(${(bytes.length / 1024 / 1024).toFixed(1)} MB). 20 MB까지 읽을 수 있으니 나누어 저장해 주세요.`);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  return { file, sheets: isZip || isOldOffice ? await readSpreadsheet(bytes) : readCsv(bytes) };
}
