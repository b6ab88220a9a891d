const WEEKDAYS = '월화수목금';

/** '화요일 수업', '금요일시간표(1~6), 자(7)', '월요일 대체수업', '수요일 교시 운영', '(목)시간표'. */
const SWAPPED = /(?:([월화수목금])요일|\(([월화수목금])\))\s*(?:(?:대체|교환|이동|변경)\s*)?(?:수업|시간표|교시|교육과정|일과)/;

/** The weekday (1 Monday ... 5 Friday) whose timetable is taught that day, where the name says so. School is on. */
export function timetableWeekday(name: string): number | undefined {
  const match = SWAPPED.exec(name.normalize('NFC'));
  const weekday = match?.[1] ?? match?.[2];
  return weekday === undefined ? undefined : WEEKDAYS.indexOf(weekday) + 1;
}
