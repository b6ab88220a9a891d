import { dayBunchingDelta } from '../criteria/day-bunching.js';
import { weekBunchingDelta } from '../criteria/week-bunching.js';
import type { Assignment, Plan } from '../model/plan.js';
import type { Band, Party, Problem } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import { SeededRandom } from '../model/seeded-random.js';
import { assignmentOf } from './plan-of.js';
import { reasonsToPropose } from './proposal-reasons.js';
import { pushIn } from './push-in.js';
import { positionOf, questionOf, tidy, without, type StandingTerms } from './standing-of.js';
import { slotOf, type Standing } from './take-up.js';

export interface ProposeOptions extends StandingTerms {
  /** At most so many, the best first. Default and most sensible: 3. */
  readonly limit?: number;
  /** Only this date, or this date and band. */
  readonly date?: string;
  readonly band?: Band;
  /** No day before this one. */
  readonly from?: string;
  /** Whether other requests may be asked to visit another venue on their day when too little is free. Default true. */
  readonly mayTouchOthers?: boolean;
}

/** Another date for one request, complete with its parties. */
export interface Proposal {
  readonly request: string;
  readonly date: string;
  readonly band: Band;
  readonly parties: readonly Party[];
  /** Change of the plan's published value. */
  readonly valueChange: number;
  /** How many other requests would visit another venue on their own day. */
  readonly touchedOthers: number;
  /** Where these would go; for `accept`, not for anybody's eyes. */
  readonly alongside: readonly Assignment[];
  /** Fingerprint of the problem, plan and terms it was made for; `accept` takes no other. */
  readonly madeFor: string;
  readonly reasons: readonly Reason[];
}

const PUSHES_TRIED = 3;

/**
 * The best other dates for a request as the plan stands, at most three. A date that fits by itself comes before one that others must make room for.
 * None for a request that withdrew, is pinned, or whose visit is too near to change. Throws RangeError for a request the problem does not have.
 */
export function propose(problem: Problem, plan: Plan, request: string, options: ProposeOptions = {}): Proposal[] {
  const { limit = 3, mayTouchOthers = true } = options;
  // Chance starts anew with every question, so that the answer does not depend on the questions before it.
  const question = questionOf(problem, plan, options), standing: Standing = { ...question.standing, random: new SeededRandom(1) }, r = positionOf(standing, problem, request), { schedule } = standing;
  if (r < 0 || standing.isFree[r] === 0) return [];
  const { worth } = schedule, now = schedule.option[r]!, madeFor = question.fingerprint(), ranked = rankedOptions(standing, r, now, options);
  const free = without(standing, r, () => {
    const best: Proposal[] = [];
    for (const { option, promise } of ranked) {
      // The promise is the most a date can be worth; sorted, so nothing better follows.
      if (best.length >= limit && schedule.worth - worth + promise <= best.at(-1)!.valueChange) break;
      const found = tryAt(standing, r, { option, now, worth, madeFor }, () => standing.placer.filler.fill(r, 0, standing.random));
      if (found) best.push(found);
      best.sort((a, b) => b.valueChange - a.valueChange);
      best.length = Math.min(best.length, limit);
    }
    return best;
  });
  if (free.length > 0 || !mayTouchOthers) return free;
  tidy(standing);
  return without(standing, r, () => {
    const pushed = ranked.slice(0, PUSHES_TRIED).flatMap(({ option }) => tryAt(standing, r, { option, now, worth, madeFor }, () => pushIn(standing, r)) ?? []);
    return pushed.sort((a, b) => a.touchedOthers - b.touchedOthers || b.valueChange - a.valueChange).slice(0, limit);
  });
}

interface Attempt {
  readonly option: number;
  /** The request's option in the plan, and what the plan is worth with it. */
  readonly now: number;
  readonly worth: number;
  readonly madeFor: string;
}

function tryAt(standing: Standing, r: number, { option, now, worth, madeFor }: Attempt, seat: () => boolean): Proposal | undefined {
  const { schedule } = standing, mark = schedule.mark(), before = schedule.worth;
  schedule.moveTo(r, option);
  const own = seat() ? assignmentOf(schedule, r) : undefined;
  let proposal: Proposal | undefined;
  if (own) {
    const others: Assignment[] = [];
    for (let other = 0; other < schedule.board.requestCount; other++) if (other !== r && schedule.isTouched(other)) others.push(assignmentOf(schedule, other)!);
    proposal = {
      ...own, valueChange: Math.round(10 * (schedule.worth - worth)) / 10, touchedOthers: others.length, alongside: others, madeFor,
      reasons: reasonsToPropose(standing, r, { now, touchedOthers: others.length }),
    };
  }
  schedule.rollBack(mark, before);
  return proposal;
}

/** Usable options but the present one, the one that promises most first. */
function rankedOptions({ schedule, elimination }: Standing, r: number, now: number, { date, band, from = '' }: ProposeOptions): { option: number; promise: number }[] {
  const { board, prices } = schedule, n = board.headcount[r]!, d = board.requestDistrict[r]!, ranked: { option: number; promise: number }[] = [];
  const present = now < 0 ? -1 : board.optionSlot[now]! >> 1, held = now < 0 ? 0 : schedule.served[r]!;
  for (let k = elimination.usableStart[r]!; k < elimination.usableStart[r + 1]!; k++) {
    const option = elimination.usable[k]!, slot = board.optionSlot[option]!, day = slot >> 1, week = board.weekOfDay[day]!;
    if (option === now || board.days[day]! < from || (date !== undefined && board.days[day] !== date) || (band !== undefined && slot !== slotOf(board, { date: board.days[day]!, band }))) continue;
    const onDay = schedule.dayLoad[d * board.dayCount + day]! - (day === present ? held : 0);
    const inWeek = schedule.weekLoad[d * board.weekCount + week]! - (present >= 0 && board.weekOfDay[present] === week ? held : 0);
    ranked.push({ option, promise: n * (prices.students + prices.interests + prices.wishes * board.optionPreference[option]!)
      + prices.days * dayBunchingDelta(onDay, board.dayMean[d]!, n) + prices.weeks * weekBunchingDelta(inWeek, board.weekMean[d]!, n) });
  }
  return ranked.sort((a, b) => b.promise - a.promise || a.option - b.option);
}
