import { type Day, weekdayOf } from '#kernel';

const WEEKDAYS = ['월', '화', '수', '목', '금', '토', '일'];

/** `2027년 5월 5일(수)`: a day as people read it in a refusal. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}년 ${month}월 ${date}일(${WEEKDAYS[weekdayOf(day) - 1]})`;
}
