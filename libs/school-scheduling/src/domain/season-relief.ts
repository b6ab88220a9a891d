import { type Day, daysApart } from '#kernel';

/** A group that wishes, with the weeks it can go and the weeks its school might still open. */
export interface ReliefGroup {
  readonly wishId: string;
  readonly headcount: number;
  /** Monday of the week it wished first. */
  readonly wishedWeek: Day;
  /** Mondays of the weeks it can go, the wished one among them. */
  readonly weeks: ReadonlySet<Day>;
  /** Mondays of the further weeks in which its calendar is free. */
  readonly moreWeeks: readonly Day[];
}

export interface Relief {
  readonly wishId: string;
  /** The overfull week that gets lighter. */
  readonly from: Day;
  /** The week with room that the school would have to add. */
  readonly week: Day;
  /** Students fewer in the overfull week. */
  readonly gain: number;
}

/**
 * What one more week from one school would change. First everybody moves as far as the weeks already offered allow (a
 * greatest flow of students from groups to weeks: groups make room for one another, over as many weeks as it takes); what
 * is still too much in a week then is stuck there, and only a week not offered yet can help.
 */
export function reliefOf(groups: readonly ReliefGroup[], capacity: ReadonlyMap<Day, number>, most: number): Relief[] {
  const flow = new Flow(groups, capacity);
  flow.spread();
  const reliefs = groups.flatMap((group, index): Relief[] => {
    const from = group.wishedWeek, stuck = flow.stuckIn(from);
    // Students of the group sit in the overfull week or wait for a place there; when they leave, others take their seats.
    const movable = Math.min(stuck, flow.studentsIn(index, from) + flow.waiting(index));
    if (movable <= 0) return [];
    const best = group.moreWeeks.map((week) => ({ week, gain: Math.min(movable, flow.roomIn(week)) }))
      .sort((a, b) => b.gain - a.gain || Math.abs(daysApart(from, a.week)) - Math.abs(daysApart(from, b.week)) || (a.week < b.week ? -1 : 1))[0];
    return best && best.gain > 0 ? [{ wishId: group.wishId, from, ...best }] : [];
  });
  return reliefs
    .sort((a, b) => b.gain - a.gain || Math.abs(daysApart(a.from, a.week)) - Math.abs(daysApart(b.from, b.week)) || (a.wishId < b.wishId ? -1 : 1))
    .slice(0, most);
}

class Flow {
  private readonly placed: Map<Day, number>[];
  private readonly left: number[];
  private readonly room: Map<Day, number>;
  private readonly sitting = new Map<Day, Set<number>>();

  constructor(private readonly groups: readonly ReliefGroup[], capacity: ReadonlyMap<Day, number>) {
    this.placed = groups.map(() => new Map<Day, number>());
    this.left = groups.map(({ headcount }) => headcount);
    this.room = new Map(capacity);
    for (const week of capacity.keys()) this.sitting.set(week, new Set());
  }

  studentsIn(group: number, week: Day): number {
    return this.placed[group]?.get(week) ?? 0;
  }

  waiting(group: number): number {
    return this.left[group] ?? 0;
  }

  roomIn(week: Day): number {
    return this.room.get(week) ?? 0;
  }

  stuckIn(week: Day): number {
    return this.groups.reduce((sum, { wishedWeek }, index) => sum + (wishedWeek === week ? this.waiting(index) : 0), 0);
  }

  /** Everybody first where they wish, then along the shortest chains to weeks with room, until no chain is left. */
  spread(): void {
    this.groups.forEach(({ wishedWeek }, index) => this.put(index, wishedWeek, Math.min(this.waiting(index), this.roomIn(wishedWeek))));
    this.groups.forEach((_, index) => {
      while (this.waiting(index) > 0 && this.pushAlongChain(index));
    });
  }

  private put(group: number, week: Day, students: number): void {
    if (students <= 0) return;
    this.placed[group]!.set(week, this.studentsIn(group, week) + students);
    this.sitting.get(week)?.add(group);
    this.left[group]! -= students;
    this.room.set(week, this.roomIn(week) - students);
  }

  private move(group: number, from: Day, to: Day, students: number): void {
    this.placed[group]!.set(from, this.studentsIn(group, from) - students);
    if (this.studentsIn(group, from) === 0) this.sitting.get(from)?.delete(group);
    this.left[group]! += students;
    this.room.set(from, this.roomIn(from) + students);
    this.put(group, to, students);
  }

  /** Breadth first over weeks: a full week passes the push on through a group that sits there and can go elsewhere. */
  private pushAlongChain(start: number): boolean {
    const cameBy = new Map<Day, { readonly group: number; readonly from: Day | undefined }>();
    const queue: Day[] = [];
    const reach = (week: Day, group: number, from: Day | undefined): void => {
      if (cameBy.has(week) || !this.room.has(week)) return;
      cameBy.set(week, { group, from });
      queue.push(week);
    };
    for (const week of this.groups[start]!.weeks) reach(week, start, undefined);
    for (let at = 0; at < queue.length; at++) {
      const week = queue[at]!;
      if (this.roomIn(week) > 0) return this.follow(week, cameBy);
      for (const group of this.sitting.get(week) ?? []) for (const next of this.groups[group]!.weeks) reach(next, group, week);
    }
    return false;
  }

  private follow(end: Day, cameBy: ReadonlyMap<Day, { readonly group: number; readonly from: Day | undefined }>): boolean {
    const steps: { readonly group: number; readonly from: Day | undefined; readonly to: Day }[] = [];
    for (let week: Day | undefined = end; week !== undefined; week = cameBy.get(week)!.from) steps.push({ ...cameBy.get(week)!, to: week });
    const students = Math.min(this.roomIn(end), ...steps.map(({ group, from }) => (from === undefined ? this.waiting(group) : this.studentsIn(group, from))));
    // From the far end back: each step fills the room the step before it made.
    for (const { group, from, to } of steps) {
      if (from === undefined) this.put(group, to, students);
      else this.move(group, from, to, students);
    }
    return students > 0;
  }
}
