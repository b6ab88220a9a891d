import { addDays, type Day, dayInWords, type Lang, visitInWords } from '#kernel';
import { type Alternative, type BookingView, isAgreed, isComing, reconfirmsFrom } from '#booking';
import type { OpenedSchoolLink } from '#negotiation';
import { telOf, withQuery } from './link-page.js';
import { VISITS_PAGE_WORDS, type VisitsPageWords } from './visits-page.words.js';

export type VisitsDone = keyof VisitsPageWords['done'];

export interface VisitsPageRequest {
  readonly token: string;
  readonly lang: Lang;
  readonly today: Day;
  readonly page: number;
  readonly reconfirmDays: number;
  readonly done?: VisitsDone | undefined;
  readonly refusal?: string | undefined;
  /** Where the party just refused more seats could go. */
  readonly instead?: readonly Alternative[] | undefined;
}

/** Keeps a page with its forms well below 20 KB. */
const VISITS_PER_PAGE = 10;

interface VisitCard {
  readonly id: string;
  readonly when: string;
  readonly where: string;
  readonly who: string;
  readonly howMany: string;
  readonly state: string;
  readonly tone: 'wait' | 'good' | 'off';
  readonly reason: string | null;
  readonly headcount: number;
  readonly note: string | null;
  readonly mayAnswer: boolean;
  readonly mayCount: boolean;
  readonly daysHref: string | null;
}

export interface VisitsPageView {
  readonly t: VisitsPageWords;
  readonly lang: Lang;
  readonly heading: string;
  readonly intro: string;
  readonly over: string | null;
  readonly notice: string | undefined;
  readonly refusal: string | undefined;
  readonly instead: readonly string[];
  readonly acceptAll: string | undefined;
  readonly countAll: string | undefined;
  readonly visits: readonly VisitCard[];
  readonly action: string;
  readonly pages: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

export const visitsAddress = (token: string, lang: Lang, page: number, done?: VisitsDone): string =>
  withQuery(`/t/${token}/visits`, { lang: lang === 'en' ? lang : undefined, page: page > 1 ? String(page) : undefined, done });

export const offersOf = (bookings: readonly BookingView[], today: Day): BookingView[] =>
  bookings.filter(({ status, offerDueOn }) => status === 'offered' && (offerDueOn === null || offerDueOn >= today));

/** Agreed, near, and without a final number yet. */
export const toCount = (bookings: readonly BookingView[], today: Day, reconfirmDays: number): BookingView[] =>
  bookings.filter(({ status, heldOn, isCounted }) => isAgreed(status) && !isCounted && today < heldOn && today >= reconfirmsFrom(heldOn, reconfirmDays));

/** Everything of a school's link that is to come, with what the school may say to it; what waits for an answer comes first. */
export function visitsPageView(link: OpenedSchoolLink, bookings: readonly BookingView[], request: VisitsPageRequest): VisitsPageView {
  const { token, lang, today, done, refusal, reconfirmDays, instead = [] } = request, t = VISITS_PAGE_WORDS[lang];
  const offers = offersOf(bookings, today), counts = toCount(bookings, today, reconfirmDays), waiting = new Set([...offers, ...counts].map(({ id }) => id));
  const shown = bookings.filter(({ heldOn }) => heldOn >= addDays(today, -1));
  const inOrder = [...shown.filter(({ id }) => waiting.has(id)), ...shown.filter(({ id }) => !waiting.has(id))];
  const pageCount = Math.max(1, Math.ceil(inOrder.length / VISITS_PER_PAGE)), page = Math.min(request.page, pageCount);
  return {
    t, lang, heading: t.heading(waiting.size), intro: t.sentTo([link.schoolName, link.personName ?? link.email].join(' '), link.centreName),
    over: link.isOver ? t.over : shown.length === 0 ? t.empty : null,
    notice: done && t.done[done], refusal,
    instead: instead.map(({ heldOn, band, venueName, left }) => t.place(visitInWords({ heldOn, band }, lang), venueName, left)),
    acceptAll: !link.isOver && offers.length > 1 ? t.acceptAll(offers.length) : undefined,
    countAll: !link.isOver && counts.length > 1 ? t.countAll(counts.length) : undefined,
    visits: inOrder.slice((page - 1) * VISITS_PER_PAGE, page * VISITS_PER_PAGE).map((booking) => card(booking, link.isOver, t, request)),
    action: visitsAddress(token, lang, page),
    pages: pageCount === 1 ? [] : Array.from({ length: pageCount }, (_, i) => ({ label: t.pageNumber(i + 1), href: visitsAddress(token, lang, i + 1), isCurrent: i + 1 === page })),
    otherLanguage: lang === 'ko' ? { lang: 'en', href: visitsAddress(token, 'en', page) } : { lang: 'ko', href: visitsAddress(token, 'ko', page) },
    centre: { name: link.centreName, phone: link.centrePhone, tel: telOf(link.centrePhone) },
  };
}

function card(booking: BookingView, isOver: boolean, t: VisitsPageWords, { token, lang, today }: VisitsPageRequest): VisitCard {
  const { id, status, heldOn, offerDueOn } = booking, isOffered = status === 'offered' && (offerDueOn === null || offerDueOn >= today);
  return {
    id, when: visitInWords(booking, lang), where: [booking.venueName, booking.venueAddress].filter((part) => part !== null).join(' · '), who: t.group(booking.grade, booking.classLabel),
    howMany: t.students(booking.headcount), headcount: booking.headcount, reason: booking.reason,
    state: booking.isCounted ? `${t.states[status]} · ${t.counted}` : t.states[status], tone: isAgreed(status) ? 'good' : isOffered || status === 'host-pending' ? 'wait' : 'off',
    note: isOffered && offerDueOn !== null ? t.offerDue(dayInWords(offerDueOn, lang)) : null,
    mayAnswer: !isOver && isOffered, mayCount: !isOver && isComing(status) && today < heldOn,
    daysHref: !isOver && isComing(status) && today < addDays(heldOn, -3) ? withQuery(`/t/${token}/days/${id}`, { lang: lang === 'en' ? lang : undefined }) : null,
  };
}
