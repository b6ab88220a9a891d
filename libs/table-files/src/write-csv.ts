const BYTE_ORDER_MARK = '\ufeff';

/** Rows as Excel opens them: with a byte order mark, or its Korean is lost. A cell that begins like a formula is kept as text. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''), 'utf8');
}

function cell(value: string): string {
  const text = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
