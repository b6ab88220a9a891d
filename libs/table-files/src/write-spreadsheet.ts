import { type Cell, writeXlsx } from 'hucre/xlsx';

/** One sheet to write: a bold header row, then rows as wide as it. */
export interface SheetDraft {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A text that a spreadsheet would calculate with, were it typed in: it stays text when the cell is edited or saved as CSV. */
const WOULD_CALCULATE = /^[=+\-@\t\r]/;
const AS_TEXT = { numFmt: '@' };

/** An .xlsx file. Texts are written as texts: none becomes a formula, whatever it begins with. */
export async function writeSpreadsheet(sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, header, rows }) => {
      const cells = new Map<string, Partial<Cell>>(header.map((title, column) => [`0,${column}`, { value: title, type: 'string', style: { font: { bold: true } } }]));
      rows.forEach((row, index) => row.forEach((value, column) => {
        if (typeof value === 'string' && WOULD_CALCULATE.test(value)) cells.set(`${index + 1},${column}`, { value, type: 'string', style: AS_TEXT });
      }));
      return { name, rows: [[...header], ...rows.map((row) => [...row])], cells, columns: header.map(() => ({ autoWidth: true })), freezePane: { rows: 1 } };
    }),
  });
}
