import type { Day } from '#kernel';

/** Asked upwards: the academic calendars are judged by the room that plans with them. */
export abstract class FreeDays {
  /** Whether this grade may go out on the day: no exam, closure, vacation or holiday. */
  abstract isFree(centreId: string, schoolId: string, grade: number, day: Day): Promise<boolean>;
}
