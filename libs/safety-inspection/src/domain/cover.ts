import type { Day } from '#kernel';

/** The days one inspection vouches for, first and last included. */
export interface Cover { readonly inspectionId: string; readonly validFrom: Day; readonly validUntil: Day }

/** Of several inspections that cover the day, the one that lasts longest: a booking that leans on it is shaken least often. */
export function coverOn(covers: readonly Cover[], day: Day): Cover | null {
  return covers
    .filter(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil)
    .reduce<Cover | null>((best, cover) => (best && best.validUntil >= cover.validUntil ? best : cover), null);
}
