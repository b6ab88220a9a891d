import { type Lang, visitInWords } from '#kernel';
import { type BookingView } from '#booking';

const group = (grade: number, classLabel: string | null, lang: Lang): string =>
  lang === 'ko' ? `${grade}학년${classLabel === null ? '' : ` ${classLabel}`}` : `grade ${grade}${classLabel === null ? '' : ` ${classLabel}`}`;

/** `10월 28일(수) 10:00–12:00 · 개봉중 1학년 18명`: a visit as its host reads it. */
export const lineForHost = (booking: BookingView, lang: Lang = 'ko'): string =>
  lang === 'ko'
    ? `${visitInWords(booking)} · ${booking.schoolName} ${group(booking.grade, booking.classLabel, 'ko')} ${booking.headcount}명`
    : `${visitInWords(booking, 'en')} · ${booking.schoolName}, ${group(booking.grade, booking.classLabel, 'en')}, ${booking.headcount} students`;

/** `○○제과 · 18명 · 구로구 …`: a visit as its school reads it. */
export const lineForSchool = (booking: BookingView, lang: Lang = 'ko'): string =>
  [booking.venueName, lang === 'ko' ? `${booking.headcount}명` : `${booking.headcount} students`, booking.venueAddress].filter((part) => part !== null).join(' · ');

export const groupInWords = (about: { grade: number; classLabel: string | null }, lang: Lang = 'ko'): string => group(about.grade, about.classLabel, lang);

/** `궁금한 점: 구로진로직업체험지원센터 02-000-0000`. */
export const helpLine = (centre: { name: string; phone: string | null }, lang: Lang = 'ko'): string =>
  `${lang === 'ko' ? '궁금한 점' : 'Questions'}: ${centre.name}${centre.phone === null ? '' : ` ${centre.phone}`}`;
