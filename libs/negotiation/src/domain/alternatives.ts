import type { OtherDay } from '#booking';
import { addDays, type Band, type Day, daysApart, mondayOf } from '#kernel';
import type { SchoolDay, WeekMarks } from '#school-scheduling';
import { MOST_DATES } from './negotiation-state.js';
import type { Reason } from './reason.js';

/** How much the school likes a date, as far as it said. */
export const DATE_MARKS = ['good', 'unsaid', 'rather-not'] as const;
export type DateMark = (typeof DATE_MARKS)[number];

export interface Alternative {
  readonly openingId: string;
  readonly heldOn: Day;
  readonly band: Band;
  readonly mark: DateMark;
  readonly why: readonly Reason[];
}

/** Feasible dates, best first; what stands against the others, when none is left. */
export interface Alternatives { readonly dates: readonly Alternative[]; readonly whyNot: readonly Reason[] }

export interface Group {
  readonly heldOn: Day;
  readonly headcount: number;
  /** Empty for a booking without a wish. */
  readonly rankedDays: readonly Day[];
  readonly weekMarks: WeekMarks;
  readonly bands: readonly Band[];
}

export interface Circumstances {
  /** Both sides need this long to agree and to prepare. */
  readonly notBefore: Day;
  readonly schoolDays: readonly SchoolDay[];
  /** Openings of earlier rounds. */
  readonly offered: ReadonlySet<string>;
}

/**
 * Other half-days of the same venue on which the party could come: open, inspected, with room, no day the grade is bound or the
 * group is elsewhere, no week marked impossible. What the school likes comes first, then the nearest, then the quieter week.
 */
export function alternativesOf(group: Group, days: readonly OtherDay[], circumstances: Circumstances): Alternatives {
  const schoolDays = new Map(circumstances.schoolDays.map((day) => [day.day, day]));
  const judged = days.map((day) => ({ day, against: against(day, group, circumstances, schoolDays.get(day.heldOn)) }));
  const dates = judged.filter(({ against: reason }) => reason === undefined).map(({ day }) => ({ day, mark: markOf(day.heldOn, group) }))
    .sort((a, b) => DATE_MARKS.indexOf(a.mark) - DATE_MARKS.indexOf(b.mark) || distance(a.day, group) - distance(b.day, group) || a.day.weekLoad - b.day.weekLoad
      || (a.day.heldOn + a.day.band < b.day.heldOn + b.day.band ? -1 : 1))
    .map(({ day, mark }): Alternative => ({ openingId: day.openingId, heldOn: day.heldOn, band: day.band, mark, why: whyOf(day, mark, group) }));
  return { dates, whyNot: days.length === 0 ? [{ code: 'NOT_OPENED' }] : tally(judged.flatMap(({ against: reason }) => reason ?? [])) };
}

/** The three to show: what was picked, filled up with the best of the rest. */
export function toOffer(feasible: readonly Alternative[], picked: readonly string[]): Alternative[] {
  const chosen = feasible.filter(({ openingId }) => picked.includes(openingId));
  const rest = feasible.filter(({ openingId }) => !picked.includes(openingId));
  const shown = new Set([...chosen, ...rest.slice(0, Math.max(0, MOST_DATES - chosen.length))]);
  return feasible.filter((date) => shown.has(date));
}

/** The first thing somebody would say against the day. */
function against(day: OtherDay, group: Group, { notBefore, offered }: Circumstances, schoolDay: SchoolDay | undefined): Reason | undefined {
  if (day.heldOn < notBefore) return { code: 'TOO_NEAR', dates: 1 };
  if (offered.has(day.openingId)) return { code: 'ALREADY_OFFERED', dates: 1 };
  if (day.status === 'closed') return { code: 'HOST_CLOSED', dates: 1 };
  if (day.status === 'uncleared' || !day.isCovered) return { code: 'NOT_CLEARED', dates: 1 };
  if (!group.bands.includes(day.band)) return { code: 'OTHER_BAND', dates: 1 };
  if (schoolDay === undefined) return { code: 'OUTSIDE_SEASON', dates: 1 };
  if (!schoolDay.available) return { code: 'SCHOOL_BUSY', dates: 1, name: schoolDay.because?.name ?? '' };
  if (group.weekMarks[mondayOf(day.heldOn)] === 'impossible') return { code: 'WEEK_IMPOSSIBLE', dates: 1 };
  if (day.isGroupElsewhere) return { code: 'GROUP_ELSEWHERE', dates: 1 };
  if (day.seatsLeft < group.headcount || day.partiesLeft < 1) return { code: 'SEATS_TAKEN', dates: 1 };
  if (!day.venueHasRoom) return { code: 'HOST_LIMIT', dates: 1 };
  return undefined;
}

function markOf(day: Day, { rankedDays, weekMarks }: Group): DateMark {
  if (rankedDays.includes(day)) return 'good';
  const mark = weekMarks[mondayOf(day)];
  return mark === 'good' || mark === 'rather-not' ? mark : 'unsaid';
}

const distance = (day: OtherDay, { heldOn }: Group): number => Math.abs(daysApart(heldOn, day.heldOn));

function whyOf(day: OtherDay, mark: DateMark, group: Group): Reason[] {
  const rank = group.rankedDays.indexOf(day.heldOn);
  const liking: Reason = rank >= 0 ? { code: 'SCHOOL_WISHED', rank: rank + 1 } : { code: mark === 'good' ? 'SCHOOL_GOOD' : mark === 'rather-not' ? 'SCHOOL_RATHER_NOT' : 'SCHOOL_UNSAID' };
  return [liking, { code: 'DAYS_AWAY', days: daysApart(group.heldOn, day.heldOn), from: group.heldOn }, { code: 'SEATS_LEFT', left: day.seatsLeft }];
}

/** One reason per code, the most frequent first; of names the first is kept. */
function tally(reasons: readonly Reason[]): Reason[] {
  const byCode = new Map<string, Extract<Reason, { dates: number }>>();
  for (const reason of reasons) {
    if (!('dates' in reason)) continue;
    const known = byCode.get(reason.code);
    byCode.set(reason.code, known ? { ...known, dates: known.dates + 1 } : reason);
  }
  return [...byCode.values()].sort((a, b) => b.dates - a.dates);
}

/** Days within which another day is looked for, when no season bounds them. */
const REACH_DAYS = 60;
export const spanAround = (heldOn: Day): { readonly firstDay: Day; readonly lastDay: Day } => ({ firstDay: addDays(heldOn, -REACH_DAYS), lastDay: addDays(heldOn, REACH_DAYS) });
