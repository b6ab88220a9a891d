import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { writeCsv, writeKoreanCsv, writeSpreadsheet } from '#table-files';
import { sheetOf } from '../files/write-venue-sheet.js';
import { VenueSheetQueries } from '../persistence/venue-sheet.queries.js';

/** cp949: CSV in the Korean code page. */
export const VENUE_SHEET_FORMATS = ['xlsx', 'csv', 'cp949'] as const;
export type VenueSheetFormat = (typeof VENUE_SHEET_FORMATS)[number];

/** The pool as a sheet that can be read in again. */
@Injectable()
export class VenueSheets {
  constructor(private readonly queries: VenueSheetQueries) {}

  /** Every venue that was not retired, in the columns of the import. */
  async write(actor: Actor, format: VenueSheetFormat): Promise<Uint8Array> {
    assertRole(actor, 'director');
    const rows = sheetOf(await this.queries.all(actor.centreId));
    if (format === 'xlsx') return writeSpreadsheet([{ name: '체험처', rows }]);
    const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    return format === 'csv' ? writeCsv(texts) : writeKoreanCsv(texts);
  }
}
