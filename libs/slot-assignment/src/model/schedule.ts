import type { Prices } from '../criteria/all-criteria.js';
import { dayBunchingDelta } from '../criteria/day-bunching.js';
import { distanceDelta } from '../criteria/distance.js';
import { interestMatchDelta } from '../criteria/interest-match.js';
import { preferenceDelta } from '../criteria/preference.js';
import { studentsServedDelta } from '../criteria/students-served.js';
import { weekBunchingDelta } from '../criteria/week-bunching.js';
import { NO_GOAL_PRICES, overLimitDelta, TOP_THREE, type GoalPrices } from '../criteria/goal-prices.js';
import type { Board } from './board.js';
import { occupy, type Reservation } from './capacity.js';
import { SchoolSatisfaction } from './school-satisfaction.js';

const NOWHERE = -1;

/**
 * The plan under construction: every counter the hard rules and the worth need, kept up to date by two operations only,
 * `moveTo` (an empty request gets another option) and `put` (an edge gets more or fewer students).
 * Both are journalled, so any sequence is taken back exactly by `rollBack`. Venue limits are the caller's question (`room`) before it puts.
 */
export class Schedule {
  readonly option: Int32Array;
  readonly students: Int16Array;
  readonly served: Int32Array;
  readonly accessibleServed: Int32Array;
  readonly partyCount: Int32Array;
  /** Edges with students, request r's from partyStart[r] on. */
  readonly parties: Int32Array;
  readonly partyStart: Int32Array;
  /** Edges whose venue is open at the request's slot, request r's from board.edgeStart[r] on. */
  readonly openEdges: Int32Array;
  readonly openCount: Int32Array;
  /** Edges with students by venue, venue v's from holderStart[v] on. */
  readonly holders: Int32Array;
  readonly holderStart: Int32Array;
  readonly holderCount: Int32Array;
  readonly weekLoad: Float64Array;
  readonly dayLoad: Float64Array;
  /** How much a request's wishes and interests count in this search; raised for schools that would otherwise come off badly. */
  readonly care: Float64Array;
  /** What the plan is worth at this search's prices. */
  worth = 0;

  /** What one student on an option adds for its date: the wish at this search's price and care, and what the goals lay on top. */
  readonly liking: Float64Array;

  private readonly slot: Int32Array;
  private readonly satisfaction: SchoolSatisfaction;
  private readonly fieldStudents: Int32Array;
  private readonly partyPlace: Int32Array;
  private readonly holderPlace: Int32Array;
  private readonly seatsTaken: Int16Array;
  private readonly openingParties: Int16Array;
  private readonly dayParties: Int16Array;
  private readonly weekParties: Int16Array;
  private readonly monthParties: Int16Array;
  private journal = new Int32Array(4096);
  private journalLength = 0;

  goalPrices: GoalPrices = NO_GOAL_PRICES;

  /** `reserved`: what this search may not use of venues it shares with others. */
  constructor(readonly board: Board, public prices: Prices, reserved?: Reservation) {
    const { requestCount: R, venueCount: V, districtCount, dayCount } = board, edges = board.edgeVenue.length;
    this.option = new Int32Array(R).fill(NOWHERE);
    this.slot = new Int32Array(R).fill(NOWHERE);
    this.students = new Int16Array(edges);
    this.served = new Int32Array(R);
    this.care = new Float64Array(R).fill(1);
    this.accessibleServed = new Int32Array(R);
    this.partyCount = new Int32Array(R);
    this.partyStart = new Int32Array(R + 1);
    for (let r = 0; r < R; r++) {
      // A move may hold one party more than allowed before it gives one back; no request has more parties than venues in reach.
      const reach = board.edgeStart[r + 1]! - board.edgeStart[r]!;
      this.partyStart[r + 1] = this.partyStart[r]! + Math.min(reach, board.maxParties[r]! + 1);
    }
    this.parties = new Int32Array(this.partyStart[R]!);
    this.partyPlace = new Int32Array(edges).fill(NOWHERE);
    this.openEdges = new Int32Array(edges);
    this.openCount = new Int32Array(R);
    this.holderStart = new Int32Array(V + 1);
    for (const v of board.edgeVenue) this.holderStart[v + 1]!++;
    for (let v = 0; v < V; v++) this.holderStart[v + 1]! += this.holderStart[v]!;
    this.holders = new Int32Array(edges);
    this.holderCount = new Int32Array(V);
    this.holderPlace = new Int32Array(edges);
    this.fieldStudents = new Int32Array(R * board.fieldCount);
    this.seatsTaken = new Int16Array(V * board.slotCount);
    this.openingParties = new Int16Array(V * board.slotCount);
    this.dayParties = new Int16Array(V * dayCount);
    this.weekParties = new Int16Array(V * board.weekCount);
    this.monthParties = new Int16Array(V * board.monthCount);
    this.dayLoad = new Float64Array(districtCount * dayCount);
    this.weekLoad = new Float64Array(districtCount * board.weekCount);
    this.liking = new Float64Array(board.optionSlot.length);
    this.satisfaction = new SchoolSatisfaction(board);
    if (reserved) occupy(board, { seats: this.seatsTaken, opening: this.openingParties, day: this.dayParties, week: this.weekParties, month: this.monthParties }, reserved);
    for (let r = 0; r < R; r++) this.priceDates(r);
  }

  slotOf(request: number): number {
    return this.slot[request]!;
  }

  /** Students of the request placed in the field. */
  placedIn(request: number, field: number): number {
    return this.fieldStudents[request * this.board.fieldCount + field]!;
  }

  /** Most students the edge could hold now in total at its request's slot; 0 when its venue cannot take the party. */
  room(edge: number): number {
    const { board } = this, v = board.edgeVenue[edge]!, slot = this.slot[board.edgeRequest[edge]!]!;
    const held = this.students[edge]!, free = board.seats[v]! - this.seatsTaken[v * board.slotCount + slot]! + held;
    if (held > 0) return free;
    return free >= board.minParty[v]! && this.hasVisitLeft(v, slot) ? free : 0;
  }

  /** Students one more party could bring to the venue in a slot, whether or not it is open then. */
  seatsLeft(venue: number, slot: number): number {
    if (!this.hasVisitLeft(venue, slot)) return 0;
    const free = this.board.seats[venue]! - this.seatsTaken[venue * this.board.slotCount + slot]!;
    return free >= this.board.minParty[venue]! ? free : 0;
  }

  /** Whether one more party stays within the venue's limits per opening, day, week and month. */
  hasVisitLeft(venue: number, slot: number): boolean {
    const { board } = this, day = slot >> 1;
    // What binds most often comes first.
    return this.monthParties[venue * board.monthCount + board.monthOfDay[day]!]! < board.partiesPerMonth[venue]!
      && this.weekParties[venue * board.weekCount + board.weekOfDay[day]!]! < board.partiesPerWeek[venue]!
      && this.dayParties[venue * board.dayCount + day]! < board.partiesPerDay[venue]!
      && this.openingParties[venue * board.slotCount + slot]! < board.partiesPerOpening[venue]!;
  }

  /** Whether the request keeps its own hard rules: enough served, not too many parties, accessible seats. */
  isSound(request: number): boolean {
    const { board } = this, served = this.served[request]!;
    return served >= board.minServed[request]! && served <= board.headcount[request]! && served > 0
      && this.partyCount[request]! <= board.maxParties[request]! && this.accessibleServed[request]! >= board.accessibleSeats[request]!;
  }

  /** Gives a request without parties another option (-1: none). */
  moveTo(request: number, option: number): void {
    this.note(-1 - request, this.option[request]!);
    this.settle(request, option);
  }

  /** Seats `by` more (or fewer) of the edge's request at its venue; the party opens and closes by itself. */
  put(edge: number, by: number): void {
    this.note(edge, by);
    this.apply(edge, by);
  }

  /** Takes all parties of the request back; its option stays. */
  clear(request: number): void {
    const start = this.partyStart[request]!;
    for (let k = this.partyCount[request]! - 1; k >= 0; k--) { const edge = this.parties[start + k]!; this.put(edge, -this.students[edge]!); }
  }

  /** Lets the request's wishes and interests count `care` times from now on. */
  setCare(request: number, care: number): void {
    const start = this.partyStart[request]!, edges = this.parties.slice(start, start + this.partyCount[request]!);
    const sizes = Array.from(edges, (edge) => this.students[edge]!);
    this.clear(request);
    this.care[request] = care;
    this.priceDates(request);
    edges.forEach((edge, k) => this.put(edge, sizes[k]!));
    this.keep();
  }

  /** Counts the same plan at other prices from now on; requests' care stays. */
  reprice(prices: Prices, goalPrices: GoalPrices): void {
    const { board } = this, edges = board.edgeRequest.length;
    this.prices = prices;
    this.goalPrices = goalPrices;
    for (let r = 0; r < board.requestCount; r++) this.priceDates(r);
    const sizes = this.students.slice();
    for (let r = 0; r < board.requestCount; r++) this.clear(r);
    this.worth = 0;
    for (let e = 0; e < edges; e++) if (sizes[e]! > 0) this.put(e, sizes[e]!);
    this.keep();
  }

  mark(): number {
    return this.journalLength;
  }

  /** Undoes everything since the mark; the caller hands back the worth it noted with the mark, so that no rounding creeps in. */
  rollBack(mark: number, worth: number): void {
    while (this.journalLength > mark) {
      this.journalLength -= 2;
      const who = this.journal[this.journalLength]!, what = this.journal[this.journalLength + 1]!;
      if (who < 0) this.settle(-1 - who, what);
      else this.count(who, -what);
    }
    this.worth = worth;
  }

  /** Forgets how to undo what happened so far. */
  keep(): void {
    this.journalLength = 0;
  }

  private note(who: number, what: number): void {
    if (this.journalLength + 2 > this.journal.length) {
      const longer = new Int32Array(2 * this.journal.length);
      longer.set(this.journal);
      this.journal = longer;
    }
    this.journal[this.journalLength++] = who;
    this.journal[this.journalLength++] = what;
  }

  private settle(request: number, option: number): void {
    const { board, openEdges } = this;
    this.option[request] = option;
    const slot = option < 0 ? NOWHERE : board.optionSlot[option]!;
    if (slot === this.slot[request]!) return;
    this.slot[request] = slot;
    const from = board.edgeStart[request]!;
    let count = 0;
    if (slot >= 0) {
      const until = board.edgeStart[request + 1]!, { isOpen, edgeVenue, slotCount } = board;
      for (let e = from; e < until; e++) if (isOpen[edgeVenue[e]! * slotCount + slot]! === 1) openEdges[from + count++] = e;
    }
    this.openCount[request] = count;
  }

  private apply(edge: number, by: number): void {
    const { board, prices, goalPrices: goal } = this, r = board.edgeRequest[edge]!, day = this.slot[r]! >> 1, d = board.requestDistrict[r]!;
    const onDay = this.dayLoad[d * board.dayCount + day]!, inWeek = this.weekLoad[d * board.weekCount + board.weekOfDay[day]!]!, matched = this.count(edge, by);
    this.worth += prices.students * studentsServedDelta(by)
      + this.care[r]! * prices.interests * matched
      + preferenceDelta(this.liking[this.option[r]!]!, by)
      + prices.distance * distanceDelta(board.edgeKm[edge]!, by)
      + prices.days * dayBunchingDelta(onDay, board.dayMean[d]!, by)
      + prices.weeks * weekBunchingDelta(inWeek, board.weekMean[d]!, by)
      + this.satisfaction.added;
    if (goal.weekPeak > 0) this.worth -= goal.weekPeak * overLimitDelta(inWeek, goal.weekLimit * board.weekMean[d]!, by);
    if (goal.dayPeak > 0) this.worth -= goal.dayPeak * overLimitDelta(onDay, goal.dayLimit * board.dayMean[d]!, by);
  }

  /** Moves every counter and leaves the worth alone: what is taken back has its worth noted. Returns how many more students' interests are met. */
  private count(edge: number, by: number): number {
    const { board } = this, r = board.edgeRequest[edge]!, v = board.edgeVenue[edge]!, slot = this.slot[r]!, day = slot >> 1;
    const before = this.students[edge]!, after = before + by;
    this.students[edge] = after;
    this.seatsTaken[v * board.slotCount + slot]! += by;
    if (before === 0) this.open(edge, r, v, slot);
    else if (after === 0) this.close(edge, r, v, slot);
    this.served[r]! += by;
    if (board.isAccessible[v] === 1) this.accessibleServed[r]! += by;
    const at = r * board.fieldCount + board.edgeField[edge]!, placed = this.fieldStudents[at]!, matched = interestMatchDelta(board.interests[at]!, placed, by);
    this.fieldStudents[at] = placed + by;
    const d = board.requestDistrict[r]!;
    this.dayLoad[d * board.dayCount + day]! += by;
    this.weekLoad[d * board.weekCount + board.weekOfDay[day]!]! += by;
    this.satisfaction.add(board.requestSchool[r]!, by * Math.round(500 + 300 * board.optionPreference[this.option[r]!]!) + 200 * matched, this.goalPrices);
    return matched;
  }

  /** Goals on wishes count requests, so what they lay on a date is shared among a request's students: a small request costs as much as a large one. */
  private priceDates(r: number): void {
    const { board, goalPrices } = this, { firstWish } = board.requests[r]!;
    for (let o = board.optionStart[r]!; o < board.optionStart[r + 1]!; o++) {
      const liked = board.optionPreference[o]!, perRequest = (liked >= TOP_THREE ? goalPrices.topThree : 0) + (board.days[board.optionSlot[o]! >> 1] === firstWish ? goalPrices.firstWish : 0);
      this.liking[o] = this.care[r]! * (this.prices.wishes * liked + perRequest / board.headcount[r]!);
    }
  }

  private open(edge: number, r: number, v: number, slot: number): void {
    const place = this.partyStart[r]! + this.partyCount[r]!++;
    this.parties[place] = edge;
    this.partyPlace[edge] = place;
    const holder = this.holderStart[v]! + this.holderCount[v]!++;
    this.holders[holder] = edge;
    this.holderPlace[edge] = holder;
    this.countParty(v, slot, 1);
  }

  private close(edge: number, r: number, v: number, slot: number): void {
    const place = this.partyPlace[edge]!, last = this.parties[this.partyStart[r]! + --this.partyCount[r]!]!;
    this.parties[place] = last;
    this.partyPlace[last] = place;
    const holder = this.holderPlace[edge]!, lastHolder = this.holders[this.holderStart[v]! + --this.holderCount[v]!]!;
    this.holders[holder] = lastHolder;
    this.holderPlace[lastHolder] = holder;
    this.countParty(v, slot, -1);
  }

  private countParty(v: number, slot: number, by: number): void {
    const { board } = this, day = slot >> 1;
    this.openingParties[v * board.slotCount + slot]! += by;
    this.dayParties[v * board.dayCount + day]! += by;
    this.weekParties[v * board.weekCount + board.weekOfDay[day]!]! += by;
    this.monthParties[v * board.monthCount + board.monthOfDay[day]!]! += by;
  }
}
