import type { Day } from '#kernel';

/** Where wishes ask for more than there is, and whom to ring up about it. */
export interface PressureView {
  readonly overflowingWeeks: readonly OverflowingWeek[];
  readonly moreWeeks: readonly MoreWeek[];
  readonly clusters: readonly SimilarSchools[];
}

export interface OverflowingWeek {
  /** The week's Monday. */
  readonly week: Day;
  readonly wished: number;
  readonly seats: number;
  readonly excess: number;
}

/** One more week that one school would have to offer. */
export interface MoreWeek {
  readonly wishId: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly grade: number;
  readonly classLabel: string | null;
  /** The week with room. */
  readonly week: Day;
  /** The week that gets lighter. */
  readonly from: Day;
  readonly gain: number;
  readonly gainText: string;
}

export interface SimilarSchools {
  readonly schoolA: string;
  readonly schoolB: string;
  /** Usable days in common over usable days of either, 0 to 1. */
  readonly share: number;
}

const shortDay = (day: Day): string => `${Number(day.slice(5, 7))}월 ${Number(day.slice(8, 10))}일`;

/** `isOverfull`: the week lacks seats; otherwise it only stands out over the others. */
export const gainInWords = ({ from, week, gain }: Pick<MoreWeek, 'from' | 'week' | 'gain'>, isOverfull: boolean): string =>
  `${shortDay(week)} 주에 자리가 있습니다. ${shortDay(from)} 주의 ${isOverfull ? '넘침' : '몰림'}이 ${gain}명 줄어듭니다.`;
