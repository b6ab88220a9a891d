import type { Day } from '#kernel';

/** A group whose week changes between the wishes and the plan. */
export interface MovedGroup {
  readonly wishId: string;
  readonly asked: number;
  /** Monday of the first wish. */
  readonly from: Day;
  /** Monday of the planned week; null when the group finds no place. */
  readonly to: Day | null;
  readonly placed: number;
}

export interface EveningStep extends MovedGroup {
  /** Students more than seats, over all weeks, once this step is made. */
  readonly excess: number;
  /** Students in the busiest week then. */
  readonly peak: number;
}

/** Nobody steps through more; the rest is made at once. */
const MOST_STEPS = 300;

/**
 * The way from the wishes to the plan, one group at a time: always the step that relieves overfull weeks most, so that a
 * director sees first what helps most. Ties: out of the fuller week, the larger group, the smaller id.
 */
export function eveningSteps(groups: readonly MovedGroup[], wished: ReadonlyMap<Day, number>, seats: ReadonlyMap<Day, number>): EveningStep[] {
  const load = new Map(wished), left = new Set(groups), steps: EveningStep[] = [];
  const over = (week: Day, change: number): number => Math.max(0, (load.get(week) ?? 0) + change - (seats.get(week) ?? 0));
  const relief = ({ from, to, asked, placed }: MovedGroup): number =>
    over(from, 0) - over(from, -asked) + (to === null ? 0 : over(to, 0) - over(to, placed));
  const isBetter = (one: MovedGroup, other: MovedGroup): boolean => {
    const byRelief = relief(one) - relief(other);
    if (byRelief !== 0) return byRelief > 0;
    const byLoad = (load.get(one.from) ?? 0) - (load.get(other.from) ?? 0);
    return byLoad !== 0 ? byLoad > 0 : one.asked !== other.asked ? one.asked > other.asked : one.wishId < other.wishId;
  };
  while (left.size > 0 && steps.length < MOST_STEPS) {
    let best: MovedGroup | undefined;
    for (const group of left) if (!best || isBetter(group, best)) best = group;
    const { from, to, asked, placed } = best!;
    left.delete(best!);
    load.set(from, (load.get(from) ?? 0) - asked);
    if (to !== null) load.set(to, (load.get(to) ?? 0) + placed);
    steps.push({ ...best!, excess: [...load.keys()].reduce((sum, week) => sum + over(week, 0), 0), peak: Math.max(0, ...load.values()) });
  }
  return steps;
}
