import type { Search } from '../improve/search.js';
import { daysBetween } from '../model/calendar.js';
import type { Band } from '../model/problem.js';
import type { Reason } from '../model/reason.js';
import type { Trial } from './trial.js';

/** What happens in the whole district, by week; the background against which a date is explained. */
export interface Season {
  readonly wished: Float64Array;
  readonly averageWished: number;
  readonly seats: readonly number[];
  readonly satisfaction: Float64Array;
  readonly averageSatisfaction: number;
}

/** At most so many better liked dates are explained one by one. */
const WISHES_EXPLAINED = 2;
/** Multiple of the mean from which a week counts as bunched. */
const FULL_WEEK = 1.25;

export function reasonsForDate(search: Search, trial: Trial, season: Season, r: number): Reason[] {
  const { board, schedule } = search, chosen = schedule.option[r]!, date = board.days[board.optionSlot[chosen]! >> 1]!;
  const liking = board.optionPreference[chosen]!, { firstWish } = board.requests[r]!, least = leastLiking(search, r);
  const better = betterLiked(search, r, liking), reasons: Reason[] = [];
  const rank = date === firstWish ? 1 : 1 + new Set(better.map((o) => board.optionPreference[o]!)).size;
  if (date === firstWish || liking > least) reasons.push({ code: 'WISH_KEPT', rank });
  else reasons.push({ code: isNearestFree(search, trial, r) ? 'NEAREST_FREE' : 'MOVED_FROM_WISH', days: daysBetween(date, firstWish) });
  if (date !== firstWish) for (const option of better.slice(0, WISHES_EXPLAINED)) reasons.push(...whyNot(search, trial, season, { r, option }));
  reasons.push({ code: 'FIELDS_MATCHED', percent: matchedPercent(search, r) });
  if (schedule.served[r]! < board.headcount[r]!) reasons.push({ code: 'PARTLY_SERVED', served: schedule.served[r]!, headcount: board.headcount[r]! });
  const own = Math.round(100 * season.satisfaction[board.requestSchool[r]!]!), average = Math.round(100 * season.averageSatisfaction);
  if (date !== firstWish && own >= average) reasons.push({ code: 'FAIR', satisfaction: own, average });
  return distinct(reasons);
}

/** Why a better liked date was not given: it cannot be, it is full, its week overflows, or evenness and the others' wishes weighed more. */
function whyNot(search: Search, trial: Trial, season: Season, { r, option }: { r: number; option: number }): Reason[] {
  const { board, elimination } = search, slot = board.optionSlot[option]!, week = board.weekOfDay[slot >> 1]!, rule = elimination.rule[option];
  const at = { date: board.days[slot >> 1]!, band: slot % 2 === 0 ? 'am' : 'pm' } as const;
  if (rule !== undefined) return [{ code: 'WISH_NOT_POSSIBLE', ...at, because: rule }];
  const requested = season.wished[week]!, capacity = season.seats[week]!;
  const reasons: Reason[] = requested > capacity ? [{ code: 'WEEK_FULL', week: board.weeks[week]!, requested, capacity }] : [];
  if (!trial.fits(r, option)) {
    const free = trial.freeSeats(r, option, board.maxParties[r]!);
    reasons.push({ code: 'WISH_FULL', ...at, free: Math.min(free, board.headcount[r]!), needed: board.minServed[r]! });
    return gaveWay(search, trial, r, option) ? [...reasons, { code: 'FAIR_TURN' }] : reasons;
  }
  if (reasons.length > 0) return reasons;
  if (requested <= season.averageWished || !wouldBunch(search, r, week)) return [worseThere(search, trial, { r, option, at })];
  return [{ code: 'SPREAD', week: board.weeks[week]!, requested, average: Math.round(season.averageWished) }];
}

/** The wished places went to schools that came short in earlier seasons by more than this one: without those the request would fit there. */
function gaveWay({ board, schedule, isPinned }: Search, trial: Trial, r: number, option: number): boolean {
  const creditOf = (request: number): number => board.schools[board.requestSchool[request]!]!.credit ?? 0, favoured: number[] = [];
  for (let other = 0; other < board.requestCount; other++) {
    if (schedule.slotOf(other) === board.optionSlot[option] && isPinned[other] !== 1 && creditOf(other) > creditOf(r)) favoured.push(other);
  }
  return favoured.length > 0 && trial.fitsWithout(favoured, r, option);
}

/** Differences a teacher would notice, in percent of the students and in kilometres. */
const NOTICED_PERCENT = 5;
const NOTICED_KM = 0.5;

/** The wished date is free and its week quiet: what would be worse there, as a trial there shows; failing that, others' wishes weighed more. */
function worseThere(search: Search, trial: Trial, { r, option, at }: { r: number; option: number; at: { date: string; band: Band } }): Reason {
  const percent = matchedPercent(search, r), km = kmPerStudent(search, r), there = trial.figuresAt(r, option, () => ({ percent: matchedPercent(search, r), km: kmPerStudent(search, r) }));
  if (there && there.percent <= percent - NOTICED_PERCENT) return { code: 'FEWER_MATCHED', ...at, percent: there.percent, now: percent };
  if (there && there.km >= km + NOTICED_KM) return { code: 'FURTHER', ...at, km: there.km, now: km };
  return { code: 'TRADED', ...at };
}

function kmPerStudent({ board, schedule }: Search, r: number): number {
  let studentKm = 0;
  for (let k = 0; k < schedule.partyCount[r]!; k++) { const edge = schedule.parties[schedule.partyStart[r]! + k]!; studentKm += schedule.students[edge]! * board.edgeKm[edge]!; }
  return Math.round((10 * studentKm) / schedule.served[r]!) / 10;
}

/** The request would lift the week of its district above what an even season holds. */
function wouldBunch({ board, schedule }: Search, r: number, week: number): boolean {
  const d = board.requestDistrict[r]!, own = board.weekOfDay[schedule.slotOf(r) >> 1] === week ? schedule.served[r]! : 0;
  return schedule.weekLoad[d * board.weekCount + week]! - own + board.headcount[r]! > FULL_WEEK * board.weekMean[d]!;
}

/** No date nearer to the first wish would take the request as the plan stands. */
function isNearestFree({ board, schedule, elimination }: Search, trial: Trial, r: number): boolean {
  const { firstWish } = board.requests[r]!, far = (option: number): number => daysBetween(board.days[board.optionSlot[option]! >> 1]!, firstWish);
  const own = far(schedule.option[r]!);
  for (let k = elimination.usableStart[r]!; k < elimination.usableStart[r + 1]!; k++) {
    const option = elimination.usable[k]!;
    if (far(option) < own && trial.fits(r, option)) return false;
  }
  return true;
}

function betterLiked({ board }: Search, r: number, liking: number): number[] {
  const better: number[] = [];
  for (let o = board.optionStart[r]!; o < board.optionStart[r + 1]!; o++) if (board.optionPreference[o]! > liking) better.push(o);
  return better.sort((a, b) => board.optionPreference[b]! - board.optionPreference[a]! || a - b);
}

function leastLiking({ board }: Search, r: number): number {
  return board.optionPreference.subarray(board.optionStart[r], board.optionStart[r + 1]).reduce((a, b) => Math.min(a, b), Infinity);
}

function matchedPercent({ board, schedule }: Search, r: number): number {
  let matched = 0;
  for (let f = 0; f < board.fieldCount; f++) matched += Math.min(schedule.placedIn(r, f), board.interests[r * board.fieldCount + f]!);
  return Math.round((100 * matched) / schedule.served[r]!);
}

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
