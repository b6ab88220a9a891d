import { type Columns, dropUndefined, type FaultList, type Located, type OpenedTable, readTable } from '#table-files';
import type { Inspection } from '../district/district.js';
import { VERDICT_CHOICES } from './choices.js';

type Key = 'venueCode' | 'inspectedOn' | 'verdict' | 'validUntil' | 'inspector' | 'note';

export const INSPECTION_COLUMNS: Columns<Key> = {
  venueCode: { title: '체험처코드', aliases: ['venueCode', 'venue code', '일터코드'], isRequired: true },
  inspectedOn: { title: '점검일', aliases: ['inspectedOn', '점검일자', '방문일'], isRequired: true },
  verdict: { title: '판정', aliases: ['verdict', '점검결과', '결과'], isRequired: true },
  validUntil: { title: '유효기한', aliases: ['validUntil', '유효일', '유효기간'], isRequired: true },
  inspector: { title: '점검자', aliases: ['inspector', '점검위원'], isRequired: true },
  note: { title: '비고', aliases: ['note', '지적사항'] },
};

export function readInspections(table: OpenedTable, faults: FaultList): Located<Inspection>[] {
  return readTable(table, INSPECTION_COLUMNS, faults, (row): Inspection => {
    const verdict = row.requiredChoice('verdict', VERDICT_CHOICES.values, VERDICT_CHOICES.shown, 'fail');
    const inspectedOn = row.requiredDay('inspectedOn');
    const validUntil = verdict === 'fail' ? row.day('validUntil') : row.requiredDay('validUntil');
    if (inspectedOn !== '' && validUntil !== undefined && validUntil !== '' && validUntil < inspectedOn) {
      row.fault('validUntil', 'wrong-order', `유효기한(${validUntil})이 점검일(${inspectedOn})보다 앞섭니다.`);
    }
    return dropUndefined({ venueCode: row.requiredText('venueCode'), inspectedOn, verdict, validUntil, inspector: row.requiredText('inspector'), note: row.text('note') });
  });
}
