import { type Band, JOB_FIELD_NAMES, JOB_FIELDS, type JobField, mondayOf } from '#kernel';
import { type Column, type Columns, dropUndefined, type FaultList, type Located, type OpenedTable, readTable, type Row } from '#table-files';
import type { WeekMark } from '../domain/wish.js';
import { BAND_CHOICES, WISH_KIND_CHOICES } from './choices.js';
import type { SheetWish } from './sheet-wish.js';

const DAY_KEYS = ['day1', 'day2', 'day3', 'day4', 'day5'] as const;
type DayKey = (typeof DAY_KEYS)[number];
export type WishColumn = 'schoolCode' | 'kind' | 'grade' | 'classLabel' | 'headcount' | JobField | DayKey | 'goodWeeks' | 'ratherNotWeeks' | 'impossibleWeeks' | 'band'
  | 'maxKm' | 'accessibleSeats' | 'escorts' | 'minGroup' | 'maxGroup' | 'minServed' | 'buses' | 'submittedAt';

const interestColumns = columnsOf(JOB_FIELDS, (field) => ({ title: JOB_FIELD_NAMES[field].ko, aliases: [field, `관심 ${JOB_FIELD_NAMES[field].ko}`], isRequired: true }));
const dayColumns = columnsOf(DAY_KEYS, (key, index) => ({ title: `희망일${index + 1}`, aliases: [key, `${index + 1}지망`, `${index + 1}순위`], isRequired: index === 0 }));

function columnsOf<C extends string>(keys: readonly C[], columnOf: (key: C, index: number) => Column): Record<C, Column> {
  return Object.fromEntries(keys.map((key, index) => [key, columnOf(key, index)])) as Record<C, Column>;
}

export const WISH_COLUMNS: Columns<WishColumn> = {
  schoolCode: { title: '학교코드', aliases: ['schoolCode', 'school code', '표준학교코드'], isRequired: true },
  kind: { title: '체험형태', aliases: ['kind', '형태'] },
  grade: { title: '학년', aliases: ['grade'], isRequired: true },
  classLabel: { title: '학급', aliases: ['classLabel', 'class', '반'] },
  headcount: { title: '인원', aliases: ['headcount', '학생수', '인원수'], isRequired: true },
  ...interestColumns, ...dayColumns,
  goodWeeks: { title: '좋은주', aliases: ['goodWeeks'] },
  ratherNotWeeks: { title: '피하고싶은주', aliases: ['ratherNotWeeks'] },
  impossibleWeeks: { title: '불가능한주', aliases: ['impossibleWeeks'] },
  band: { title: '시간대', aliases: ['bands', 'band'], isRequired: true },
  maxKm: { title: '최대거리', aliases: ['maxKm', '최대거리km', '이동거리'], isRequired: true },
  accessibleSeats: { title: '휠체어좌석', aliases: ['accessibleSeats', '휠체어인원'] },
  escorts: { title: '인솔자수', aliases: ['escorts', '인솔자'], isRequired: true },
  minGroup: { title: '모둠최소', aliases: ['minGroup'] },
  maxGroup: { title: '모둠최대', aliases: ['maxGroup'] },
  minServed: { title: '최소배정인원', aliases: ['minServed'] },
  buses: { title: '버스대수', aliases: ['buses', '버스'] },
  submittedAt: { title: '접수일시', aliases: ['submittedAt', '접수일'] },
};

const STUDENTS = { min: 0, max: 2_000 };
const AT_LEAST_ONE = { min: 1, max: 2_000 };

export function readWishSheet(table: OpenedTable, faults: FaultList): Located<SheetWish>[] {
  return readTable(table, WISH_COLUMNS, faults, (row): SheetWish => {
    const headcount = row.requiredInteger('headcount', AT_LEAST_ONE);
    const weekMarks = readWeekMarks(row);
    const rankedDays = readRankedDays(row);
    const shut = rankedDays.find((day) => weekMarks?.[mondayOf(day)] === 'impossible');
    if (shut !== undefined) row.fault('impossibleWeeks', 'wrong-order', `희망일로 적은 ${shut}의 주를 불가능한주에도 적었습니다.`);
    const accessibleSeats = row.integer('accessibleSeats', STUDENTS) ?? 0;
    if (headcount > 0 && accessibleSeats > headcount) row.fault('accessibleSeats', 'wrong-order', `휠체어좌석(${accessibleSeats})이 인원(${headcount})보다 많습니다.`);
    const [minGroup, maxGroup, minServed] = (['minGroup', 'maxGroup', 'minServed'] as const).map((key) => row.integer(key, AT_LEAST_ONE));
    if (minGroup !== undefined && maxGroup !== undefined && minGroup > maxGroup) row.fault('minGroup', 'wrong-order', `모둠최소(${minGroup})가 모둠최대(${maxGroup})보다 많습니다.`);
    if (minServed !== undefined && headcount > 0 && minServed > headcount) row.fault('minServed', 'wrong-order', `최소배정인원(${minServed})이 인원(${headcount})보다 많습니다.`);
    return dropUndefined({
      schoolCode: row.requiredText('schoolCode'), kind: row.choice('kind', WISH_KIND_CHOICES.values, WISH_KIND_CHOICES.shown), grade: row.requiredInteger('grade', { min: 1, max: 6 }), classLabel: row.text('classLabel'), headcount,
      interests: readInterests(row, headcount), rankedDays, weekMarks,
      bands: [...row.requiredChoice<readonly Band[]>('band', BAND_CHOICES.values, BAND_CHOICES.shown, [])],
      maxKm: row.requiredDecimal('maxKm', { min: 0.1, max: 200 }), accessibleSeats,
      escorts: row.requiredInteger('escorts', AT_LEAST_ONE), minGroup, maxGroup, minServed, buses: row.integer('buses', AT_LEAST_ONE), submittedAt: row.instant('submittedAt', '00:00'),
    });
  });
}

function readInterests(row: Row<WishColumn>, headcount: number): Record<JobField, number> {
  // A blank cell is nobody: teachers leave zeros out.
  const interests = Object.fromEntries(JOB_FIELDS.map((field) => [field, row.integer(field, STUDENTS) ?? 0])) as Record<JobField, number>;
  const sum = JOB_FIELDS.reduce((total, field) => total + interests[field], 0);
  if (row.isSound && sum !== headcount) row.fault('headcount', 'wrong-sum', `직업군별 희망 인원을 더하면 ${sum}명인데 인원은 ${headcount}명입니다.`);
  return interests;
}

function readRankedDays(row: Row<WishColumn>): string[] {
  row.requiredText('day1');
  const rankedDays: string[] = [];
  for (const key of DAY_KEYS) {
    const day = row.day(key);
    if (day === undefined) continue;
    if (rankedDays.includes(day)) row.fault(key, 'duplicate', `같은 날을 두 번 적었습니다: ${day}.`);
    rankedDays.push(day);
  }
  return rankedDays;
}

/** Any day of a week names the week. */
function readWeekMarks(row: Row<WishColumn>): Record<string, WeekMark> | undefined {
  const marks: Record<string, WeekMark> = {};
  for (const [key, mark] of [['goodWeeks', 'good'], ['ratherNotWeeks', 'rather-not'], ['impossibleWeeks', 'impossible']] as const) {
    for (const day of row.days(key)) {
      const week = mondayOf(day);
      const before = marks[week];
      if (before !== undefined && before !== mark) row.fault(key, 'duplicate', `${week} 주를 두 가지로 적었습니다.`);
      marks[week] = mark;
    }
  }
  return Object.keys(marks).length > 0 ? marks : undefined;
}
