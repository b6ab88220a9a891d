import { anneal, type Annealing } from './anneal.js';
import { favourLessSatisfied } from './fairness.js';
import type { Search } from './search.js';

/** Share of the moves and starting temperature of each cooling; a later, longer one starts from the best plan so far and melts it less. */
const COOLINGS: readonly { readonly share: number; readonly hottest: number }[] = [
  { share: 1 / 20, hottest: 100 }, { share: 2 / 20, hottest: 60 }, { share: 5 / 20, hottest: 60 }, { share: 12 / 20, hottest: 60 },
];

/** Improves the schedule in several coolings of growing length, so that a search ended early has a good plan too. Returns the moves made. */
export function improve(search: Search, { moves, shouldStop, onRound }: Omit<Annealing, 'hottest'>): number {
  let done = 0, asked = 0;
  for (const [k, { share, hottest }] of COOLINGS.entries()) {
    const before = done, length = k === COOLINGS.length - 1 ? moves - asked : Math.round(moves * share);
    asked += length;
    if (k > 0) favourLessSatisfied(search.schedule);
    done += anneal(search, { moves: length, hottest, shouldStop, onRound: (here, best) => onRound(before + here, best) });
    onRound(done, search.schedule.worth);
    if (shouldStop()) break;
  }
  return done;
}
