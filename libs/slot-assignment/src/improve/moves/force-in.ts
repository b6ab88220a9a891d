import { anyAssigned, type Search } from '../search.js';

/** Others who may lose their date at once. A whole grade needs the room of several classes; somebody who has a date already may put out fewer for a better one. */
const MOST_EJECTED = { forClass: 3, forGrade: 5 };
const MOST_EJECTED_FOR_A_WISH = { forClass: 2, forGrade: 4 };
const DATES_DRAWN = 12;
/** How much it tells against a blocker to be large: 0, seats freed count alone; 1, seats freed for every student who has to look for another date. */
const SIZE_TELLS = 0.8;
/** Dates drawn for somebody put out who finds no free one, and how many give way there in turn. */
const PUSHED_ON = { dates: 4, ejected: 1 };

/** A request without a date takes one by force: those who hold most of the seats it needs there give way and look for another date. */
export function forceIn(search: Search): boolean {
  return forceAnyIn(search, 1);
}

/** The same, but who gives way puts out nobody in turn: a repair asks as few as it can. */
export function forceInAlone(search: Search): boolean {
  return forceAnyIn(search, 0);
}

function forceAnyIn(search: Search, links: number): boolean {
  const r = anyUnassigned(search);
  if (r < 0) return false;
  search.schedule.moveTo(r, anyDate(search, r));
  return settleByForce(search, r, { most: mostFor(search, r, MOST_EJECTED), noise: 0.3, tries: 6, noiseOfOthers: 0.5, mayLeaveOut: true, links });
}

/** A request takes a date it likes better by force. */
export function forceWish(search: Search): boolean {
  const { schedule } = search, r = anyAssigned(search);
  if (r < 0) return false;
  const liking = schedule.liking[schedule.option[r]!]!;
  let better = -1;
  for (let draw = 0; draw < DATES_DRAWN && better < 0; draw++) {
    const option = anyDate(search, r);
    if (schedule.liking[option]! > liking) better = option;
  }
  if (better < 0) return false;
  schedule.clear(r);
  schedule.moveTo(r, better);
  const noise = Math.min(3, search.temperature / 30);
  return settleByForce(search, r, { most: mostFor(search, r, MOST_EJECTED_FOR_A_WISH), noise, tries: 2, noiseOfOthers: noise, mayLeaveOut: false, links: 1 });
}

interface Force {
  readonly most: number;
  readonly noise: number;
  readonly tries: number;
  readonly noiseOfOthers: number;
  /** Whether others may end without a date; for a mere wish nobody does. */
  readonly mayLeaveOut: boolean;
  /** How often somebody put out who finds no free date may put out others in turn. */
  readonly links: number;
}

/** Fills an empty request where it stands; others there lose their date one by one until it fits, and then look for another. */
function settleByForce(search: Search, r: number, force: Force): boolean {
  const { schedule, placer, random } = search, { most, noise, tries, noiseOfOthers, mayLeaveOut, links } = force, ejected: number[] = [];
  let fits = placer.filler.fill(r, noise, random);
  while (!fits && ejected.length < most) {
    schedule.clear(r);
    const blocker = heaviestBlocker(search, r);
    if (blocker < 0) return false;
    schedule.clear(blocker);
    schedule.moveTo(blocker, -1);
    ejected.push(blocker);
    fits = placer.filler.fill(r, noise, random);
  }
  if (!fits) return false;
  return ejected.every((other) => placer.place(other, { tries, noise: noiseOfOthers }) || (links > 0 && pushOn(search, other, force)) || mayLeaveOut);
}

/** Somebody put out takes the best of a few dates by force, too; true if that helped. */
function pushOn(search: Search, r: number, force: Force): boolean {
  const { schedule } = search, mark = schedule.mark(), { worth } = schedule;
  let best = anyDate(search, r);
  for (let draw = 1; draw < PUSHED_ON.dates; draw++) {
    const option = anyDate(search, r);
    if (schedule.liking[option]! > schedule.liking[best]!) best = option;
  }
  schedule.moveTo(r, best);
  if (settleByForce(search, r, { ...force, most: PUSHED_ON.ejected, links: force.links - 1 })) return true;
  schedule.rollBack(mark, worth);
  return false;
}

/** One of the dates that can work for the request, as an option. */
function anyDate({ elimination: { usable, usableStart }, random }: Search, r: number): number {
  const from = usableStart[r]!;
  return usable[from + random.below(usableStart[r + 1]! - from)]!;
}

/** A grade has more students than the requests have on the mean. */
function mostFor({ board }: Search, r: number, { forClass, forGrade }: { readonly forClass: number; readonly forGrade: number }): number {
  return board.headcount[r]! * board.requestCount > board.askedFor ? forGrade : forClass;
}

function anyUnassigned({ schedule, free, random }: Search): number {
  const first = random.below(free.length);
  for (let k = 0; k < free.length; k++) {
    const r = free[(first + k) % free.length]!;
    if (schedule.partyCount[r] === 0) return r;
  }
  return -1;
}

/** The request that holds most students at venues the asking request finds blocked, per student it would have to place again. */
function heaviestBlocker(search: Search, request: number): number {
  const { board, schedule, isFree, random } = search, held = new Map<number, number>();
  const week = board.weekOfDay[schedule.slotOf(request) >> 1]!;
  for (let k = 0; k < schedule.openCount[request]!; k++) {
    const wanted = schedule.openEdges[board.edgeStart[request]! + k]!;
    if (schedule.room(wanted) > 0) continue;
    const v = board.edgeVenue[wanted]!;
    for (let h = 0; h < schedule.holderCount[v]!; h++) {
      const edge = schedule.holders[schedule.holderStart[v]! + h]!, other = board.edgeRequest[edge]!;
      if (isFree[other] === 1 && board.weekOfDay[schedule.slotOf(other) >> 1] === week) held.set(other, (held.get(other) ?? 0) + board.seats[v]!);
    }
  }
  let heaviest = -1, most = 0;
  for (const [other, seats] of held) {
    const weight = seats * (0.5 + random.fraction()) / Math.pow(board.headcount[other]!, SIZE_TELLS);
    if (weight > most) { most = weight; heaviest = other; }
  }
  return heaviest;
}
