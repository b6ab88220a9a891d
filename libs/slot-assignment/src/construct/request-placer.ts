import { dayBunchingDelta } from '../criteria/day-bunching.js';
import { overLimitDelta } from '../criteria/goal-prices.js';
import { weekBunchingDelta } from '../criteria/week-bunching.js';
import type { Schedule } from '../model/schedule.js';
import type { SeededRandom } from '../model/seeded-random.js';
import { PartyFiller } from './party-filler.js';
import { SeatsLeft } from './seats-left.js';
import type { Elimination } from './static-elimination.js';

/** How hard to look for a place: at most `tries` dates, with `noise` (worth per student) so that a repeated search sees other dates. */
export interface Effort {
  readonly tries: number;
  readonly noise: number;
}

/** Finds the best date for one request as the rest of the plan stands. */
export class RequestPlacer {
  readonly filler: PartyFiller;
  private readonly seatsLeft: SeatsLeft;
  /** Dates not tried yet, as places of `Elimination.usable`, and what each promises. */
  private readonly places: Int32Array;
  private readonly promise: Float64Array;
  private readonly bestEdge: Int32Array;
  private readonly bestStudents: Int32Array;
  private bestCount = 0;

  constructor(private readonly schedule: Schedule, private readonly elimination: Elimination, private readonly random: SeededRandom) {
    const { board } = schedule;
    this.filler = new PartyFiller(board, schedule);
    this.seatsLeft = new SeatsLeft(schedule, elimination);
    let options = 0, parties = 0;
    for (let r = 0; r < board.requestCount; r++) {
      options = Math.max(options, elimination.usableStart[r + 1]! - elimination.usableStart[r]!);
      parties = Math.max(parties, schedule.partyStart[r + 1]! - schedule.partyStart[r]!);
    }
    this.places = new Int32Array(options);
    this.promise = new Float64Array(options);
    this.bestEdge = new Int32Array(parties);
    this.bestStudents = new Int32Array(parties);
  }

  /** Places an empty request; false (and option -1) when no date tried takes it. */
  place(request: number, { tries, noise }: Effort): boolean {
    const { schedule, elimination } = this, from = elimination.usableStart[request]!, count = elimination.usableStart[request + 1]! - from;
    for (let k = 0; k < count; k++) { this.places[k] = from + k; this.promise[k] = this.promiseOf(request, elimination.usable[from + k]!, noise); }
    const mark = schedule.mark(), before = schedule.worth;
    let bestGain = -Infinity, bestOption = -1;
    for (let t = 0, left = count; t < tries && left > 0;) {
      let k = 0;
      for (let other = 1; other < left; other++) if (this.promise[other]! > this.promise[k]!) k = other;
      if (this.promise[k]! <= bestGain) break;
      const at = this.places[k]!, option = elimination.usable[at]!;
      this.places[k] = this.places[--left]!;
      this.promise[k] = this.promise[left]!;
      if (!this.seatsLeft.suffice(request, at)) continue;
      t++;
      schedule.moveTo(request, option);
      const fits = this.filler.fill(request, noise, this.random), gain = schedule.worth - before;
      if (fits && gain > bestGain) { bestGain = gain; bestOption = option; this.remember(request); }
      schedule.rollBack(mark, before);
    }
    schedule.moveTo(request, bestOption);
    if (bestOption < 0) return false;
    for (let k = 0; k < this.bestCount; k++) schedule.put(this.bestEdge[k]!, this.bestStudents[k]!);
    return true;
  }

  /** Most an option could be worth as the weeks stand: everybody served, everybody's interest met, nobody travelling. */
  private promiseOf(request: number, option: number, noise: number): number {
    const { schedule } = this, { board, prices } = schedule, n = board.headcount[request]!, d = board.requestDistrict[request]!;
    const day = board.optionSlot[option]! >> 1, week = board.weekOfDay[day]!;
    const liked = schedule.care[request]! * prices.interests + schedule.liking[option]!, goal = schedule.goalPrices;
    const onDay = schedule.dayLoad[d * board.dayCount + day]!, inWeek = schedule.weekLoad[d * board.weekCount + week]!;
    return n * (prices.students + liked + (noise > 0 ? noise * this.random.fraction() : 0))
      + prices.days * dayBunchingDelta(onDay, board.dayMean[d]!, n) + prices.weeks * weekBunchingDelta(inWeek, board.weekMean[d]!, n)
      - (goal.weekPeak > 0 ? goal.weekPeak * overLimitDelta(inWeek, goal.weekLimit * board.weekMean[d]!, n) : 0)
      - (goal.dayPeak > 0 ? goal.dayPeak * overLimitDelta(onDay, goal.dayLimit * board.dayMean[d]!, n) : 0);
  }

  private remember(request: number): void {
    const { schedule } = this, start = schedule.partyStart[request]!;
    this.bestCount = schedule.partyCount[request]!;
    for (let k = 0; k < this.bestCount; k++) {
      this.bestEdge[k] = schedule.parties[start + k]!;
      this.bestStudents[k] = schedule.students[this.bestEdge[k]!]!;
    }
  }
}
