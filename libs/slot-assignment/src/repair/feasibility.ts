import { expiredVenues } from '../construct/static-elimination.js';
import type { Plan } from '../model/plan.js';
import type { Band, Problem } from '../model/problem.js';
import type { Reason, StaticRule } from '../model/reason.js';
import { freezeEnd } from './freeze.js';
import { dateOf } from './plan-of.js';
import { SlotScan } from './slot-scan.js';
import { positionOf, questionOf, without, type StandingTerms } from './standing-of.js';
import type { Standing } from './take-up.js';

export type Verdict = 'possible' | 'check' | 'not-possible';

/** What the board says of one date and band for one request; a possible one may have no reason at all. */
export interface SlotVerdict {
  readonly date: string;
  readonly band: Band;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** A week counts as crowded from this multiple of what an even season holds; above it every student costs the most. */
const CROWDED = 2;

/**
 * Every date and band of the season for one request, everybody else staying where the plan has them; nothing for a request that withdrew. What only the school
 * can know, exams say, is the caller's. Throws RangeError for a request the problem does not have.
 */
export function feasibility(problem: Problem, plan: Plan, request: string, terms: StandingTerms = {}): SlotVerdict[] {
  const { standing, problem: after } = questionOf(problem, plan, terms), r = positionOf(standing, problem, request), { board } = standing;
  if (r < 0) return [];
  const scan = scanOf(standing), own = ownSlots(standing, r), visits = visitsOfSchool(standing, r), fixed = fixedSlots(standing, r, { before: problem, after, freezeUntil: freezeEnd(problem.days, terms) });
  return without(standing, r, () => Array.from({ length: board.slotCount }, (_, slot) => {
    const at = dateOf(board, slot), because = fixed[slot];
    if (because !== undefined) return { ...at, verdict: 'not-possible', reasons: [{ code: 'NOT_POSSIBLE', ...at, because }] } as const;
    if (!scan.fits(r, slot)) return { ...at, verdict: 'not-possible', reasons: [whyNot(standing, scan, r, slot)] } as const;
    const reasons = doubts(standing, { r, slot, served: scan.served, visits });
    if (own[slot] !== 1) reasons.unshift({ code: 'DATE_NOT_ASKED', ...at });
    const isFree = own[slot] === 1 && reasons.every(({ code }) => code === 'PARTLY_SERVED');
    return { ...at, verdict: isFree ? 'possible' : 'check', reasons } as const;
  }));
}

/** Slots the calendar or the freeze forbids, whoever else goes then. A visit that is settled itself, pinned or too near, leaves no other slot open. */
function fixedSlots({ board, schedule, isFree }: Standing, r: number, { before, after, freezeUntil }: { before: Problem; after: Problem; freezeUntil: string }): (StaticRule | undefined)[] {
  const holidays = new Set(before.holidays), closed = new Set(after.holidays), now = schedule.slotOf(r);
  return Array.from({ length: board.slotCount }, (_, slot) => {
    const day = board.days[slot >> 1]!;
    if (holidays.has(day)) return 'HOLIDAY';
    if (closed.has(day)) return 'DAY_CLOSED';
    return slot !== now && (isFree[r] === 0 || day < freezeUntil) ? 'FROZEN' : undefined;
  });
}

const scans = new WeakMap<Standing, SlotScan>();

function scanOf(standing: Standing): SlotScan {
  const scan = scans.get(standing) ?? new SlotScan(standing);
  scans.set(standing, scan);
  return scan;
}

function ownSlots({ board }: Standing, r: number): Uint8Array {
  const own = new Uint8Array(board.slotCount);
  for (let o = board.optionStart[r]!; o < board.optionStart[r + 1]!; o++) own[board.optionSlot[o]!] = 1;
  return own;
}

/** Visits of the same school's other requests, by week. */
function visitsOfSchool({ board, schedule }: Standing, r: number): Int32Array {
  const visits = new Int32Array(board.weekCount);
  for (let other = 0; other < board.requestCount; other++) {
    if (other !== r && board.requestSchool[other] === board.requestSchool[r] && schedule.partyCount[other]! > 0) visits[board.weekOfDay[schedule.slotOf(other) >> 1]!]!++;
  }
  return visits;
}

/** The scan has just looked at the slot. */
function whyNot({ board }: Standing, scan: SlotScan, r: number, slot: number): Reason {
  const at = dateOf(board, slot), never = (because: StaticRule): Reason => ({ code: 'NOT_POSSIBLE', ...at, because });
  if (board.edgeStart[r] === board.edgeStart[r + 1]) return never('NO_VENUE_IN_REACH');
  if (scan.openVenues === 0) return never(expiredVenues(board, r, slot).length > 0 ? 'INSPECTION_EXPIRED' : 'VENUES_CLOSED');
  if (scan.accessible < board.accessibleSeats[r]!) return never('ACCESSIBLE_SEATS');
  return { code: 'DATE_FULL', ...at, free: Math.min(scan.reachable, board.headcount[r]!), needed: board.minServed[r]! };
}

function doubts({ board, schedule }: Standing, { r, slot, served, visits }: { r: number; slot: number; served: number; visits: Int32Array }): Reason[] {
  const week = board.weekOfDay[slot >> 1]!, d = board.requestDistrict[r]!, reasons: Reason[] = [];
  if (visits[week]! > 0) reasons.push({ code: 'SAME_WEEK', week: board.weeks[week]!, visits: visits[week]! });
  const students = schedule.weekLoad[d * board.weekCount + week]! + served, average = board.weekMean[d]!;
  if (students > CROWDED * average) reasons.push({ code: 'WEEK_CROWDED', week: board.weeks[week]!, students, average: Math.round(average) });
  if (served < board.headcount[r]!) reasons.push({ code: 'PARTLY_SERVED', served, headcount: board.headcount[r]! });
  return reasons;
}
