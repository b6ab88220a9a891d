import type { Band, Day } from '#kernel';
import type { Request } from '#slot-assignment';

/** A class, or without a label the whole grade. */
export interface Group {
  readonly schoolId: string;
  readonly grade: number;
  readonly classLabel: string | null;
}
export interface WishingGroup extends Group { readonly id: string }
/** A booking that stands: where the group is then. */
export interface PlacedGroup extends Group {
  /** Null for a direct booking. */
  readonly wishId: string | null;
  readonly heldOn: Day;
  readonly band: Band;
}

/** A whole grade shares students with each of its classes, a class with none but itself. */
export const shareStudents = (one: Group, other: Group): boolean => one.schoolId === other.schoolId && one.grade === other.grade
  && (one.classLabel === null || other.classLabel === null || one.classLabel === other.classLabel);

type WishedDate = Request['dates'][number];

/**
 * Nobody is in two places at once, and the search knows nothing of who shares students with whom: so wishes that do never keep the same
 * half-day. They choose in turns, the first wish first, each the date it likes most of those left; a half-day on which a group is booked
 * already belongs to that booking's wish, or to none. `requests` in the order of arrival; wishes that share no students keep all their dates.
 */
export function inOnePlaceEach(requests: readonly Request[], wishes: readonly WishingGroup[], placed: readonly PlacedGroup[]): Request[] {
  const grades = new Map<string, { wishes: WishingGroup[]; placed: PlacedGroup[] }>();
  const gradeOf = ({ schoolId, grade }: Group): { wishes: WishingGroup[]; placed: PlacedGroup[] } => {
    const key = `${schoolId} ${grade}`, known = grades.get(key) ?? { wishes: [], placed: [] };
    grades.set(key, known);
    return known;
  };
  for (const wish of wishes) gradeOf(wish).wishes.push(wish);
  for (const booking of placed) gradeOf(booking).placed.push(booking);
  const datesOf = new Map(requests.map(({ id, dates }) => [id, dates]));
  for (const grade of grades.values()) if (grade.wishes.length > 1 || grade.placed.length > 0) for (const [id, dates] of dealt(grade, datesOf)) datesOf.set(id, dates);
  return requests.map((request) => (datesOf.get(request.id) === request.dates ? request : { ...request, dates: datesOf.get(request.id)! }));
}

/** The half-days each wish of one grade keeps. */
function dealt({ wishes, placed }: { wishes: readonly WishingGroup[]; placed: readonly PlacedGroup[] }, datesOf: ReadonlyMap<string, readonly WishedDate[]>): Map<string, WishedDate[]> {
  const holders = new Map<string, { readonly wishId: string | null; readonly group: Group }[]>();
  const hold = (at: string, wishId: string | null, group: Group): void => void holders.set(at, [...(holders.get(at) ?? []), { wishId, group }]);
  for (const booking of placed) hold(keyOf(booking.heldOn, booking.band), booking.wishId, booking);
  const queues = wishes.map((wish) => ({ wish, left: [...(datesOf.get(wish.id) ?? [])].sort(byLiking) })), kept = new Map(wishes.map(({ id }) => [id, new Set<WishedDate>()]));
  for (let isDealing = true; isDealing;) {
    isDealing = false;
    for (const { wish, left } of queues) {
      const isFree = ({ date, band }: WishedDate): boolean => (holders.get(keyOf(date, band)) ?? []).every(({ wishId, group }) => wishId === wish.id || !shareStudents(wish, group));
      const turn = left.findIndex(isFree);
      // what is not free now never will be
      const [chosen] = left.splice(0, turn < 0 ? left.length : turn + 1).slice(turn);
      if (turn < 0 || !chosen) continue;
      hold(keyOf(chosen.date, chosen.band), wish.id, wish);
      kept.get(wish.id)!.add(chosen);
      isDealing = true;
    }
  }
  return new Map(wishes.map(({ id }) => [id, (datesOf.get(id) ?? []).filter((date) => kept.get(id)!.has(date))]));
}

const keyOf = (day: Day, band: Band): string => `${day} ${band}`;
const byLiking = (a: WishedDate, b: WishedDate): number => b.preference - a.preference || (keyOf(a.date, a.band) < keyOf(b.date, b.band) ? -1 : 1);
