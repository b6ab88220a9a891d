/**
 * One date of one request as flat lists, one entry per open venue in reach, ordered by field: `gain` per student (interests not counted), `charge`
 * once per party, between `least` and `most` students. Lists may be longer than `count`; they are reused from date to date.
 */
export interface Outing {
  count: number;
  readonly gain: Float64Array;
  readonly charge: Float64Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly field: Int32Array;
  /** Students interested, by field. */
  readonly interests: readonly number[];
  readonly fewest: number;
  readonly headcount: number;
}

export function emptyOuting(size: number, { interests, minServed, headcount }: { interests: readonly number[]; minServed: number; headcount: number }): Outing {
  return {
    count: 0, gain: new Float64Array(size), charge: new Float64Array(size), least: new Int32Array(size), most: new Int32Array(size), field: new Int32Array(size),
    interests, fewest: minServed, headcount,
  };
}
