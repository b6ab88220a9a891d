import { cleanText } from './read-values.js';
import type { Sheet } from './sheet.js';

/** One column of a documented sheet: its Korean title and every other header that means the same. */
export interface Column {
  title: string;
  aliases?: readonly string[];
  isRequired?: boolean;
}

export type Columns<K extends string> = Readonly<Record<K, Column>>;

export interface Header<K extends string> {
  sheet: Sheet;
  /** 0-based index of the header's row. */
  rowIndex: number;
  columnOf: Map<K, { index: number; title: string }>;
  /** Titles written twice: which of the two is meant cannot be known. */
  repeated: string[];
}

/** A title above the header, or a first sheet that only explains, is common: look a little further. */
const ROWS_SEARCHED = 10;

/** The row that names most of the wanted columns, in any visible sheet; undefined when none names a single one. */
export function findHeader<K extends string>(sheets: Sheet[], columns: Columns<K>): Header<K> | undefined {
  let best: Header<K> | undefined;
  for (const sheet of sheets) {
    for (const [rowIndex, row] of sheet.rows.slice(0, ROWS_SEARCHED).entries()) {
      const header = matchRow(sheet, rowIndex, row, columns);
      if (header.columnOf.size > (best?.columnOf.size ?? 0)) best = header;
    }
  }
  return best;
}

function matchRow<K extends string>(sheet: Sheet, rowIndex: number, row: string[], columns: Columns<K>): Header<K> {
  const titles = row.map((cell) => cleanText(cell));
  const plain = titles.map(plainTitle);
  const bare = titles.map((title) => plainTitle(title.replace(/\(.*?\)|\[.*?\]|\*/g, '')));
  const columnOf = new Map<K, { index: number; title: string }>();
  const repeated: string[] = [];
  for (const [key, column] of Object.entries(columns) as [K, Column][]) {
    for (const name of [column.title, ...(column.aliases ?? [])].map(plainTitle)) {
      let index = plain.indexOf(name);
      if (index === -1) index = bare.indexOf(name);
      if (index === -1) continue;
      columnOf.set(key, { index, title: titles[index] ?? '' });
      if (plain.indexOf(plain[index] ?? '', index + 1) !== -1) repeated.push(titles[index] ?? '');
      break;
    }
  }
  return { sheet, rowIndex, columnOf, repeated };
}

/** '체험처 코드', '체험처코드*' and '체험처_코드' are one header. */
export function plainTitle(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/[\s_\-·ㆍ・.,;+*/"']/g, '');
}
