import type { Day } from '#kernel';

/** Where a season's first wishes fall, against what the hosts can take. */
export interface BunchingView {
  readonly weeks: readonly WeekLoad[];
  readonly days: readonly DayLoad[];
  /** Busiest week over the mean of all weeks; 1 is perfectly even. */
  readonly peakToMean: number;
  /** Weeks with more students wished than seats. */
  readonly overfullWeeks: number;
  readonly sharedDays: readonly SharedDay[];
  readonly similarSchools: readonly { readonly schoolA: string; readonly schoolB: string; readonly share: number }[];
}

export interface WeekLoad {
  /** The week's Monday. */
  readonly week: Day;
  /** Students whose first wish lies in the week. */
  readonly wished: number;
  /** Students the hosts can take, their weekly limits kept. */
  readonly seats: number;
  /** Students placed there by the published plan. */
  readonly assigned?: number;
}

export interface DayLoad {
  readonly day: Day;
  readonly wished: number;
  readonly seats: number;
  /** Name of the public holiday. */
  readonly holiday?: string;
}

export interface SharedDay {
  readonly day: Day;
  readonly students: number;
  readonly groups: readonly { readonly schoolId: string; readonly schoolName: string; readonly grade: number; readonly headcount: number }[];
}
