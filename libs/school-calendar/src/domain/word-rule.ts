import { type Day, daysApart, isDay, schoolYearOf } from '#kernel';
import { CALENDAR_EVENT_KINDS, type CalendarWord } from './calendar-event.js';

/** One thing wrong with an entry; `field` is its name in the API. */
export interface WordFault {
  readonly field: keyof CalendarWord;
  readonly sentence: string;
}

const LONGEST_NAME = 300;
/** A winter vacation that runs into spring; longer is a slip of the year. */
const LONGEST_DAYS = 180;

/** Everything wrong with an entry of a school with so many grades, whoever says it. */
export function faultsOf({ name, kind, firstDay, lastDay, grades }: CalendarWord, gradeCount: number): WordFault[] {
  const faults: WordFault[] = [];
  const fault = (field: keyof CalendarWord, sentence: string): unknown => faults.push({ field, sentence });
  if (name.trim() === '') fault('name', '일정의 이름을 적어 주세요.');
  else if (name.length > LONGEST_NAME) fault('name', `일정의 이름은 ${LONGEST_NAME}자까지 적을 수 있습니다.`);
  if (!CALENDAR_EVENT_KINDS.includes(kind)) fault('kind', '일정의 종류를 골라 주세요.');
  if (!isDay(firstDay)) fault('firstDay', '시작하는 날은 2027-04-27 같은 날짜여야 합니다.');
  else if (!isDay(lastDay)) fault('lastDay', '끝나는 날은 2027-04-30 같은 날짜여야 합니다.');
  else if (lastDay < firstDay) fault('lastDay', `끝나는 날(${lastDay})이 시작하는 날(${firstDay})보다 빠릅니다.`);
  else if (daysApart(firstDay, lastDay) >= LONGEST_DAYS && kind !== 'ordinary') fault('lastDay', `한 일정은 ${LONGEST_DAYS}일까지 적을 수 있습니다.`);
  const strange = grades.filter((grade) => !Number.isInteger(grade) || grade < 1 || grade > gradeCount);
  if (strange.length > 0) fault('grades', `우리 학교는 ${gradeCount}학년까지 있습니다. 없는 학년: ${strange.join(', ')}`);
  return faults;
}

/** An entry a person writes lies in this school year or the next: no other is open to be planned. */
export function yearFault({ firstDay, lastDay }: CalendarWord, today: Day): WordFault | undefined {
  const current = schoolYearOf(today);
  for (const field of ['firstDay', 'lastDay'] as const) {
    const year = schoolYearOf(field === 'firstDay' ? firstDay : lastDay);
    if (year !== current && year !== current + 1) return { field, sentence: `${current}학년도나 ${current + 1}학년도의 날짜여야 합니다.` };
  }
  if (schoolYearOf(firstDay) !== schoolYearOf(lastDay)) return { field: 'lastDay', sentence: '한 일정은 한 학년도 안에 있어야 합니다. 3월 1일에서 나누어 적어 주세요.' };
  return undefined;
}

/** A school that was imported without head-counts. */
export const USUAL_GRADES = 3;

/** What a source says of grades the school does not have concerns nobody there. */
export function forOwnGrades<T extends CalendarWord>(words: readonly T[], gradeCount: number): T[] {
  return words.flatMap((word) => {
    const grades = word.grades.filter((grade) => grade >= 1 && grade <= gradeCount);
    return word.grades.length > 0 && grades.length === 0 ? [] : [{ ...word, grades }];
  });
}

/** Ascending, once each; all of a school's grades are written as none. */
export function plainGrades(grades: readonly number[], gradeCount: number): number[] {
  const once = [...new Set(grades)].sort((a, b) => a - b);
  return once.length === gradeCount && once.every((grade, index) => grade === index + 1) ? [] : once;
}

/** Of these a grade has one at a time, under whichever name. */
const NEVER_TWICE: ReadonlySet<string> = new Set(['exam', 'vacation']);

/** The entry of the calendar that an entry written by a person would repeat. */
export function overlapping<T extends CalendarWord>(word: CalendarWord, others: readonly T[]): T | undefined {
  return others.find((other) => {
    const isSameThing = other.name.trim() === word.name.trim() || (other.kind === word.kind && NEVER_TWICE.has(word.kind));
    const shareDays = other.firstDay <= word.lastDay && word.firstDay <= other.lastDay;
    const shareGrades = other.grades.length === 0 || word.grades.length === 0 || other.grades.some((grade) => word.grades.includes(grade));
    return isSameThing && shareDays && shareGrades;
  });
}
