import { type RawEvent, schoolCalendar } from '#school-calendar';
import type { FaultList, Place } from '#table-files';
import type { CalendarEvent, School } from '../district/district.js';
import type { Gathered } from './gathered.js';

/** Calendars name schools by a whole code, by the NEIS school code alone or by name; each line finds its school once. */
export function resolveCalendars({ calendars, schools, unread }: Gathered, faults: FaultList): CalendarEvent[] {
  const finder = schoolFinder(schools.map(({ value }) => value));
  const bySchool = new Map<string, RawEvent[]>();
  const refused = new Set<string>();
  for (const { value, place } of calendars) {
    const school = finder(value);
    if (school === undefined) {
      if (!unread.has('schools') && !faults.isExcused(value.schoolCode)) refuseOnce(value, place, schools.length, refused, faults);
      continue;
    }
    const own = bySchool.get(school.code) ?? [];
    own.push(value);
    bySchool.set(school.code, own);
  }
  return [...bySchool].flatMap(([code, events]) => schoolCalendar(code, events));
}

function schoolFinder(schools: School[]): (line: RawEvent) => School | undefined {
  const byCode = new Map(schools.map((school) => [school.code, school]));
  const byNeisCode = onlyOnes(schools, (school) => school.schoolCode);
  const byName = onlyOnes(schools, (school) => school.name.replace(/\s/g, ''));
  return ({ schoolCode, schoolName }) => byCode.get(schoolCode) ?? byNeisCode.get(schoolCode.replace(/^[A-Z]\d{2}-/, ''))
    // A file without a code may say whose it is by its title or its name.
    ?? (schoolCode === '' || !/\d/.test(schoolCode) ? byName.get((schoolName ?? schoolCode).replace(/\s/g, '')) ?? byName.get(schoolCode.replace(/\s/g, '')) : undefined)
    ?? (schoolCode === '' && schools.length === 1 ? schools[0] : undefined);
}

/** Names and half codes repeat nation-wide: one that two schools share finds neither. */
function onlyOnes(schools: School[], keyOf: (school: School) => string | undefined): Map<string, School> {
  const groups = new Map<string, School[]>();
  for (const school of schools) {
    const key = keyOf(school);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), school]);
  }
  return new Map([...groups].flatMap(([key, [school, ...others]]) => (school !== undefined && others.length === 0 ? [[key, school] as const] : [])));
}

/** A calendar has hundreds of lines: one sentence a school is enough. */
function refuseOnce({ schoolCode, schoolName }: RawEvent, place: Place, schoolCount: number, refused: Set<string>, faults: FaultList): void {
  const key = `${place.file} ${schoolCode} ${schoolName ?? ''}`;
  if (refused.has(key)) return;
  refused.add(key);
  const shown = [schoolCode, schoolName].filter((each) => each !== undefined && each !== '').join(' ');
  if (schoolCount === 0) faults.add({ file: place.file }, 'unknown-school', `학교 파일이 없어 누구의 일정인지 알 수 없습니다: '${shown}'. 같은 폴더에 학교.csv를 넣어 주세요.`);
  else if (schoolCode === '') faults.add({ file: place.file }, 'no-school-for-file', `어느 학교의 일정인지 알 수 없습니다('${shown}'). 학사일정 폴더에 넣고 파일 이름을 학교코드.ics로 지어 주세요.`);
  else faults.add(place, 'unknown-school', `학교 파일에 없는 학교입니다: '${shown}'.`);
}
