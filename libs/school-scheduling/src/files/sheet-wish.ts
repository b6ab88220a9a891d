import type { Band, JobField } from '#kernel';
import type { WishKind } from '../domain/wish-kind.js';
import type { WeekMark } from '../domain/wish.js';

/** A wish as a sheet tells it: keys are the codes people write in their own sheets, never database ids. */
export interface SheetWish {
  schoolCode: string;
  /** Absent: a career day. */
  kind?: WishKind;
  grade: number;
  /** '1-3반'; absent means the whole grade. */
  classLabel?: string;
  headcount: number;
  /** Students per job field; sums to the head-count. */
  interests: Record<JobField, number>;
  /** One to five days, best first. */
  rankedDays: string[];
  /** Keyed by the week's Monday. */
  weekMarks?: Record<string, WeekMark>;
  bands: Band[];
  maxKm: number;
  accessibleSeats: number;
  escorts: number;
  minGroup?: number;
  maxGroup?: number;
  /** Absent: 90 % of the head-count for a grade, all of it for a class. */
  minServed?: number;
  /** Of a package. */
  buses?: number;
  /** An ISO instant with its offset. */
  submittedAt?: string;
}
