import { type BookingView, holdsSeats } from '#booking';
import { dayInSeoul, dayInWords, type Lang, visitInWords } from '#kernel';
import type { OpenedSchoolLink, ProposedWish } from '#negotiation';
import { telOf, withQuery } from './link-page.js';
import { SCHOOL_PAGE_WORDS, type SchoolPageWords } from './school-page.words.js';

export type SchoolDone = keyof SchoolPageWords['done'];

export interface SchoolPageRequest { readonly token: string; readonly lang: Lang; readonly page: number; readonly done?: SchoolDone | undefined; readonly refusal?: string | undefined }

export interface SchoolPageFacts {
  readonly link: OpenedSchoolLink;
  readonly wishes: readonly ProposedWish[];
  /** Bookings whose date is being negotiated. */
  readonly negotiating: ReadonlySet<string>;
  /** Wishes whose whole group waits for another date. */
  readonly wholeGroups: ReadonlySet<string>;
}

/** Together they keep a page below 20 KB. */
const WISHES_PER_PAGE = 4;
const PLACES_PER_WISH = 12;

interface PlaceView { readonly venue: string; readonly students: string; readonly when: string | null; readonly state: string; readonly hard: { readonly href: string; readonly label: string } | null }

interface WishCard {
  readonly id: string;
  readonly group: string;
  readonly students: string;
  readonly wished: string;
  readonly assigned: string | null;
  readonly isMoved: boolean;
  readonly reasons: readonly string[];
  readonly places: readonly PlaceView[];
  readonly placesTitle: string;
  readonly more: string | null;
  readonly accepted: string | null;
  readonly mayAccept: boolean;
  readonly mayMoveAll: boolean;
  readonly note: string | null;
}

export interface SchoolPageView {
  readonly t: SchoolPageWords;
  readonly lang: Lang;
  readonly heading: string;
  readonly intro: string;
  readonly over: string | null;
  readonly notice: string | undefined;
  readonly refusal: string | undefined;
  readonly acceptAll: string | undefined;
  readonly wishes: readonly WishCard[];
  readonly action: string;
  readonly pages: readonly { readonly label: string; readonly href: string; readonly isCurrent: boolean }[];
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

export const schoolAddress = (token: string, lang: Lang, page: number, done?: SchoolDone): string =>
  withQuery(`/t/${token}`, { lang: lang === 'en' ? lang : undefined, page: page > 1 ? String(page) : undefined, done });

/** What was wished, what was assigned and why; what the school may say to it. */
export function schoolPageView({ link, wishes, negotiating, wholeGroups }: SchoolPageFacts, { token, lang, page: asked, done, refusal }: SchoolPageRequest): SchoolPageView {
  const t = SCHOOL_PAGE_WORDS[lang];
  const kept = wishes.filter(({ wish }) => wish.answer?.heldOn === wish.rankedDays[0]).length, none = wishes.filter(({ wish }) => wish.answer?.state === 'unassigned').length;
  const open = wishes.filter(({ wish, acceptedAt }) => wish.answer?.state === 'assigned' && acceptedAt === null);
  const pageCount = Math.max(1, Math.ceil(wishes.length / WISHES_PER_PAGE)), page = Math.min(asked, pageCount);
  const context = { t, lang, token, isOver: link.isOver, negotiating, wholeGroups };
  return {
    t, lang,
    heading: wishes.length === 0 ? t.empty : t.heading(wishes.length, kept, wishes.length - kept - none, none),
    intro: t.sentTo([link.schoolName, link.personName ?? link.email].join(' '), link.centreName),
    over: link.isOver ? t.over : null,
    notice: done && t.done[done],
    refusal,
    acceptAll: !link.isOver && open.length > 1 ? t.acceptAll(open.length) : undefined,
    wishes: wishes.slice((page - 1) * WISHES_PER_PAGE, page * WISHES_PER_PAGE).map((wish) => card(wish, context)),
    action: schoolAddress(token, lang, page),
    pages: pageCount === 1 ? [] : Array.from({ length: pageCount }, (_, i) => ({ label: t.pageNumber(i + 1), href: schoolAddress(token, lang, i + 1), isCurrent: i + 1 === page })),
    otherLanguage: lang === 'ko' ? { lang: 'en', href: schoolAddress(token, 'en', page) } : { lang: 'ko', href: schoolAddress(token, 'ko', page) },
    centre: { name: link.centreName, phone: link.centrePhone, tel: telOf(link.centrePhone) },
  };
}

interface Context { readonly t: SchoolPageWords; readonly lang: Lang; readonly token: string; readonly isOver: boolean; readonly negotiating: ReadonlySet<string>; readonly wholeGroups: ReadonlySet<string> }

function card({ wish, bookings, acceptedAt }: ProposedWish, context: Context): WishCard {
  const { t, lang, isOver, wholeGroups } = context, { answer } = wish;
  const standing = bookings.filter(({ status }) => holdsSeats(status)), isAsked = wholeGroups.has(wish.id);
  return {
    id: wish.id, group: t.group(wish.grade, wish.classLabel), students: t.students(wish.headcount),
    wished: wish.rankedDays.map((day) => dayInWords(day, lang)).join(', '),
    assigned: answer?.heldOn && answer.band ? visitInWords({ heldOn: answer.heldOn, band: answer.band }, lang) : null,
    isMoved: answer?.heldOn !== wish.rankedDays[0],
    reasons: (answer?.reasons ?? []).map(({ text }) => text),
    places: bookings.slice(0, PLACES_PER_WISH).map((booking) => place(booking, answer?.heldOn, context, isAsked)),
    placesTitle: t.places(bookings.length),
    more: bookings.length > PLACES_PER_WISH ? t.more(bookings.length - PLACES_PER_WISH) : null,
    accepted: acceptedAt === null ? null : t.accepted(dayInWords(dayInSeoul(acceptedAt), lang)),
    mayAccept: !isOver && acceptedAt === null && answer?.state === 'assigned',
    mayMoveAll: !isOver && !isAsked && standing.length > 1,
    note: isAsked ? t.wholeGroupAsked : null,
  };
}

/** The day is said only where a party goes on another day than its group. */
function place(booking: BookingView, heldOn: string | undefined, { t, lang, token, isOver, negotiating }: Context, isAsked: boolean): PlaceView {
  const href = withQuery(`/t/${token}/days/${booking.id}`, { lang: lang === 'en' ? lang : undefined });
  return {
    venue: booking.venueName, students: t.students(booking.headcount), when: booking.heldOn === heldOn ? null : visitInWords(booking, lang), state: t.states[booking.status],
    hard: isOver || isAsked || !holdsSeats(booking.status) ? null : { href, label: negotiating.has(booking.id) ? t.negotiating : t.hard },
  };
}
