import { type Day, type Lang, weekdayOf } from '#kernel';
import { type AvailabilityChange, type DayView, type HalfDayView, monthAfter, monthBefore, monthOf, type MonthView, type StandingVisit } from '#venue-registry';
import { LIMIT_FIELDS, type Look } from './availability-form.js';
import { AVAILABILITY_WORDS, type AvailabilityDone, type AvailabilityWords } from './availability-page.words.js';
import { telOf, withQuery } from './link-page.js';

const MOST_NAMED = 5;

export interface AvailabilityRequest {
  readonly token: string;
  readonly lang: Lang;
  readonly today: Day;
  readonly centre: { readonly name: string; readonly phone: string | null };
  readonly done?: AvailabilityDone | undefined;
  readonly counts?: { readonly opens: number; readonly closes: number } | undefined;
  readonly refusal?: string | undefined;
  /** A visit stands in the way: where to move it. */
  readonly needsWayOut?: boolean | undefined;
  /** A change looked at before it is made, with the fields that make it. */
  readonly look?: { readonly kind: Look; readonly lines: readonly string[]; readonly isPossible: boolean; readonly fields: readonly (readonly [string, string])[] } | undefined;
}

interface HalfView { readonly value: string | null; readonly band: string; readonly state: string; readonly tone: string; readonly more: string }
interface CellView { readonly day: string; readonly words: string; readonly off: string | null; readonly isPast: boolean; readonly halves: readonly HalfView[] }

export interface AvailabilityPageView {
  readonly t: AvailabilityWords;
  readonly lang: Lang;
  readonly intro: string;
  readonly notice: string | undefined;
  readonly refusal: string | undefined;
  readonly wayOut: string | undefined;
  readonly look: AvailabilityRequest['look'];
  readonly empty: string | undefined;
  readonly month: string;
  readonly monthDay: Day;
  readonly weeks: readonly (readonly (CellView | null)[])[];
  readonly previous: string;
  readonly next: string;
  readonly action: string;
  readonly path: string;
  readonly hidden: readonly (readonly [string, string])[];
  readonly patterns: readonly { readonly id: string; readonly text: string }[];
  readonly daysOff: readonly { readonly id: string; readonly text: string }[];
  readonly limits: readonly { readonly name: string; readonly label: string; readonly value: string; readonly isOptional: boolean }[];
  readonly version: number;
  readonly usual: string;
  readonly today: Day;
  readonly home: string;
  readonly feed: string;
  readonly todayHref: string;
  readonly otherLanguage: { readonly lang: Lang; readonly href: string };
  readonly centre: { readonly name: string; readonly phone: string | null; readonly tel: string | null };
}

export const availabilityPath = (token: string): string => `/h/${token}/availability`;

export function availabilityAddress(token: string, lang: Lang, month: Day | undefined, more: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(availabilityPath(token), { lang: lang === 'en' ? 'en' : undefined, month, ...more });
}

export function availabilityPageView(month: MonthView, request: AvailabilityRequest): AvailabilityPageView {
  const { token, lang, today, counts } = request, t = AVAILABILITY_WORDS[lang];
  const at = (day: Day) => availabilityAddress(token, lang, monthOf(day));
  return {
    t, lang, intro: t.sentTo(month.venueName, request.centre.name),
    notice: request.done && [t.done[request.done], counts ? t.counted(counts.opens, counts.closes) : ''].filter(Boolean).join(' '),
    refusal: request.refusal, wayOut: request.needsWayOut ? withQuery(`/h/${token}`, { lang: lang === 'en' ? 'en' : undefined }) : undefined, look: request.look,
    empty: month.openedAhead === 0 ? t.empty : undefined,
    month: t.month(month.month), monthDay: month.month, weeks: weeksOf(month.days, t),
    previous: at(monthBefore(month.month)), next: at(monthAfter(month.month)), action: at(month.month), path: availabilityPath(token),
    hidden: [['month', month.month], ...(lang === 'en' ? [['lang', 'en'] as const] : [])],
    patterns: month.patterns.map(({ id, weekday, band, seats, firstDay, lastDay }) => ({
      id, text: t.pattern(t.weekdays[weekday - 1] ?? '', t.bands[band], seats === null ? '' : ` ${t.students(seats)}`, t.day(firstDay), t.day(lastDay)),
    })),
    daysOff: month.blackouts.map(({ id, firstDay, lastDay, reason }) => ({ id, text: `${t.day(firstDay)}${lastDay === firstDay ? '' : `–${t.day(lastDay)}`} ${reason}` })),
    limits: LIMIT_FIELDS.map((name) => ({ name, label: t.limitNames[name], value: String(month.limits[name] ?? ''), isOptional: name === 'daysPerWeek' || name === 'daysPerMonth' })),
    version: month.version, usual: t.usual(month.usualSeats), today,
    home: withQuery(`/h/${token}`, { lang: lang === 'en' ? 'en' : undefined }), feed: withQuery(`/h/${token}/calendar`, { lang: lang === 'en' ? 'en' : undefined }),
    todayHref: withQuery(`/h/${token}/today`, { lang: lang === 'en' ? 'en' : undefined }),
    otherLanguage: lang === 'ko' ? { lang: 'en', href: availabilityAddress(token, 'en', month.month) } : { lang: 'ko', href: availabilityAddress(token, 'ko', month.month) },
    centre: { ...request.centre, tel: telOf(request.centre.phone) },
  };
}

/** Working days only: nobody visits on weekends, and five columns are wide enough for a thumb. */
function weeksOf(days: readonly DayView[], t: AvailabilityWords): (CellView | null)[][] {
  const weeks: (CellView | null)[][] = [];
  for (const day of days) {
    const weekday = weekdayOf(day.day);
    if (weekday > 5) continue;
    if (weeks.length === 0 || weekday === 1) weeks.push(Array<CellView | null>(5).fill(null));
    weeks.at(-1)![weekday - 1] = cell(day, t);
  }
  return weeks;
}

const isSomebodyComing = ({ visits }: HalfDayView): boolean => visits > 0;

function cell(day: DayView, t: AvailabilityWords): CellView {
  const halves = day.halves.filter((half) => day.closedBecause === null || isSomebodyComing(half));
  return {
    day: String(Number(day.day.slice(8))), words: t.day(day.day), off: day.closedBecause, isPast: day.isPast,
    halves: halves.map((half) => ({
      value: day.isPast ? null : `${day.day} ${half.band} ${half.state === 'none' || half.state === 'closed' ? 'open' : 'close'}`,
      band: t.bands[half.band], state: t.states[half.state], tone: half.state,
      more: half.visits > 1 ? t.visits(half.visits) : half.visits === 1 ? t.students(half.seatsTaken) : half.state === 'open' || half.state === 'uncleared' ? t.students(half.seats) : '',
    })),
  };
}

/** What a change does, one sentence each. */
export function changeInWords(change: AvailabilityChange, lang: Lang): string[] {
  const t = AVAILABILITY_WORDS[lang], lines: string[] = [];
  if (change.opens > 0) lines.push(t.change.opens(change.opens));
  if (change.uncleared > 0) lines.push(t.change.uncleared(change.uncleared));
  if (change.resizes > 0) lines.push(t.change.resizes(change.resizes));
  if (change.closes > 0) lines.push(t.change.closes(change.closes));
  if (change.visits.length > 0) lines.push(t.change.stay(change.visits.length, visitsInWords(change.visits, lang)));
  if (change.leftClosed.length > 0) lines.push(t.change.leftClosed(change.leftClosed.map((day) => t.day(day)).join(', ')));
  if (change.skipped.length > 0) lines.push(t.change.skipped(change.skipped.map(({ day, because }) => `${t.day(day)} ${because}`).join(', ')));
  return lines.length > 0 ? lines : [t.change.nothing];
}

export function visitsInWords(visits: readonly StandingVisit[], lang: Lang): string {
  const t = AVAILABILITY_WORDS[lang];
  const named = visits.slice(0, MOST_NAMED).map((visit) => t.visit(t.day(visit.heldOn), t.bands[visit.band], visit.schoolName, visit.headcount)).join(', ');
  return visits.length > MOST_NAMED ? named + t.more(visits.length - MOST_NAMED) : named;
}
