import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Day, daysBetween, isWeekend, JOB_FIELD_NAMES, JOB_FIELDS } from '#kernel';
import { schoolCalendar } from '#school-calendar';

/** One school of the collected 2026 calendars. */
interface CalendarSchool { readonly schoolCode: string; readonly schoolName: string; readonly kind: string; readonly address: string; readonly events: { start: Day; end: Day; name: string }[] }
interface Semester { readonly title: string; readonly firstDay: Day; readonly lastDay: Day; readonly wishesDue: string }
export interface NamedCareerDay { readonly schoolCode: string; readonly grade: number; readonly days: readonly Day[] }

const cp949 = new TextDecoder('euc-kr');
const rows = (file: string): Record<string, string>[] => parse(cp949.decode(readFileSync(file)), { columns: true, skip_empty_lines: true, relax_column_count: true });
const sheet = (folder: string, name: string, lines: readonly (readonly unknown[])[]) =>
  writeFileSync(path.join(folder, name), lines.map((cells) => cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\n'));

/**
 * Writes an import folder from the real files: calendars, coordinates, holidays and rooms are theirs, untouched.
 * Made up, because no public file has them: head-counts (one class of 24), interests, job fields, opening half-days, inspections.
 */
export function writeSeoulFolder(data: string, folder: string, semester: Semester): NamedCareerDay[] {
  const holidays = JSON.parse(readFileSync(path.join(data, 'holidays-kr/2026.json'), 'utf8')) as Record<Day, string[]>;
  const schools = middleSchools(data);
  const places = new Map(rows(path.join(data, 'schools-kr/school_location_std_2025.csv')).map((row) => [`${row['학교명']} ${row['소재지도로명주소']}`, row]));
  const place = ({ schoolName, address }: CalendarSchool) => {
    const found = places.get(`${schoolName} ${address}`) ?? [...places].find(([key]) => key.startsWith(`${schoolName} 서울`))?.[1];
    if (!found) throw new Error(`no coordinates of ${schoolName}`);
    return [found['위도'], found['경도']];
  };

  sheet(folder, '학교.csv', [['학교코드', '학교명', '학교급', '동', '주소', '위도', '경도', '1학년학생수', '2학년학생수', '3학년학생수'],
    ...schools.map((school) => [school.schoolCode, school.schoolName, '중학교', school.address.split(' ')[1], school.address, ...place(school), 24, 24, 24])]);
  writeFileSync(path.join(folder, '학사일정.json'), JSON.stringify(schools));
  sheet(folder, '공휴일.csv', [['날짜', '이름'], ...Object.entries(holidays).map(([day, names]) => [day, names.join('·')])]);
  sheet(folder, '학기.csv', [['학기명', '시작일', '종료일', '희망마감'], [semester.title, semester.firstDay, semester.lastDay, semester.wishesDue]]);
  writeVenues(data, folder, semester, new Set(Object.keys(holidays)));
  const careerDays = schools.flatMap((school) => namedCareerDays(school, semester, new Set(Object.keys(holidays))));
  const share = JOB_FIELDS.map((_, field) => (field < 4 ? 3 : 2)); // 4 x 3 + 6 x 2 = 24 students
  sheet(folder, '희망.csv', [
    ['학교코드', '학년', '인원', ...JOB_FIELDS.map((field) => JOB_FIELD_NAMES[field].ko), '희망일1', '희망일2', '희망일3', '희망일4', '희망일5', '시간대', '최대거리', '인솔자수'],
    ...careerDays.map(({ schoolCode, grade, days }) => [schoolCode, grade, 24, ...share, ...Array.from({ length: 5 }, (_, i) => days[i]), '종일', 40, 3]),
  ]);
  return careerDays;
}

function middleSchools(data: string): CalendarSchool[] {
  const all = JSON.parse(readFileSync(path.join(data, 'calendars-kr/wooameal_seoul_ay2026.json'), 'utf8')) as CalendarSchool[];
  return all.filter(({ kind }) => kind === '중학교');
}

/**
 * The school's own career days of the semester, as the first wishes of the grades they name (grade 1 when they name none).
 * A day on which the same calendar lets the same grade sit an exam (it happens) is left out: an import refuses it.
 */
function namedCareerDays({ schoolCode, events }: CalendarSchool, { firstDay, lastDay }: Semester, holidays: ReadonlySet<Day>): NamedCareerDay[] {
  const calendar = schoolCalendar(schoolCode, events.map(({ start, end, name }) => ({ schoolCode, startsOn: start, endsOn: end, name })));
  const isFree = (day: Day, grade: number) => !isWeekend(day) && !holidays.has(day) && calendar.every(({ kind, startsOn, endsOn, grades }) =>
    ['career-day', 'ordinary'].includes(kind) || day < startsOn || day > endsOn || (grades.length > 0 && !grades.includes(grade)));
  const byGrade = new Map<number, Set<Day>>();
  for (const { kind, startsOn, endsOn, grades } of calendar) {
    if (kind !== 'career-day') continue;
    for (const grade of grades.length > 0 ? grades : [1]) {
      const days = daysBetween(startsOn, endsOn).filter((day) => day >= firstDay && day <= lastDay && isFree(day, grade));
      byGrade.set(grade, new Set([...(byGrade.get(grade) ?? []), ...days]));
    }
  }
  return [...byGrade].filter(([, days]) => days.size > 0).map(([grade, days]) => ({ schoolCode, grade, days: [...days].sort().slice(0, 5) }));
}

function writeVenues(data: string, folder: string, { firstDay, lastDay }: Semester, holidays: ReadonlySet<Day>): void {
  const rooms = rows(path.join(data, 'venues-kr/public_facility_guro.csv')).filter((row) => Number(row['수용가능인원수']) >= 4);
  const seats = (row: Record<string, string>) => Math.min(40, Number(row['수용가능인원수']));
  sheet(folder, '체험처.csv', [
    ['체험처코드', '체험처명', '체험처유형', '직업군', '동', '주소', '전화번호', '위도', '경도', '정원', '최소인원', '회당모둠수', '하루모둠수', '주당모둠수', '월모둠수', '대상학교급', '담당자이메일'],
    ...rooms.map((row, i) => [`G${i}`, `${row['개방장소명']} ${row['개방시설명']}`, '공공기관', JOB_FIELD_NAMES[JOB_FIELDS[i % JOB_FIELDS.length]!].ko, '구로구', row['소재지도로명주소'],
      row['사용안내전화번호'], row['위도'], row['경도'], seats(row), Math.min(3, seats(row)), 1, 1, 2, 5, '모두', `room${i}@venue.example`])]);
  const weekdays = daysBetween(firstDay, lastDay).filter((day) => !isWeekend(day) && !holidays.has(day));
  sheet(folder, '개설일정.csv', [['체험처코드', '날짜', '시간대'],
    ...rooms.flatMap((_, i) => weekdays.filter((_day, d) => (d + i) % 3 !== 0).map((day) => [`G${i}`, day, i % 2 ? '오전' : '오후']))]);
  // every seventh room's inspection ends in mid-season, every eleventh was never inspected
  sheet(folder, '안전점검.csv', [['체험처코드', '점검일', '판정', '유효기한', '점검자'],
    ...rooms.flatMap((_, i) => (i % 11 === 10 ? [] : [[`G${i}`, '2026-02-02', '적합', i % 7 === 6 ? weekdays[Math.floor(weekdays.length / 2)] : '2027-02-01', '한슬기']]))]);
}
