import { daysApart } from '#kernel';
import { type Columns, type FaultList, type Located, type OpenedTable, readTable } from '#table-files';
import type { Centre, Season } from '../district/district.js';

type SeasonKey = 'title' | 'fromDay' | 'untilDay' | 'wishesDueAt';

export const SEASON_COLUMNS: Columns<SeasonKey> = {
  title: { title: '학기명', aliases: ['title', '이름'], isRequired: true },
  fromDay: { title: '시작일', aliases: ['fromDay', 'from'], isRequired: true },
  untilDay: { title: '종료일', aliases: ['untilDay', 'until'], isRequired: true },
  wishesDueAt: { title: '희망마감', aliases: ['wishesDueAt', '희망마감일시', '마감'], isRequired: true },
};

/** A semester with its edges; a whole school year is two seasons. */
const LONGEST_SEASON_DAYS = 200;

export function readSeason(table: OpenedTable, faults: FaultList): Located<Season>[] {
  return readTable(table, SEASON_COLUMNS, faults, (row): Season => {
    const [fromDay, untilDay] = [row.requiredDay('fromDay'), row.requiredDay('untilDay')];
    if (row.isSound && untilDay < fromDay) row.fault('untilDay', 'wrong-order', `종료일(${untilDay})이 시작일(${fromDay})보다 앞섭니다.`);
    if (row.isSound && daysApart(fromDay, untilDay) > LONGEST_SEASON_DAYS) {
      row.fault('untilDay', 'out-of-range', `학기가 너무 깁니다(${fromDay} ~ ${untilDay}). ${LONGEST_SEASON_DAYS}일까지 적을 수 있습니다.`);
    }
    const due = row.text('wishesDueAt') === undefined ? row.requiredText('wishesDueAt') : row.instant('wishesDueAt', '18:00');
    if (row.isSound && due !== undefined && due.slice(0, 10) >= fromDay) row.fault('wishesDueAt', 'wrong-order', `희망마감(${due.slice(0, 10)})은 시작일(${fromDay}) 전날까지여야 합니다.`);
    return { title: row.requiredText('title'), fromDay, untilDay, wishesDueAt: due ?? '' };
  });
}

type CentreKey = 'name' | 'districtName' | 'phone';

export const CENTRE_COLUMNS: Columns<CentreKey> = {
  name: { title: '센터명', aliases: ['name', '이름'], isRequired: true },
  districtName: { title: '지역명', aliases: ['districtName', '지역'], isRequired: true },
  phone: { title: '전화번호', aliases: ['phone', '전화'], isRequired: true },
};

export function readCentre(table: OpenedTable, faults: FaultList): Located<Centre>[] {
  return readTable(table, CENTRE_COLUMNS, faults, (row): Centre => ({
    name: row.requiredText('name'), districtName: row.requiredText('districtName'), phone: row.requiredText('phone'), isSample: false,
  }));
}
