import type { Day } from '#kernel';
import { PreparationIncomplete } from './preparation.errors.js';
import type { Travel } from './readiness.js';

/** What is written down before a visit, by its school or by the centre. Texts are null while nobody wrote any. */
export interface Preparation {
  readonly priorEducationOn: Day | null;
  readonly priorEducationBy: string | null;
  readonly safetyEducationOn: Day | null;
  readonly safetyEducationBy: string | null;
  readonly meetingPoint: string | null;
  readonly directions: string | null;
  readonly mentorName: string | null;
  readonly whatToBring: string | null;
  readonly travel: Travel | null;
  /** Escorts the school brings along itself. */
  readonly schoolEscorts: number;
  /** Whom to call that day. */
  readonly teacherName: string | null;
  readonly teacherPhone: string | null;
}
export interface PreparationView extends Preparation { readonly version: number }

/** Version 1 is also what a sheet nobody has touched is seen as: the first change makes the row. */
export const BLANK: PreparationView = {
  priorEducationOn: null, priorEducationBy: null, safetyEducationOn: null, safetyEducationBy: null, meetingPoint: null, directions: null, mentorName: null, whatToBring: null,
  travel: null, schoolEscorts: 0, teacherName: null, teacherPhone: null, version: 1,
};

const trimmed = <T>(value: T): T | null => (typeof value === 'string' ? ((value.trim() || null) as T | null) : value);

/** The sheet after a change, blank texts as none. A day goes with who did it, and escorts with whom to call. */
export function changed(before: Preparation, change: Partial<Preparation>): Preparation {
  const after = Object.fromEntries(Object.entries({ ...before, ...change }).map(([key, value]) => [key, trimmed(value)])) as unknown as Preparation;
  if ((after.priorEducationOn === null) !== (after.priorEducationBy === null)) throw new PreparationIncomplete('prior-education');
  if ((after.safetyEducationOn === null) !== (after.safetyEducationBy === null)) throw new PreparationIncomplete('safety-education');
  if (after.schoolEscorts > 0 && (after.teacherName === null || after.teacherPhone === null)) throw new PreparationIncomplete('teacher');
  return after;
}
