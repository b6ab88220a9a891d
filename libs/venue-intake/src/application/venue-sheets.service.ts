import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { writeCsv, writeSpreadsheet } from '#table-files';
import { sheetOf } from '../files/write-venue-sheet.js';
import { VenueSheetQueries } from '../persistence/venue-sheet.queries.js';

/** The pool as a sheet that can be read in again. */
@Injectable()
export class VenueSheets {
  constructor(private readonly queries: VenueSheetQueries) {}

  /** Every venue that was not retired, in the columns of the import. */
  async write(actor: Actor, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
    assertRole(actor, 'director');
    const rows = sheetOf(await this.queries.all(actor.centreId));
    return format === 'csv' ? writeCsv(rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))) : writeSpreadsheet([{ name: '체험처', rows }]);
  }
}
