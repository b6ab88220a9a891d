import type { Band, Day, JobField } from '#kernel';
import type { WishKind } from './wish-kind.js';

/** Circle, triangle, cross: how much a school likes a week besides its ranked days. */
export const WEEK_MARKS = ['good', 'rather-not', 'impossible'] as const;
export type WeekMark = (typeof WEEK_MARKS)[number];

/** Students per job field; fields nobody asked for may be absent. */
export type Interests = Readonly<Partial<Record<JobField, number>>>;
/** Keyed by the week's Monday. */
export type WeekMarks = Readonly<Record<Day, WeekMark>>;

/** What a career teacher asks for one group: a whole grade, or one class of it. */
export interface WishDraft {
  /** Absent: a career day. */
  readonly kind?: WishKind;
  readonly grade: number;
  /** Absent for the whole grade. */
  readonly classLabel?: string | null;
  readonly headcount: number;
  readonly interests: Interests;
  /** One to five days, best first. */
  readonly rankedDays: readonly Day[];
  readonly weekMarks?: WeekMarks;
  readonly bands: readonly Band[];
  readonly maxKm: number;
  readonly accessibleSeats: number;
  readonly escorts: number;
  readonly minGroup?: number | null;
  readonly maxGroup?: number | null;
  /** Absent: 90 % of a grade, all of a class. */
  readonly minServed?: number | null;
  /** Of a package; absent: one for every forty students. */
  readonly buses?: number | null;
}

/** How a wish came in: the school's own form, a sheet the centre collected, or the telephone. */
export const WISH_CHANNELS = ['web', 'file', 'telephone'] as const;
export type WishChannel = (typeof WISH_CHANNELS)[number];

/** A wish as it is kept: every default filled in. */
export interface Wish {
  readonly id: string;
  readonly seasonId: string;
  readonly schoolId: string;
  readonly kind: WishKind;
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly minServed: number;
  readonly interests: Interests;
  readonly rankedDays: readonly Day[];
  readonly weekMarks: WeekMarks;
  readonly bands: readonly Band[];
  readonly maxKm: number;
  readonly accessibleSeats: number;
  readonly escorts: number;
  readonly minGroup: number;
  readonly maxGroup: number | null;
  /** Null unless it is a package. */
  readonly buses: number | null;
  readonly channel: WishChannel;
  /** Who of the centre wrote it down; null when the school sent it. */
  readonly enteredBy: string | null;
  readonly submittedAt: Date;
  /** Sent after the deadline: last in the order of arrival. */
  readonly isLate: boolean;
  readonly version: number;
}

/** A reason in words; the code stays for screens that draw it. */
export interface ReasonView {
  readonly code: string;
  readonly text: string;
}

/** What the published plan made of a wish. */
export interface WishAnswerView {
  readonly state: 'assigned' | 'unassigned';
  readonly heldOn?: Day;
  readonly band?: Band;
  readonly parties?: readonly { readonly venueName: string; readonly students: number }[];
  readonly reasons: readonly ReasonView[];
}

export interface WishView extends Wish {
  /** Ranked days that are public holidays by now: nobody goes out, another day has to be chosen. Absent when there is none. */
  readonly holidays?: readonly { readonly day: Day; readonly name: string }[];
  /** Only once a plan of the season is published. */
  readonly answer?: WishAnswerView;
}

export interface CentreWishView extends WishView {
  readonly schoolName: string;
}

/** Everything one answer mail to a school needs. */
export interface WishAnswerLetter {
  readonly schoolName: string;
  readonly contactName: string | null;
  /** The school's contact; empty when none is on file. */
  readonly contactEmails: readonly string[];
  readonly grade: number;
  readonly classLabel: string | null;
  readonly headcount: number;
  readonly firstWish: Day;
  readonly state: 'assigned' | 'unassigned';
  readonly heldOn?: Day;
  readonly band?: Band;
  readonly parties: readonly { readonly venueName: string; readonly venueAddress: string | null; readonly students: number }[];
  readonly reasons: readonly string[];
  /** The school answers first, until this day; absent when the hosts have been asked already. */
  readonly acceptUntil?: Day;
}

export type ReasonLanguage = 'ko' | 'en';
