import type { FaultList, Located } from '#table-files';
import type { CalendarEvent, Opening, Wish } from '../district/district.js';
import { checkWishes } from './check-wishes.js';
import { closedDay } from './closed-day.js';
import type { Gathered } from './gathered.js';

/** Promises one file makes about another, each broken one pointing at its row. */
export function checkReferences(gathered: Gathered, calendarEvents: CalendarEvent[], faults: FaultList): void {
  refuseTwice(gathered.schools, ({ code }) => code, (code) => `같은 학교코드가 두 번 있습니다: '${code}'.`, '학교코드', faults);
  refuseTwice(gathered.venues, ({ code }) => code, (code) => `같은 체험처코드가 두 번 있습니다: '${code}'.`, '체험처코드', faults);
  refuseTwice(gathered.programmes, ({ code }) => code, (code) => `같은 프로그램코드가 두 번 있습니다: '${code}'.`, '프로그램코드', faults);
  const halfDay = ({ venueCode, day, band }: Opening): string => `${venueCode}, ${day} ${band === 'am' ? '오전' : '오후'}`;
  refuseTwice(gathered.openings, halfDay, (key) => `같은 개설 일정이 두 번 있습니다: ${key}.`, '날짜', faults);
  const group = ({ schoolCode, kind, grade, classLabel }: Wish): string => `${schoolCode}, ${grade}학년 ${classLabel ?? '전체'}${kind === undefined || kind === 'career-day' ? '' : ` ${kind}`}`;
  refuseTwice(gathered.wishes, group, (key) => `같은 학급의 희망이 두 번 있습니다: ${key}.`, '학급', faults);
  for (const [kind, word] of [['season', '학기'], ['centre', '센터']] as const) {
    for (const { place } of gathered[kind].slice(1)) faults.add(place, 'duplicate', `${word}는 하나만 적을 수 있습니다. 이 줄을 지우거나 다른 폴더에 나누어 주세요.`);
  }
  checkVenueReferences(gathered, faults);
  checkOpeningDays(gathered, faults);
  checkWishes(gathered, calendarEvents, faults);
}

function refuseTwice<T>(located: Located<T>[], keyOf: (value: T) => string, sentence: (key: string) => string, column: string, faults: FaultList): void {
  const first = new Map<string, string>();
  for (const { value, place } of located) {
    const key = keyOf(value);
    const before = first.get(key);
    if (before === undefined) first.set(key, place.row === undefined ? place.file : `${place.file} ${place.row}행`);
    else faults.add(place, 'duplicate', `${sentence(key)} 먼저 나온 곳: ${before}.`, column);
  }
}

function checkVenueReferences({ venues, programmes, openings, inspections, unread }: Gathered, faults: FaultList): void {
  const venueCodes = new Set(venues.map(({ value }) => value.code));
  const missing = (code: string): string => `${venueCodes.size === 0 ? '체험처 파일이 없어 확인할 수 없는' : '체험처 파일에 없는'} 체험처코드입니다: '${code}'.`;
  for (const { value: { venueCode }, place } of [...programmes, ...openings, ...inspections]) {
    if (!venueCodes.has(venueCode) && !faults.isExcused(venueCode) && !unread.has('venues')) faults.add(place, 'unknown-venue', missing(venueCode), '체험처코드');
  }
  const hostOf = new Map(programmes.map(({ value }) => [value.code, value.venueCode]));
  for (const { value: { programmeCode, venueCode }, place } of openings) {
    if (programmeCode === undefined || faults.isExcused(programmeCode) || unread.has('programmes')) continue;
    const host = hostOf.get(programmeCode);
    if (host === undefined) faults.add(place, 'unknown-programme', `프로그램 파일에 없는 프로그램코드입니다: '${programmeCode}'.`, '프로그램코드');
    else if (host !== venueCode) faults.add(place, 'unknown-programme', `프로그램 '${programmeCode}'은 체험처 '${venueCode}'의 것이 아니라 '${host}'의 것입니다.`, '프로그램코드');
  }
}

function checkOpeningDays({ openings, holidays }: Gathered, faults: FaultList): void {
  const holidayNames = new Map(holidays.map(({ value }) => [value.day, value.name]));
  for (const { value: { day }, place } of openings) {
    const closed = closedDay(day, holidayNames);
    if (closed !== undefined) faults.add(place, closed.code, `${day}은 ${closed.because} 열 수 없습니다.`, '날짜');
  }
}
