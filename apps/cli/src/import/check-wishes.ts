import type { FaultCode, FaultList, Place } from '#table-files';
import type { CalendarEvent, School, Wish } from '../district/district.js';
import { closedDay } from './closed-day.js';
import type { Gathered } from './gathered.js';

/** A wish names a school of the folder, a grade it has, and days on which that grade may leave. */
export function checkWishes({ wishes, schools, season, holidays, unread }: Gathered, calendarEvents: CalendarEvent[], faults: FaultList): void {
  const [firstWish] = wishes;
  if (firstWish === undefined) return;
  const term = season[0]?.value;
  if (term === undefined && !unread.has('season')) {
    faults.add({ file: firstWish.place.file }, 'outside-season', '학기 파일이 없어 희망일이 학기 안인지 알 수 없습니다. 같은 폴더에 학기.csv를 넣어 주세요.');
  }
  const bySchool = new Map(schools.map(({ value }) => [value.code, value]));
  const holidayNames = new Map(holidays.map(({ value }) => [value.day, value.name]));
  const busyEvents = new Map<string, CalendarEvent[]>(schools.map(({ value }) => [value.code, []]));
  for (const event of calendarEvents) if (event.kind !== 'ordinary' && event.kind !== 'career-day') busyEvents.get(event.schoolCode)?.push(event);

  const refusalOf = (day: string, wish: Wish, school: School): [FaultCode, string] | undefined => {
    if (term !== undefined && (day < term.fromDay || day > term.untilDay)) return ['outside-season', `희망일 ${day}이 학기(${term.fromDay} ~ ${term.untilDay}) 밖입니다.`];
    const closed = closedDay(day, holidayNames);
    if (closed !== undefined) return [closed.code, `희망일 ${day}은 ${closed.because} 나갈 수 없습니다.`];
    const busy = busyEvents.get(wish.schoolCode)?.find((event) => binds(event, wish.grade, day));
    return busy === undefined ? undefined : ['school-busy', `희망일 ${day}은 ${school.name} ${wish.grade}학년의 '${busy.name}' 날입니다.`];
  };
  const reportUnknown = (code: string, place: Place): void => {
    if (faults.isExcused(code) || unread.has('schools')) return;
    faults.add(place, 'unknown-school', `${schools.length === 0 ? '학교 파일이 없어 확인할 수 없는' : '학교 파일에 없는'} 학교코드입니다: '${code}'.`, '학교코드');
  };

  for (const { value: wish, place } of wishes) {
    const school = bySchool.get(wish.schoolCode);
    if (school === undefined) {
      reportUnknown(wish.schoolCode, place);
      continue;
    }
    if (wish.grade > school.gradeHeadcounts.length) faults.add(place, 'out-of-range', `${school.name}에는 ${wish.grade}학년이 없습니다.`, '학년');
    wish.rankedDays.forEach((day, index) => {
      const refusal = refusalOf(day, wish, school);
      if (refusal !== undefined) faults.add(place, refusal[0], refusal[1], `희망일${index + 1}`);
    });
  }
}

function binds({ startsOn, endsOn, grades }: CalendarEvent, grade: number, day: string): boolean {
  return day >= startsOn && day <= endsOn && (grades.length === 0 || grades.includes(grade));
}
