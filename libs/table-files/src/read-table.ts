import type { FaultList, Located } from './fault.js';
import { FileRefusal } from './fault.js';
import { type Column, type Columns, findHeader } from './header.js';
import { Row } from './row.js';
import { MAX_ROWS, type Sheet } from './sheet.js';

/** A file that was opened, before anybody asked what its columns mean. */
export interface OpenedTable {
  file: string;
  sheets: Sheet[];
}

/** No name or note is longer; a cell of a megabyte is a broken quote. */
const LONGEST_CELL = 1_000;

/** Every sound row as a value; every other row as faults. */
export function readTable<K extends string, T>(table: OpenedTable, columns: Columns<K>, faults: FaultList, build: (row: Row<K>) => T): Located<T>[] {
  const header = findHeader(table.sheets, columns);
  if (header === undefined) throw missingHeader(table, columns);
  const missing = (Object.entries(columns) as [K, Column][]).filter(([key, column]) => column.isRequired === true && !header.columnOf.has(key));
  for (const [, { title }] of missing) {
    faults.add({ file: table.file, row: header.rowIndex + 1 }, 'missing-column', `'${title}' 열이 없습니다. 첫 줄의 열 이름을 서식과 맞춰 주세요.`, title);
  }
  for (const title of header.repeated) {
    faults.add({ file: table.file, row: header.rowIndex + 1 }, 'duplicate-column', `'${title}' 열이 두 번 있습니다. 하나만 남겨 주세요.`, title);
  }
  if (missing.length > 0 || header.repeated.length > 0) return [];
  const { rows } = header.sheet;
  if (rows.length > MAX_ROWS) throw new FileRefusal('too-many-rows', `행이 너무 많습니다. ${MAX_ROWS.toLocaleString('ko-KR')}행까지 읽을 수 있으니 나누어 저장해 주세요.`);
  const width = rows[header.rowIndex]?.length ?? 0;
  const located: Located<T>[] = [];
  let rowCount = 0;
  for (let index = header.rowIndex + 1; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    if (cells.every((cell) => cell.trim() === '')) continue;
    rowCount++;
    const place = { file: table.file, row: index + 1 };
    const extra = cells.slice(width).find((cell) => cell.trim() !== '');
    if (extra !== undefined) {
      faults.add(place, 'extra-cells', `열 이름보다 칸이 많습니다(남는 값 '${extra.slice(0, 40)}'). 쉼표가 든 값은 따옴표로 감싸 주세요.`);
      continue;
    }
    const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long !== -1) {
      faults.add(place, 'too-long', `한 칸에 ${LONGEST_CELL.toLocaleString('ko-KR')}자까지 적을 수 있습니다: '${cells[long]?.slice(0, 40) ?? ''}…'.`, rows[header.rowIndex]?.[long]);
      continue;
    }
    const row = new Row(place, cells, header, columns, faults);
    const value = build(row);
    if (row.isSound) located.push({ value, place });
    else excuseReferences(value, faults);
  }
  if (rowCount === 0) throw new FileRefusal('no-rows', '열 이름만 있고 내용이 없습니다.');
  return located;
}

function excuseReferences(value: unknown, faults: FaultList): void {
  const code = (value as { code?: unknown }).code;
  if (typeof code === 'string' && code !== '') faults.excuse(code);
}

function missingHeader(table: OpenedTable, columns: Record<string, Column>): FileRefusal {
  const wanted = Object.values(columns).filter(({ isRequired }) => isRequired === true).map(({ title }) => title).join(', ');
  const first = table.sheets.flatMap(({ rows }) => rows).find((row) => row.some((cell) => cell.trim() !== ''));
  if (first === undefined) return new FileRefusal('no-rows', '내용이 없는 파일입니다.');
  return new FileRefusal('missing-column', `첫 줄에 열 이름이 없습니다. 꼭 있어야 하는 열: ${wanted}. 지금 첫 줄: ${first.slice(0, 5).join(', ').slice(0, 80)}`, 1);
}
