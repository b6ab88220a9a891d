import { type Columns, dropUndefined, type FaultList, type Located, type OpenedTable, readTable } from '#table-files';
import type { Opening } from '../district/district.js';
import { BAND_CHOICES } from '#school-scheduling';
import { VENUE_SEATS } from '#venue-intake';

type Key = 'venueCode' | 'day' | 'band' | 'seats' | 'programmeCode';

export const OPENING_COLUMNS: Columns<Key> = {
  venueCode: { title: '체험처코드', aliases: ['venueCode', 'venue code', '일터코드'], isRequired: true },
  day: { title: '날짜', aliases: ['day', 'date', '체험일'], isRequired: true },
  band: { title: '시간대', aliases: ['band', '오전오후'], isRequired: true },
  seats: { title: '정원', aliases: ['seats'] },
  programmeCode: { title: '프로그램코드', aliases: ['programmeCode', 'programme code'] },
};

/** A row that says 종일 is two openings: morning and afternoon are booked apart. */
export function readOpenings(table: OpenedTable, faults: FaultList): Located<Opening>[] {
  const rows = readTable(table, OPENING_COLUMNS, faults, (row) => ({
    bands: row.requiredChoice('band', BAND_CHOICES.values, BAND_CHOICES.shown, []),
    opening: dropUndefined({
      venueCode: row.requiredText('venueCode'), day: row.requiredDay('day'),
      seats: row.integer('seats', VENUE_SEATS), programmeCode: row.text('programmeCode'),
    }),
  }));
  return rows.flatMap(({ value: { bands, opening }, place }) => bands.map((band) => ({ value: { ...opening, band }, place })));
}
