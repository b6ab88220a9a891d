import type { Day } from '#kernel';
import type { RunWeights } from './run-weights.js';
import type { RunGoals } from './run-goals.js';

/** upcoming: wishes are not taken yet; open: wishes may be sent; closed: the deadline has passed; published: a plan of the season became bookings. */
export const SEASON_STATES = ['upcoming', 'open', 'closed', 'published'] as const;
export type SeasonState = (typeof SEASON_STATES)[number];

/** What a centre lays down for one round. Rules left out when a season is opened are the usual ones. */
export interface SeasonRules {
  /** From when wishes are taken; null: from the beginning. */
  readonly opensAt: Date | null;
  /** No plan is published before, so that all schools hear at once; null: whenever the director publishes. */
  readonly releaseAt: Date | null;
  /** Days before the deadline on which schools that have not sent are reminded, once; null: never. */
  readonly reminderDays: number | null;
  /** Whether a school may still send after the deadline, until publication. */
  readonly takesLateWishes: boolean;
  /** Publication offers the visits to the schools; a host is asked for what its school has accepted. */
  readonly schoolsAnswerFirst: boolean;
  /** Wishes one school may send; null: no limit. */
  readonly mostWishes: number | null;
  /** Students one school may wish for, all its wishes together; null: no limit. */
  readonly mostStudents: number | null;
  /** Smallest and largest party of a wish that names none; null: nothing said. */
  readonly minGroup: number | null;
  readonly maxGroup: number | null;
  /** Fewest days from the deadline, or the release, to the first visit. */
  readonly leadDays: number;
  /** What a run weighs and reaches for unless the director says otherwise. */
  readonly weights: Partial<RunWeights>;
  readonly goals: RunGoals;
}

/** One day is what the calendar itself demands: nobody visits on the day of the deadline. */
export const USUAL_SEASON_RULES: SeasonRules = {
  opensAt: null, releaseAt: null, reminderDays: null, takesLateWishes: false, schoolsAnswerFirst: false, mostWishes: null, mostStudents: null,
  minGroup: null, maxGroup: null, leadDays: 1, weights: {}, goals: {},
};

export interface SeasonDates {
  readonly title: string;
  readonly firstDay: Day;
  /** Included. */
  readonly lastDay: Day;
  readonly wishesDueAt: Date;
}

/** A season as it is written down: every rule filled in. */
export interface SeasonTerms extends SeasonDates, SeasonRules {}
export interface SeasonDraft extends SeasonDates, Partial<SeasonRules> {}

/** One round of workplace experience: the days it covers, until when wishes are taken, and by which rules. */
export interface Season extends SeasonTerms {
  readonly id: string;
  readonly centreId: string;
  readonly isPublished: boolean;
  readonly version: number;
}

export interface SeasonView extends SeasonTerms {
  readonly id: string;
  readonly state: SeasonState;
  readonly version: number;
}

/** Wishes are taken until the very instant of the deadline. */
export function stateOf({ opensAt, wishesDueAt, isPublished }: Pick<Season, 'wishesDueAt' | 'isPublished'> & { readonly opensAt?: Date | null }, now: Date): SeasonState {
  if (isPublished) return 'published';
  if (opensAt && now < opensAt) return 'upcoming';
  return now < wishesDueAt ? 'open' : 'closed';
}

export function seasonView({ centreId: _centre, isPublished, ...season }: Season, now: Date): SeasonView {
  return { ...season, state: stateOf({ ...season, isPublished }, now) };
}

/** A draft over what held so far, or over the usual rules; what it leaves out stays. */
export function termsOf(draft: Partial<SeasonDraft>, before: SeasonTerms | SeasonDates): SeasonTerms {
  const terms = { ...USUAL_SEASON_RULES, ...before, ...withoutUndefined(draft) };
  const { title, firstDay, lastDay, wishesDueAt, opensAt, releaseAt, reminderDays, takesLateWishes, schoolsAnswerFirst, mostWishes, mostStudents, minGroup, maxGroup, leadDays, weights, goals } = terms;
  return { title, firstDay, lastDay, wishesDueAt, opensAt, releaseAt, reminderDays, takesLateWishes, schoolsAnswerFirst, mostWishes, mostStudents, minGroup, maxGroup, leadDays, weights, goals };
}

const withoutUndefined = <T extends object>(given: T): T => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
