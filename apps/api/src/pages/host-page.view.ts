import { answerClosesOn, type BookingView, type HostAskView, isAgreed, isCancelled, mayStillAnswer, reconfirmsFrom } from '#booking';
import { type Day, dayInWords, type Lang, visitInWords } from '#kernel';
import { HOST_PAGE_WORDS, type HostPageWords } from './host-page.words.js';
import { telOf, withQuery } from './link-page.js';

/** Keeps a page with its forms well below 20 KB. */
const VISITS_PER_PAGE = 12;

export type Done = keyof HostPageWords['done'];

export interface HostPageRequest {
  readonly token: string;
  readonly lang: Lang;
  readonly today: Day;
  readonly page: number;
  readonly reconfirmDays: number;
  readonly done?: Done | undefined;
  /** Bookings whose date is being negotiated. */
  readonly negotiating?: ReadonlySet<string> | undefined;
  /** Why the answer just sent could not be taken. */
  readonly refusal?: string | undefined;
}

interface VisitView {
  readonly id: string;
  readonly when: string;
  readonly who: string;
  readonly howMany: string;
  readonly state: string;
  readonly tone: 'wait' | 'good' | 'off';
  readonly reason: string | null;
  readonly note: string;
  readonly isPending: boolean;
  readonly mayConfirm: boolean;
  readonly mayDecline: boolean;
  /** The visit is near and agreed: one press says that it still stands. */
  readonly mayReconfirm: boolean;
  /** Answers have closed: what is agreed can only be called off, with a reason. */
  readonly mayCancel: boolean;
  /** Where another day is found; null when the date cannot change any more. */
  readonly daysHref: string | null;
  readonly isNegotiating: boolean;
}

export interface HostPageView {
  readonly t: HostPageWords;
  readonly lang: Lang;
  readonly intro: string;
  readonly notice: string | undefined;
  readonly refusal: string | undefined;
  readonly waiting: string;
  readonly confirmAll: string | undefined;
  readonly visits: readonly VisitView[];
  readonly action: string;
  readonly calendarHref: string;
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly pages: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

/** What the page says, decided here so that the template only lays it out. */
export function hostPageView(ask: HostAskView, request: HostPageRequest): HostPageView {
  const { lang, today, token } = request;
  const t = HOST_PAGE_WORDS[lang];
  const open = ask.bookings.filter((booking) => booking.status === 'host-pending' && mayStillAnswer(booking.heldOn, today));
  const pageCount = Math.max(1, Math.ceil(ask.bookings.length / VISITS_PER_PAGE));
  const page = Math.min(request.page, pageCount);
  // what lies ahead comes first, by day; what is over follows
  const inOrder = [...ask.bookings.filter(({ heldOn }) => heldOn >= today), ...ask.bookings.filter(({ heldOn }) => heldOn < today)];
  return {
    t,
    lang,
    intro: t.sentTo([ask.venueName, ask.contactName].filter((part) => part !== null).join(' '), ask.centreName),
    notice: request.done && t.done[request.done],
    refusal: request.refusal,
    waiting: t.waiting(open.length),
    confirmAll: open.length > 1 ? t.confirmAll(open.length) : undefined,
    visits: inOrder.slice((page - 1) * VISITS_PER_PAGE, page * VISITS_PER_PAGE).map((booking) => visit(booking, t, request)),
    action: address(token, lang, page),
    calendarHref: `/h/${token}/calendar.ics`,
    otherLanguage: lang === 'ko' ? { lang: 'en', href: address(token, 'en', page) } : { lang: 'ko', href: address(token, 'ko', page) },
    pages: pageCount === 1 ? [] : Array.from({ length: pageCount }, (_, i) => ({ label: t.pageNumber(i + 1), href: address(token, lang, i + 1), isCurrent: i + 1 === page })),
    centre: { name: ask.centreName, phone: ask.centrePhone, tel: telOf(ask.centrePhone) },
  };
}

/** The page's own address; what is usual is left out. */
export function address(token: string, lang: Lang, page: number, done?: Done): string {
  return withQuery(`/h/${token}`, { lang: lang === 'en' ? lang : undefined, page: page > 1 ? String(page) : undefined, done });
}

function visit(booking: BookingView, t: HostPageWords, { lang, today, token, negotiating, reconfirmDays }: HostPageRequest): VisitView {
  const isOpen = mayStillAnswer(booking.heldOn, today) && ANSWERABLE.includes(booking.status), isStanding = isAgreed(booking.status) && booking.heldOn >= today;
  const isPending = booking.status === 'host-pending', isNegotiating = negotiating?.has(booking.id) ?? false;
  return {
    id: booking.id,
    when: visitInWords(booking, lang),
    who: t.group(booking.schoolName, booking.grade, booking.classLabel),
    howMany: t.students(booking.headcount),
    state: isStanding && booking.isReconfirmed ? `${t.states[booking.status]} · ${t.reconfirmed}` : isPending && !isOpen ? t.unanswered : isNegotiating ? `${t.states[booking.status]} · ${t.negotiating}` : t.states[booking.status],
    tone: isAgreed(booking.status) ? 'good' : isPending && isOpen ? 'wait' : 'off',
    reason: booking.reason,
    note: note(booking, t, lang, today),
    isPending,
    mayConfirm: isOpen && !isAgreed(booking.status),
    mayDecline: isOpen && booking.status !== 'host-declined',
    mayReconfirm: isStanding && !booking.isReconfirmed && today >= reconfirmsFrom(booking.heldOn, reconfirmDays),
    mayCancel: isStanding && !isOpen,
    daysHref: isOpen && booking.status !== 'host-declined' ? withQuery(`/h/${token}/days/${booking.id}`, { lang: lang === 'en' ? lang : undefined }) : null,
    isNegotiating,
  };
}

/** States in which a host still answers yes or no. */
const ANSWERABLE: readonly BookingView['status'][] = ['host-pending', 'confirmed', 'ready', 'host-declined'];

const CAME: readonly BookingView['status'][] = ['visited', 'result-entered', 'closed'];

function note(booking: BookingView, t: HostPageWords, lang: Lang, today: Day): string {
  if (isCancelled(booking.status)) return '';
  if (booking.heldOn < today) return isAgreed(booking.status) || CAME.includes(booking.status) ? t.thanks : t.past;
  if (!mayStillAnswer(booking.heldOn, today)) return t.closed;
  if (booking.status !== 'host-pending') return t.changeable(dayInWords(answerClosesOn(booking.heldOn), lang));
  const due = dayInWords(booking.answerDueOn, lang);
  return booking.answerDueOn < today ? t.overdue(due) : t.due(due);
}
