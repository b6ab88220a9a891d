import { type Columns, type FaultList, type Located, type OpenedTable, readTable } from '#table-files';
import type { Programme } from '../district/district.js';
import { EXPERIENCE_TYPE_CHOICES } from './choices.js';

type Key = 'code' | 'venueCode' | 'title' | 'experienceType' | 'hours';

export const PROGRAMME_COLUMNS: Columns<Key> = {
  code: { title: '프로그램코드', aliases: ['code', 'programme code'], isRequired: true },
  venueCode: { title: '체험처코드', aliases: ['venueCode', 'venue code', '일터코드'], isRequired: true },
  title: { title: '프로그램명', aliases: ['title', '체험프로그램명'], isRequired: true },
  experienceType: { title: '체험유형', aliases: ['experienceType', 'type'], isRequired: true },
  hours: { title: '체험시간', aliases: ['hours', '체험이수시간', '이수시간', '시간'], isRequired: true },
};

export function readProgrammes(table: OpenedTable, faults: FaultList): Located<Programme>[] {
  return readTable(table, PROGRAMME_COLUMNS, faults, (row): Programme => ({
    code: row.requiredText('code'), venueCode: row.requiredText('venueCode'), title: row.requiredText('title'),
    experienceType: row.requiredChoice('experienceType', EXPERIENCE_TYPE_CHOICES.values, EXPERIENCE_TYPE_CHOICES.shown, 'FIELD_WORK'),
    hours: row.requiredDecimal('hours', { min: 0.5, max: 60 }),
  }));
}
