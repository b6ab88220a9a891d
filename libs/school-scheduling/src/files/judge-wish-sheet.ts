import type { SchoolView } from '#identity-access';
import type { FaultCode, FaultList, Located, Place } from '#table-files';
import type { SchoolDay } from '../domain/school-day-rule.js';
import type { SeasonRules } from '../domain/season.js';
import { settle, type SettledWish, wishFaults, type WishSetting } from '../domain/wish-rules.js';
import { WISH_COLUMNS, type WishColumn } from './read-wish-sheet.js';
import type { SheetWish } from './sheet-wish.js';

/** A group's wish that stands already, and how it came in. */
export interface StandingWish {
  readonly schoolId: string;
  readonly kind: string;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly channel: string;
}

export interface SheetSetting {
  readonly season: WishSetting['season'] & Pick<SeasonRules, 'minGroup' | 'maxGroup' | 'mostWishes' | 'mostStudents'>;
  readonly schools: readonly Pick<SchoolView, 'id' | 'code' | 'name' | 'gradeHeadcounts'>[];
  readonly daysOf: (schoolId: string, grade: number) => readonly SchoolDay[];
  readonly standing: readonly StandingWish[];
}

export interface JudgedWish extends SettledWish {
  readonly schoolId: string;
  readonly submittedAt?: Date;
}

/** Where a rule's fault stands in the sheet, and what kind of fault it is there. */
const COLUMN_OF: Readonly<Record<string, readonly [WishColumn, FaultCode]>> = {
  grade: ['grade', 'out-of-range'], headcount: ['headcount', 'out-of-range'], classLabel: ['classLabel', 'missing-value'], buses: ['buses', 'out-of-range'],
  interests: ['headcount', 'wrong-sum'], minServed: ['minServed', 'wrong-order'], accessibleSeats: ['accessibleSeats', 'wrong-order'],
  maxGroup: ['maxGroup', 'wrong-order'], bands: ['band', 'missing-value'], weekMarks: ['impossibleWeeks', 'wrong-order'],
};
const DAY_COLUMNS = ['day1', 'day2', 'day3', 'day4', 'day5'] as const;

/**
 * The sheet's wishes as the season would take them; whatever a rule has against a row goes on the list with its row and
 * column. A group whose school has sent its own wish keeps it: a sheet may replace only what came by a sheet.
 */
export function judgeWishSheet(located: readonly Located<SheetWish>[], setting: SheetSetting, faults: FaultList): JudgedWish[] {
  const schools = new Map(setting.schools.map((school) => [school.code, school]));
  const standing = new Map(setting.standing.map((wish) => [groupOf(wish), wish]));
  const firstRow = new Map<string, Place>();
  const wished = new SchoolTally(setting);
  return located.flatMap(({ value: { schoolCode, submittedAt, ...draft }, place }) => {
    const fault = (column: WishColumn, code: FaultCode, sentence: string): void => faults.add(place, code, sentence, WISH_COLUMNS[column].title);
    const school = schools.get(schoolCode);
    if (!school) {
      fault('schoolCode', 'unknown-school', `이 센터에 없는 학교코드입니다: '${schoolCode}'.`);
      return [];
    }
    const wish = settle(draft, setting.season);
    const group = groupOf({ ...wish, schoolId: school.id });
    const before = firstRow.get(group);
    if (before) fault('classLabel', 'duplicate', `${school.name} ${wish.classLabel ?? `${wish.grade}학년 전체`}의 희망이 두 번 있습니다. 먼저 나온 곳: ${before.row ?? ''}행.`);
    else firstRow.set(group, place);
    if ((standing.get(group)?.channel ?? 'file') !== 'file') {
      fault('classLabel', 'duplicate', `${school.name} ${wish.classLabel ?? `${wish.grade}학년 전체`}의 희망은 학교가 이미 냈습니다. 이 줄을 지워 주세요.`);
    }
    const found = wishFaults(wish, { season: setting.season, gradeHeadcounts: school.gradeHeadcounts, days: setting.daysOf(school.id, wish.grade) });
    const cap = wished.add(school, group, wish.headcount);
    if (cap) fault('headcount', 'out-of-range', cap);
    for (const { pointer, detail } of found) {
      const [, field = '', index] = pointer.split('/');
      const day = index === undefined ? undefined : DAY_COLUMNS[Number(index)];
      const [column, code] = day ? ([day, 'school-busy'] as const) : (COLUMN_OF[field] ?? (['grade', 'out-of-range'] as const));
      fault(column, code, detail);
    }
    return [{ ...wish, schoolId: school.id, ...(submittedAt === undefined ? {} : { submittedAt: new Date(submittedAt) }) }];
  });
}

/** What each school wishes for, the sheet's rows in the place of those they replace. */
class SchoolTally {
  private readonly groups = new Map<string, Map<string, number>>();

  constructor(private readonly setting: SheetSetting) {
    for (const wish of setting.standing) this.of(wish.schoolId).set(groupOf(wish), wish.headcount);
  }

  /** The season's cap this row breaks, in words. */
  add({ id, name }: { readonly id: string; readonly name: string }, group: string, headcount: number): string | undefined {
    const { mostWishes, mostStudents } = this.setting.season;
    const groups = this.of(id).set(group, headcount);
    if (mostWishes !== null && groups.size > mostWishes) return `${name}의 희망이 ${groups.size}건입니다. 이 기간에는 한 학교가 ${mostWishes}건까지 낼 수 있습니다.`;
    const students = [...groups.values()].reduce((sum, each) => sum + each, 0);
    if (mostStudents !== null && students > mostStudents) return `${name}의 희망이 모두 ${students}명입니다. 이 기간에는 한 학교가 ${mostStudents}명까지 희망할 수 있습니다.`;
    return undefined;
  }

  private of(schoolId: string): Map<string, number> {
    const groups = this.groups.get(schoolId) ?? new Map<string, number>();
    this.groups.set(schoolId, groups);
    return groups;
  }
}

const groupOf = ({ schoolId, kind, grade, classLabel }: Pick<StandingWish, 'schoolId' | 'kind' | 'grade' | 'classLabel'>): string => `${schoolId} ${kind} ${grade} ${classLabel ?? ''}`;
