import type { Prices } from '../criteria/all-criteria.js';
import type { Board } from '../model/board.js';
import { Schedule } from '../model/schedule.js';
import type { Agreements } from './agreements.js';

/** What it costs to change a plan people already know, in the worth of the search. */
export interface Stability {
  /** Per student whose date or band changes. */
  readonly date: number;
  /** Per student who goes to a venue the request did not have, or had fewer of. */
  readonly venue: number;
  /** Per request that must be asked again: its date moves, or it changes at all although nothing happened to it. */
  readonly touch: number;
  /** Per student of a request that ends without a date although nothing happened to it: more than any newcomer is worth. */
  readonly loss: number;
}

/**
 * The one place the usual prices live. A date moves a whole grade's timetable, and every school asked again is a telephone call.
 * A venue is a host who was asked by name: 4 a student is more than a better job field (3) or a shorter way is worth, so nobody is sent to
 * another host for those alone, and less than a student who finds no seat (10). Measured on districts of 50 schools at load .8 where a quarter of
 * the requests lose a host: at .5 twice as many students' parties move to new hosts as had lost theirs, and 5 or 6 others must be asked; at 4 no more
 * parties than were lost, and 1 to 3 others, for .1 to .3 % of the value.
 */
export const USUAL_STABILITY: Stability = { date: 2, venue: 4, touch: 200, loss: 1000 };

/** Where a request was before the changes: its slot (-1: nowhere) and the students on each of its edges. */
export interface Home {
  readonly slot: Int32Array;
  readonly students: Int16Array;
}

/**
 * A schedule that remembers an earlier plan and charges for every departure from it, and that keeps to what was agreed with single hosts.
 * Charges follow the same two operations as the worth itself, with a journal of their own beside the schedule's.
 */
export class SteadySchedule extends Schedule {
  /** 1 where something happened to the request itself: it hears of a change anyhow, so another venue costs no call more. */
  readonly isHit: Uint8Array;
  private home: Home | undefined;
  private readonly difference: Int16Array;
  /** By request: edges that differ from home, and students on edges beyond those they had at home. */
  private readonly differing: Int32Array;
  private readonly elsewhere: Int32Array;
  private readonly steps: number[] = [];
  private readonly refused: ReadonlyMap<number, readonly { readonly edge: number; readonly day: number }[]>;
  private readonly grants: ReadonlyMap<number, { readonly week: Int32Array; readonly month: Int32Array }>;

  constructor(board: Board, prices: Prices, agreements: Agreements, private readonly stability: Stability) {
    super(board, prices);
    this.isHit = new Uint8Array(board.requestCount);
    this.difference = new Int16Array(board.edgeVenue.length);
    this.differing = new Int32Array(board.requestCount);
    this.elsewhere = new Int32Array(board.requestCount);
    this.refused = refusedEdges(board, agreements);
    this.grants = grantedVisits(board, agreements);
  }

  /** From now on departures from `home` cost; the schedule must be empty. */
  settleAt(home: Home): void {
    this.home = home;
    this.difference.set(home.students.map((n) => -n));
    for (let r = 0; r < this.board.requestCount; r++) {
      this.differing[r] = 0;
      for (let e = this.board.edgeStart[r]!; e < this.board.edgeStart[r + 1]!; e++) if (home.students[e]! > 0) this.differing[r]!++;
    }
  }

  homeSlot(request: number): number {
    return this.home?.slot[request] ?? -1;
  }

  homeStudents(edge: number): number {
    return this.home?.students[edge] ?? 0;
  }

  isTouched(request: number): boolean {
    return this.slotOf(request) !== this.homeSlot(request) || this.differing[request]! > 0;
  }

  /** It had a date, nothing happened to it, and it changed all the same. */
  isAsked(request: number): boolean {
    return this.isHit[request] === 0 && this.homeSlot(request) >= 0 && this.isTouched(request);
  }

  refuses(request: number, venue: number, day: number): boolean {
    return this.refused.get(request)?.some((no) => this.board.edgeVenue[no.edge] === venue && (no.day < 0 || no.day === day)) ?? false;
  }

  override put(edge: number, by: number): void {
    const r = this.board.edgeRequest[edge]!, before = this.charge(r);
    super.put(edge, by);
    this.steps.push(edge, by);
    this.shift(edge, by);
    this.worth -= this.charge(r) - before;
  }

  override moveTo(request: number, option: number): void {
    const before = this.charge(request);
    super.moveTo(request, option);
    this.steps.push(-1, 0);
    if (this.refused.size > 0) this.strike(request);
    this.worth -= this.charge(request) - before;
  }

  override rollBack(mark: number, worth: number): void {
    while (this.steps.length > mark) {
      const by = this.steps.pop()!, edge = this.steps.pop()!;
      if (edge >= 0) this.shift(edge, -by);
    }
    super.rollBack(mark, worth);
    for (const r of this.refused.keys()) this.strike(r);
  }

  override keep(): void {
    super.keep();
    this.steps.length = 0;
  }

  override hasVisitLeft(venue: number, slot: number): boolean {
    if (!super.hasVisitLeft(venue, slot)) return false;
    const grant = this.grants.get(venue);
    if (!grant) return true;
    const { board } = this, week = board.weekOfDay[slot >> 1]!, month = board.monthOfDay[slot >> 1]!;
    let inWeek = 0, inMonth = 0;
    for (let h = this.holderStart[venue]!; h < this.holderStart[venue]! + this.holderCount[venue]!; h++) {
      const day = this.slotOf(board.edgeRequest[this.holders[h]!]!) >> 1;
      if (board.weekOfDay[day] === week) inWeek++;
      if (board.monthOfDay[day] === month) inMonth++;
    }
    return inWeek < grant.week[week]! && inMonth < grant.month[month]!;
  }

  /** What the request's departure from home costs as it stands. */
  private charge(r: number): number {
    if (this.homeSlot(r) < 0) return 0;
    const { stability } = this, hasMoved = this.slotOf(r) !== this.homeSlot(r);
    return (hasMoved ? stability.date * this.board.headcount[r]! : 0) + stability.venue * this.elsewhere[r]!
      + (hasMoved || (this.isHit[r] === 0 && this.differing[r]! > 0) ? stability.touch : 0)
      + (this.slotOf(r) < 0 && this.isHit[r] === 0 ? stability.loss * this.board.headcount[r]! : 0);
  }

  private shift(edge: number, by: number): void {
    const r = this.board.edgeRequest[edge]!, before = this.difference[edge]!, after = before + by;
    this.difference[edge] = after;
    if (before === 0) this.differing[r]!++;
    if (after === 0) this.differing[r]!--;
    this.elsewhere[r]! += (after > 0 ? after : 0) - (before > 0 ? before : 0);
  }

  /** Takes the refused venues out of those open to the request; the schedule writes that list anew whenever the slot changes. */
  private strike(request: number): void {
    const day = this.slotOf(request) >> 1, from = this.board.edgeStart[request]!;
    for (const no of this.refused.get(request) ?? []) {
      if (no.day >= 0 && no.day !== day) continue;
      const at = this.openEdges.subarray(from, from + this.openCount[request]!).indexOf(no.edge);
      if (at >= 0) this.openEdges.copyWithin(from + at, from + at + 1, from + this.openCount[request]!--);
    }
  }
}

function refusedEdges(board: Board, { refusals }: Agreements): Map<number, { edge: number; day: number }[]> {
  const refused = new Map<number, { edge: number; day: number }[]>();
  for (const { request, venue, date } of refusals) {
    const r = board.requests.findIndex(({ id }) => id === request), v = board.venues.findIndex(({ id }) => id === venue);
    if (r < 0 || v < 0) continue;
    const edge = board.edgeVenue.subarray(0, board.edgeStart[r + 1]!).indexOf(v, board.edgeStart[r]!);
    if (edge >= 0) refused.set(r, [...(refused.get(r) ?? []), { edge, day: date === undefined ? -1 : board.days.indexOf(date) }]);
  }
  return refused;
}

/** Limits per week and month of venues with a grant: what they took before the raise, and the visits granted. */
function grantedVisits(board: Board, { grants }: Agreements): Map<number, { week: Int32Array; month: Int32Array }> {
  const months = [...new Set(board.days.map((day) => day.slice(0, 7)))];
  return new Map(grants.flatMap(({ venue, weeks, months: perMonth }) => {
    const v = board.venues.findIndex(({ id }) => id === venue);
    if (v < 0) return [];
    const week = board.partiesPerWeek[v]! - Math.max(...weeks.values()), month = board.partiesPerMonth[v]! - Math.max(...perMonth.values());
    return [[v, { week: Int32Array.from(board.weeks, (monday) => week + (weeks.get(monday) ?? 0)), month: Int32Array.from(months, (m) => month + (perMonth.get(m) ?? 0)) }] as const];
  }));
}
