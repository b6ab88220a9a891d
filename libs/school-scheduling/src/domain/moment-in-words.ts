import { dayInSeoul, timeInSeoul } from '#kernel';

/** `2027년 2월 15일 18:00`: the instant as people in Seoul write it. */
export function momentInWords(instant: Date): string {
  const [year, month, date] = dayInSeoul(instant).split('-').map(Number);
  return `${year}년 ${month}월 ${date}일 ${timeInSeoul(instant)}`;
}
