import { type Band, BAND_HOURS } from './band.js';
import { type Day, weekdayOf } from './day.js';

export type Lang = 'ko' | 'en';

const WEEKDAYS = { ko: ['월', '화', '수', '목', '금', '토', '일'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `10월 28일(수)`, `Wed 28 Oct`. */
export function dayInWords(day: Day, lang: Lang = 'ko'): string {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  const weekday = WEEKDAYS[lang][weekdayOf(day) - 1];
  return lang === 'ko' ? `${month}월 ${date}일(${weekday})` : `${weekday} ${date} ${MONTHS[month - 1]}`;
}

/** `2027년 5월 5일(수)`, where the year matters. */
export const dayAndYearInWords = (day: Day): string => `${day.slice(0, 4)}년 ${dayInWords(day)}`;

/** `10:00–12:00`. */
export const hoursInWords = (band: Band): string => `${BAND_HOURS[band].from}–${BAND_HOURS[band].until}`;

/** `10월 28일(수) 10:00–12:00`. */
export const visitInWords = (visit: { readonly heldOn: Day; readonly band: Band }, lang: Lang = 'ko'): string =>
  `${dayInWords(visit.heldOn, lang)} ${hoursInWords(visit.band)}`;
