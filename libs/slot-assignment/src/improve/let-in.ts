import { NO_GOAL_PRICES } from '../criteria/goal-prices.js';
import { anneal, type Annealing } from './anneal.js';
import type { Search } from './search.js';

/** Students at home, of all who could go, from which on getting them in is worth a search of its own. */
const FEW = 0.02;
/** Only whether a student goes counts, so that seats move freely until somebody fits; the price keeps a party of two at every temperature. */
const ONLY_STUDENTS = { students: 40, interests: 0, wishes: 0, distance: 0, days: 0, weeks: 0 };
const HOTTEST = 120;
const COLDEST = 1;
/** One move in so many forces somebody in. */
const FORCE_EVERY = 8;

/** Whether so many students stay at home that wishes, interests and evenness have to wait. */
export function isShort(search: Search): boolean {
  return studentsAtHome(search) > FEW * askedFor(search);
}

/**
 * Looks for as many students' places as there are, whatever their date, and ends early when everybody has one. Beside the other criteria this
 * fails: every way in leads over plans that are worse for those inside, and most seats are moved about for their wishes. Leaves the schedule
 * at these prices. Returns the moves made.
 */
export function letIn(search: Search, { moves, shouldStop, onRound }: Pick<Annealing, 'moves' | 'shouldStop' | 'onRound'>): number {
  search.schedule.reprice(ONLY_STUDENTS, NO_GOAL_PRICES);
  const isDone = (): boolean => shouldStop() || studentsAtHome(search) === 0;
  return anneal(search, { moves, hottest: HOTTEST, coldest: COLDEST, forceEvery: FORCE_EVERY, shouldStop: isDone, onRound });
}

function askedFor({ board, free }: Search): number {
  return free.reduce((sum, r) => sum + board.headcount[r]!, 0);
}

/** Students of the requests that may be placed who have no place. */
function studentsAtHome(search: Search): number {
  return askedFor(search) - search.free.reduce((sum, r) => sum + search.schedule.served[r]!, 0);
}
