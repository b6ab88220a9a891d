import { addDays, type Band, type Day, dayInWords, daysApart, isWeekend, weekdayOf } from '#kernel';
import { type Blackout, blackoutOn } from './blackout-rule.js';
import type { OpeningStatus } from './opening-status.js';
import { PatternRefused } from './venue-registry.errors.js';

/** A half-day opened every week from the first to the last day. */
export interface WeeklyPattern {
  readonly id: string;
  /** 1 = Monday .. 5 = Friday. */
  readonly weekday: number;
  readonly band: Band;
  /** Students of one half-day; null: what the venue usually takes. */
  readonly seats: number | null;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** `매주 수요일 오전·오후, 12명, 3월 2일부터 7월 16일까지`. */
export interface PatternDraft {
  readonly weekdays: readonly number[];
  readonly bands: readonly Band[];
  readonly seats: number | null;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** A half-day as the patterns find it. */
export interface KeptOpening {
  readonly id: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly seats: number;
  readonly status: OpeningStatus;
  readonly patternId: string | null;
  readonly byHand: boolean;
}

export interface SkippedDay { readonly day: Day; readonly because: string }

export interface HalfDay { readonly heldOn: Day; readonly band: Band }

/** What the patterns make of the half-days from today on. Filled twice, the second finds nothing to do. */
export interface Filling {
  readonly add: readonly (HalfDay & { readonly patternId: string; readonly seats: number | null })[];
  readonly change: readonly { readonly opening: KeptOpening; readonly patternId: string; readonly seats: number; readonly opens: boolean }[];
  readonly close: readonly KeptOpening[];
  /** Visited, so left as they are. */
  readonly visited: readonly KeptOpening[];
  /** Closed by hand: patterns do not open them. */
  readonly leftClosed: readonly KeptOpening[];
  readonly skipped: readonly SkippedDay[];
}

export interface Surroundings {
  readonly today: Day;
  readonly venueSeats: number;
  readonly holidays: ReadonlyMap<Day, string>;
  readonly blackouts: readonly Blackout[];
  readonly openings: readonly KeptOpening[];
  /** Openings somebody comes to. */
  readonly visited: ReadonlySet<string>;
}

const LONGEST_DAYS = 366;

/** Weekdays, half-days, an order of days, at most a year; nothing wholly in the past. */
export function assertPattern({ weekdays, bands, seats, firstDay, lastDay }: PatternDraft, today: Day): void {
  if (weekdays.length === 0 || weekdays.some((weekday) => !Number.isInteger(weekday) || weekday < 1 || weekday > 5)) throw refused('weekdays', '월요일에서 금요일 가운데 요일을 골라 주세요.');
  if (bands.length === 0) throw refused('bands', '오전과 오후 가운데 골라 주세요.');
  if (seats !== null && (!Number.isInteger(seats) || seats < 1 || seats > 500)) throw refused('seats', '받을 수 있는 학생 수는 1명에서 500명까지 적어 주세요.');
  if (lastDay < firstDay) throw refused('lastDay', '끝나는 날이 시작하는 날보다 빠릅니다. 두 날을 확인해 주세요.');
  if (lastDay < today) throw refused('lastDay', '지난 기간입니다. 오늘 뒤로 끝나는 날을 골라 주세요.');
  if (daysApart(firstDay, lastDay) > LONGEST_DAYS) throw refused('lastDay', '한 번에 1년까지 열 수 있습니다.');
}

export const patternsOf = ({ weekdays, bands, ...rest }: PatternDraft): Omit<WeeklyPattern, 'id'>[] =>
  [...new Set(weekdays)].sort().flatMap((weekday) => [...new Set(bands)].map((band) => ({ weekday, band, ...rest })));

/** A new pattern takes the place of those of the same half-day that share a day with it. */
export const isReplacedBy = (old: WeeklyPattern, drafts: readonly Omit<WeeklyPattern, 'id'>[]): boolean =>
  drafts.some((draft) => draft.weekday === old.weekday && draft.band === old.band && draft.firstDay <= old.lastDay && old.firstDay <= draft.lastDay);

/** Holidays and days off are skipped, and named. */
export function fillingOf(patterns: readonly WeeklyPattern[], around: Surroundings): Filling {
  const at = new Map(around.openings.map((opening) => [keyOf(opening), opening]));
  const kept = new Set<string>();
  const skipped = new Map<Day, SkippedDay>();
  const add: Filling['add'][number][] = [], change: Filling['change'][number][] = [], leftClosed: KeptOpening[] = [], visited: KeptOpening[] = [];
  for (const pattern of patterns) {
    for (const heldOn of daysOf(pattern, around.today)) {
      const because = whyClosed(heldOn, around);
      if (because !== undefined) { skipped.set(heldOn, { day: heldOn, because }); continue; }
      const opening = at.get(keyOf({ heldOn, band: pattern.band }));
      if (!opening) { add.push({ heldOn, band: pattern.band, patternId: pattern.id, seats: pattern.seats }); continue; }
      if (opening.byHand) { if (opening.status === 'closed') leftClosed.push(opening); continue; }
      kept.add(opening.id);
      const isVisited = around.visited.has(opening.id);
      const seats = isVisited ? opening.seats : pattern.seats ?? around.venueSeats;
      const opens = opening.status === 'closed';
      if (opens || seats !== opening.seats || opening.patternId !== pattern.id) change.push({ opening, patternId: pattern.id, seats, opens });
    }
  }
  const left = around.openings.filter(({ id, byHand, status }) => !byHand && status !== 'closed' && !kept.has(id));
  for (const opening of left) if (around.visited.has(opening.id)) visited.push(opening);
  return { add, change, close: left.filter(({ id }) => !around.visited.has(id)), visited, leftClosed, skipped: [...skipped.values()].sort((a, b) => (a.day < b.day ? -1 : 1)) };
}

/** Why a day is nobody's; undefined when it can be opened. */
export function whyClosed(day: Day, { holidays, blackouts }: Pick<Surroundings, 'holidays' | 'blackouts'>): string | undefined {
  return holidays.get(day) ?? (isWeekend(day) ? '주말' : undefined) ?? blackoutOn(day, blackouts)?.reason;
}

export const skippedInWords = (skipped: readonly SkippedDay[]): string => skipped.map(({ day, because }) => `${dayInWords(day)} ${because}`).join(', ');

function daysOf({ weekday, firstDay, lastDay }: WeeklyPattern, today: Day): Day[] {
  const from = firstDay < today ? today : firstDay;
  const days: Day[] = [];
  for (let day = addDays(from, (weekday - weekdayOf(from) + 7) % 7); day <= lastDay; day = addDays(day, 7)) days.push(day);
  return days;
}

const keyOf = ({ heldOn, band }: HalfDay): string => `${heldOn} ${band}`;
const refused = (field: string, detail: string) => new PatternRefused(detail, { errors: [{ pointer: `#/${field}`, detail }] });
