import { answerClosesOn, type BookingView, type HostAskView, isAgreed, isCancelled, mayBeAskedBack, mayStillAnswer, reconfirmsFrom, type ReturnView } from '#booking';
import { type Day, dayInWords, type Lang, visitInWords } from '#kernel';
import { monthAfter } from '#venue-registry';
import type { GroupCard } from '#visit-day';
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
  /** What schools wrote down about visits that are agreed. */
  readonly cards?: ReadonlyMap<string, GroupCard> | undefined;
  /** What the host said about coming again. */
  readonly returns?: ReadonlyMap<string, ReturnView> | undefined;
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
  /** What an agreed visit needs to know; null while nothing is agreed. */
  readonly ready: { readonly teacher: string; readonly tel: string | null; readonly meeting: string | null; readonly bring: string | null; readonly runHref: string | null } | null;
  /** Whether to come again: asked when the visit is over. */
  readonly again: { readonly said: string | null } | null;
  /** Where days are opened, when this one came to nothing. */
  readonly openDaysHref: string | null;
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
  readonly links: readonly { readonly href: string; readonly label: string }[];
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly pages: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

/** What the page says, decided here so that the template only lays it out. */
export function hostPageView(ask: HostAskView, request: HostPageRequest): HostPageView {
  const { lang, today, token } = request;
  const t = HOST_PAGE_WORDS[lang];
  const asked = ask.bookings.filter(({ status }) => !STILL_THE_SCHOOLS.includes(status));
  const open = asked.filter((booking) => booking.status === 'host-pending' && mayStillAnswer(booking.heldOn, today));
  const pageCount = Math.max(1, Math.ceil(asked.length / VISITS_PER_PAGE));
  const page = Math.min(request.page, pageCount);
  // what lies ahead comes first, by day; what is over follows
  const inOrder = [...asked.filter(({ heldOn }) => heldOn >= today), ...asked.filter(({ heldOn }) => heldOn < today)];
  const place = (path: string) => withQuery(`/h/${token}/${path}`, { lang: lang === 'en' ? lang : undefined });
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
    links: [{ href: place('today'), label: t.today }, { href: place('availability'), label: t.openDays }, { href: place('calendar'), label: t.feed }],
    otherLanguage: lang === 'ko' ? { lang: 'en', href: address(token, 'en', page) } : { lang: 'ko', href: address(token, 'ko', page) },
    pages: pageCount === 1 ? [] : Array.from({ length: pageCount }, (_, i) => ({ label: t.pageNumber(i + 1), href: address(token, lang, i + 1), isCurrent: i + 1 === page })),
    centre: { name: ask.centreName, phone: ask.centrePhone, tel: telOf(ask.centrePhone) },
  };
}

/** The page's own address; what is usual is left out. */
export function address(token: string, lang: Lang, page: number, done?: Done): string {
  return withQuery(`/h/${token}`, { lang: lang === 'en' ? lang : undefined, page: page > 1 ? String(page) : undefined, done });
}

/** Offered to a school, or sent back by it: the host was never asked. */
const STILL_THE_SCHOOLS: readonly string[] = ['offered', 'offer-declined', 'offer-expired'] satisfies BookingView['status'][];

function visit(booking: BookingView, t: HostPageWords, { lang, today, token, negotiating, cards, returns, reconfirmDays }: HostPageRequest): VisitView {
  const isOpen = mayStillAnswer(booking.heldOn, today) && !isCancelled(booking.status), isStanding = isAgreed(booking.status) && booking.heldOn >= today;
  const only = { lang: lang === 'en' ? lang : undefined };
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
    mayConfirm: isOpen && (isPending || booking.status === 'host-declined'),
    mayDecline: isOpen && (isPending || isAgreed(booking.status)),
    mayReconfirm: isStanding && !booking.isReconfirmed && today >= reconfirmsFrom(booking.heldOn, reconfirmDays),
    mayCancel: isStanding && !isOpen,
    daysHref: isOpen && (isPending || isAgreed(booking.status)) ? withQuery(`/h/${token}/days/${booking.id}`, only) : null,
    isNegotiating,
    ready: isStanding ? readyOf(cards?.get(booking.id), t, booking.heldOn === today ? withQuery(`/h/${token}/today`, only) : null) : null,
    again: mayBeAskedBack(booking, today) ? { said: saidOf(returns?.get(booking.id), t) } : null,
    openDaysHref: isCancelled(booking.status) || (isPending && !isOpen) ? withQuery(`/h/${token}/availability`, { ...only, month: monthAfter(today) }) : null,
  };
}

function readyOf(card: GroupCard | undefined, t: HostPageWords, runHref: string | null): VisitView['ready'] {
  const teacher = [card?.teacherName, card?.teacherPhone].filter(Boolean).join(' ');
  return { teacher: teacher || t.noTeacher, tel: telOf(card?.teacherPhone ?? null), meeting: card?.meetingPoint ?? null, bring: card?.whatToBring ?? null, runHref };
}

const saidOf = (said: ReturnView | undefined, t: HostPageWords): string | null =>
  said ? `${t.againAnswers[said.answer]}${said.terms === null ? '' : `: ${said.terms}`}` : null;

function note(booking: BookingView, t: HostPageWords, lang: Lang, today: Day): string {
  if (isCancelled(booking.status)) return t.comeAgain;
  if (booking.heldOn < today) return mayBeAskedBack(booking, today) ? t.thanks : t.past;
  if (!mayStillAnswer(booking.heldOn, today)) return booking.status === 'host-pending' ? `${t.seatGone} ${t.closed}` : t.closed;
  if (booking.status !== 'host-pending') return t.changeable(dayInWords(answerClosesOn(booking.heldOn), lang));
  const due = dayInWords(booking.answerDueOn, lang);
  return booking.answerDueOn < today ? t.overdue(due) : t.due(due);
}
