import { type Lang, timeInSeoul } from '#kernel';
import type { HostDayView, VisitToday } from '../host-day/host-day.js';
import { telOf, withQuery } from './link-page.js';
import { TODAY_WORDS, type TodayDone, type TodayWords } from './today-page.words.js';

export interface TodayRequest {
  readonly token: string;
  readonly lang: Lang;
  readonly venueName: string;
  readonly centre: { readonly name: string; readonly phone: string | null };
  readonly done?: TodayDone | undefined;
  readonly refusal?: string | undefined;
}

interface TodayVisitView {
  readonly id: string;
  readonly heading: string;
  readonly left: string | null;
  readonly who: string;
  readonly meeting: string | null;
  readonly teacher: { readonly text: string; readonly tel: string | null };
  readonly planned: number;
  readonly most: number;
  readonly stage: 'before' | 'here' | 'over' | 'not-come';
  readonly lines: readonly string[];
}

export interface TodayPageView {
  readonly t: TodayWords;
  readonly lang: Lang;
  readonly intro: string;
  readonly notice: string | undefined;
  readonly refusal: string | undefined;
  readonly empty: string | undefined;
  readonly visits: readonly TodayVisitView[];
  readonly papers: readonly { readonly label: string; readonly text: string; readonly isMissing: boolean }[];
  readonly action: string;
  readonly home: string;
  readonly days: string;
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

/** As many more than announced as the visit room takes. */
const MOST_MORE = 10;

export const todayAddress = (token: string, lang: Lang, done?: TodayDone): string => withQuery(`/h/${token}/today`, { lang: lang === 'en' ? 'en' : undefined, done });

export function todayPageView(day: HostDayView, request: TodayRequest): TodayPageView {
  const { token, lang, centre } = request, t = TODAY_WORDS[lang], only = { lang: lang === 'en' ? 'en' : undefined };
  const { papers } = day;
  const until = (last: string) => t.until(last.slice(0, 4) === day.today.slice(0, 4) ? t.day(last) : t.inYear(last));
  return {
    t, lang, intro: t.sentTo(request.venueName, centre.name), notice: request.done && t.done[request.done], refusal: request.refusal,
    empty: day.visits.length > 0 ? undefined : [t.empty, day.next === null ? '' : t.next(t.day(day.next))].filter(Boolean).join(' '),
    visits: day.visits.map((visit) => visitView(visit, t)),
    papers: [
      { label: t.inspection, text: papers.inspectionUntil === null ? t.none : until(papers.inspectionUntil), isMissing: papers.inspectionUntil === null },
      { label: t.mou, text: papers.mouUntil === null ? t.none : until(papers.mouUntil), isMissing: papers.mouUntil === null || papers.mouUntil < day.today },
      { label: t.corrections, text: papers.corrections.map((correction) => `${correction.what} (${until(correction.until)})`).join(', ') || t.noneToFix, isMissing: papers.corrections.length > 0 },
    ],
    action: todayAddress(token, lang), home: withQuery(`/h/${token}`, only), days: withQuery(`/h/${token}/availability`, only),
    otherLanguage: lang === 'ko' ? { lang: 'en', href: todayAddress(token, 'en') } : { lang: 'ko', href: todayAddress(token, 'ko') },
    centre: { ...centre, tel: telOf(centre.phone) },
  };
}

function visitView({ card, minutesLeft, attendance }: VisitToday, t: TodayWords): TodayVisitView {
  const timeOf = (at: Date | null) => (at === null ? t.someTime : timeInSeoul(at));
  const stage = attendance === null ? 'before' : attendance.outcome === 'no-show' ? 'not-come' : attendance.departedAt === null ? 'here' : 'over';
  const teacher = [card.teacherName, card.teacherPhone].filter(Boolean).join(' ');
  return {
    id: card.bookingId, heading: t.visit(t.hour(card.startsAt), card.schoolName, card.headcount), left: stage === 'before' ? t.left(minutesLeft) : null,
    who: t.group(card.grade, card.classLabel), meeting: card.meetingPoint, planned: attendance?.arrived ?? card.headcount, most: card.headcount + MOST_MORE,
    teacher: { text: teacher || t.noPhone, tel: telOf(card.teacherPhone) }, stage,
    lines: attendance === null ? [] : stage === 'not-come' ? [t.noShow] : [t.arrived(timeOf(attendance.arrivedAt), attendance.arrived), ...(stage === 'over' ? [t.departed(timeOf(attendance.departedAt))] : [])],
  };
}
