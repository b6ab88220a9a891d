import type { HttpReply } from './exchange.js';

/** What a spreadsheet travels as. */
export const SHEET_TYPES = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

export interface SheetFile {
  readonly format: keyof typeof SHEET_TYPES;
  /** For what knows no Korean file names; both without their ending. */
  readonly plainName: string;
  readonly koreanName: string;
  readonly bytes: Uint8Array;
}

/** Answers with a file to keep, under its Korean name. */
export function sendSheet(reply: HttpReply, { format, plainName, koreanName, bytes }: SheetFile): void {
  reply.type(SHEET_TYPES[format])
    .header('content-disposition', `attachment; filename="${plainName}.${format}"; filename*=UTF-8''${encodeURIComponent(koreanName)}.${format}`)
    .send(Buffer.from(bytes));
}
