/** What decides whose turn it is. */
export interface Turn {
  readonly id: string;
  readonly priority: number;
  /** Students of the school that have a place this half-year. */
  readonly studentsPlaced: number;
  readonly arrivedAt: Date;
}

/**
 * The published order: who the director lets go first, for a reason on record; then the school with fewer students placed this
 * half-year; then who came first. Size plays no part: a group that does not fit is passed over and keeps its place.
 */
export function byTurn(a: Turn, b: Turn): number {
  return b.priority - a.priority
    || a.studentsPlaced - b.studentsPlaced
    || a.arrivedAt.getTime() - b.arrivedAt.getTime()
    || (a.id < b.id ? -1 : 1);
}

export const inTurn = <T extends Turn>(waiters: readonly T[]): T[] => [...waiters].sort(byTurn);
