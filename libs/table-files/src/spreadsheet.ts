import { type Cell, type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { FileRefusal } from './fault.js';
import { MAX_ROWS, type Sheet } from './sheet.js';
import { wouldCalculate } from './write-csv.js';
import { checkZip } from './zip-check.js';

const MAX_CELLS = 3_000_000;

/** Visible sheets of an .xlsx file as text. The only file that knows the spreadsheet library. */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new FileRefusal('not-a-spreadsheet', '옛 엑셀(.xls) 파일이거나 암호가 걸린 파일입니다. 암호를 풀고 .xlsx로 다시 저장해 주세요.');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileRefusal('not-a-spreadsheet', '엑셀(.xlsx) 파일이 아닙니다. 이름만 .xlsx인 파일인지 확인해 주세요.');
  checkZip(bytes);
  const workbook = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true, maxRows: MAX_ROWS + 1 }).catch(() => {
    throw new FileRefusal('not-a-spreadsheet', '엑셀(.xlsx) 파일로 읽을 수 없습니다. 엑셀에서 열어 다시 저장해 주세요.');
  });
  const cells = workbook.sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0);
  if (cells > MAX_CELLS) throw new FileRefusal('too-many-rows', `칸이 너무 많습니다(${cells.toLocaleString('ko-KR')}칸). 빈 행과 열을 지우고 다시 저장해 주세요.`);
  return workbook.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => Array.from(row, cellText)) }));
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'Y' : 'N';
  return String(value);
}

/** Spreadsheet dates carry no time zone: the library puts them on the UTC clock. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const time = iso.slice(11, 16);
  // A cell that holds a time only lies on the calendar's first day.
  if (value.getUTCFullYear() < 1901 && time !== '00:00') return time;
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

/** A sheet to write; its first row is the header. The name: at most 31 characters, none of \ / ? * [ ] : */
export interface SheetDraft {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** An .xlsx file. Texts are written as texts: none becomes a formula, whatever it begins with; one that looks like a formula stays text when the cell is edited. */
export async function writeSpreadsheet(sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => {
      const cells = new Map<string, Partial<Cell>>();
      rows.forEach((row, index) => row.forEach((value, column) => {
        const style = { ...(index === 0 ? { font: { bold: true } } : {}), ...(typeof value === 'string' && wouldCalculate(value) ? { numFmt: '@' } : {}) };
        if (typeof value === 'string' && Object.keys(style).length > 0) cells.set(`${index},${column}`, { value, type: 'string', style });
      }));
      return { name, rows: rows.map((row) => [...row]), cells, columns: (rows[0] ?? []).map(() => ({ autoWidth: true })), freezePane: { rows: 1 } };
    }),
  });
}
