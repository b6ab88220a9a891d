import { useTranslations } from 'use-intl';
import { useMemo } from 'react';
import { type Language, useLanguage } from '../words/language.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS: Record<Language, readonly string[]> = {
  ko: ['월', '화', '수', '목', '금', '토', '일'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MS_PER_DAY = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const parts = (day: string): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];

/** Days are texts (2027-04-14) so that no time zone can shift them; weeks are named by their Monday. */
export const addDays = (day: string, n: number): string => new Date(at(day) + n * MS_PER_DAY).toISOString().slice(0, 10);
export const weekdayOf = (day: string): number => ((new Date(at(day)).getUTCDay() + 6) % 7) + 1;
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));
export const daysApart = (from: string, to: string): number => Math.round((at(to) - at(from)) / MS_PER_DAY);
export const today = (): string => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
export const weekdayName = (day: string, language: Language): string => WEEKDAYS[language][weekdayOf(day) - 1] ?? '';

export function dayText(day: string, language: Language): string {
  const [, month, date] = parts(day);
  return language === 'ko'
    ? `${month}월 ${date}일 (${weekdayName(day, 'ko')})`
    : `${weekdayName(day, 'en')} ${date} ${MONTHS[month - 1]}`;
}

export function weekText(monday: string, language: Language): string {
  const [, month, date] = parts(monday);
  return language === 'ko' ? `${month}/${date} 주` : `week of ${date} ${MONTHS[month - 1]}`;
}

export function shortDay(day: string, language: Language): string {
  const [, month, date] = parts(day);
  return language === 'ko' ? `${month}/${date}` : `${date} ${MONTHS[month - 1]}`;
}

/** An instant as a person in Seoul reads it. */
export function instantText(instant: string, language: Language): string {
  const seoul = new Date(Date.parse(instant) + 9 * 3_600_000).toISOString();
  return `${dayText(seoul.slice(0, 10), language)} ${seoul.slice(11, 16)}`;
}
export const clockText = (instant: Date): string => new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(11, 16);

/** The whole days from today to the given instant, in Seoul. */
export const daysLeft = (instant: string): number =>
  daysApart(today(), new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10));

export function useDays() {
  const { language } = useLanguage();
  const t = useTranslations();
  return useMemo(() => ({
    day: (d: string) => dayText(d, language),
    week: (d: string) => weekText(d, language),
    short: (d: string) => shortDay(d, language),
    weekday: (d: string) => weekdayName(d, language),
    instant: (i: string) => instantText(i, language),
    full: (d: string) => (language === 'ko' ? `${d.slice(0, 4)}년 ${Number(d.slice(5, 7))}월 ${Number(d.slice(8))}일` : `${shortDay(d, 'en')} ${d.slice(0, 4)}`),
    month: (d: string) => (language === 'ko' ? `${d.slice(0, 4)}년 ${Number(d.slice(5, 7))}월` : `${MONTHS[Number(d.slice(5, 7)) - 1]} ${d.slice(0, 4)}`),
    when: (d: string, band: 'am' | 'pm') => `${dayText(d, language)} ${t(`band.${band}`)}`,
    hours: (band: 'am' | 'pm') => t(`band.${band}Hours`),
    range: (a: string, b: string) => (a === b ? dayText(a, language) : `${dayText(a, language)} – ${dayText(b, language)}`),
  }), [language, t]);
}
