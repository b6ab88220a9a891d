import { anneal, type Annealing } from './anneal.js';
import type { Steering } from '../goals/steering.js';
import { favourLessSatisfied } from './fairness.js';
import { isShort, letIn } from './let-in.js';
import type { Search } from './search.js';

interface Cooling {
  /** Of all moves. */
  readonly share: number;
  readonly hottest: number;
  readonly coldest: number;
  readonly forceEvery?: number;
}

const COLDEST = 0.5;

/** A later, longer cooling starts from the best plan so far and melts it less; between two the goal prices follow what was reached. */
const COOLINGS: readonly Cooling[] = [
  { share: 1 / 20, hottest: 100 }, ...[1, 1, 2, 3, 4, 8].map((parts) => ({ share: parts / 20, hottest: 60 })),
].map((cooling) => ({ ...cooling, coldest: COLDEST }));

/** Nobody is let in first there (`LET_IN`), so that force is tried more often; beside goals as much force costs evenness. */
const VALUE_FORCES_EVERY = 20;

/** Without goals nothing is learned between coolings: after a quick one, in case the search ends early, a single slow one finds most. */
const VALUE_COOLINGS: readonly Cooling[] = [{ share: 1 / 20, hottest: 60 }, { share: 19 / 20, hottest: 100 }].map((cooling) => ({ ...cooling, coldest: COLDEST, forceEvery: VALUE_FORCES_EVERY }));

/** Too few moves a request for a quick plan first, or to freeze in every detail; and force, which is dear while many stand outside, has to be rarer. */
const BRIEF_COOLINGS: readonly Cooling[] = [{ share: 1, hottest: 45, coldest: 1.5, forceEvery: 30 }];
/** Moves per request. */
const BRIEF_MOVES = 1000;

/** A handful of requests is soon frozen, seldom at the best plan: many coolings, down to differences of a tenth of a student's kilometre. */
const SMALL_COOLINGS: readonly Cooling[] = new Array<Cooling>(10).fill({ share: 1 / 10, hottest: 60, coldest: 0.1 });
const SMALL = 16;

/** A few dozen are searched through within a second: what is left to find are differences of a kilometre, and the second cooling mends where the first froze. */
const FEW_COOLINGS: readonly Cooling[] = [{ share: 1 / 2, hottest: 40, coldest: 0.1 }, { share: 1 / 2, hottest: 25, coldest: 0.05 }].map((cooling) => ({ ...cooling, forceEvery: VALUE_FORCES_EVERY }));
const FEW = 100;

function valueCoolings(requests: number, moves: number): readonly Cooling[] {
  if (requests < SMALL) return SMALL_COOLINGS;
  if (requests < FEW) return FEW_COOLINGS;
  return moves < BRIEF_MOVES * requests ? BRIEF_COOLINGS : VALUE_COOLINGS;
}

/** A plan that is good already is only softened. */
const WARM_COOLINGS: readonly Cooling[] = [{ share: 4 / 10, hottest: 25, coldest: COLDEST }, { share: 6 / 10, hottest: 25, coldest: COLDEST }];

export interface Improvement extends Omit<Annealing, 'hottest' | 'coldest'> {
  /** The schedule stands on a plan found before. */
  readonly isWarm?: boolean;
}

/** Where goals are asked for and students stay at home after so many coolings, the next share of all moves is theirs alone. */
const LET_IN = { after: 2, share: 6 / 20 };

/** Improves the schedule in several coolings of growing length, so that a search ended early has a good plan too. Returns the moves made. */
export function improve(search: Search, steering: Steering, { moves, isWarm, shouldStop, onRound }: Improvement): number {
  const coolings = isWarm ? WARM_COOLINGS : steering.hasGoals ? COOLINGS : valueCoolings(search.free.length, moves);
  let done = 0, sharesLeft = coolings.reduce((sum, { share }) => sum + share, 0);
  for (const [k, { share, hottest, coldest, forceEvery }] of coolings.entries()) {
    const isLast = k === coolings.length - 1;
    if (k > 0 || isWarm) {
      steering.look(search.schedule, isLast);
      // Who asks for the published value alone gets it undistorted.
      if (steering.hasGoals) favourLessSatisfied(search.schedule);
    }
    if (k === LET_IN.after && steering.hasGoals && isShort(search)) {
      const before = done;
      done += letIn(search, { moves: Math.round(LET_IN.share * moves), shouldStop, onRound: (here, elite) => onRound(before + here, elite) });
      steering.keepStudents();
    }
    search.schedule.reprice(steering.prices(), steering.goalPrices(search.schedule));
    const before = done, length = isLast ? moves - done : Math.round(((moves - done) * share) / sharesLeft);
    sharesLeft -= share;
    done += anneal(search, { moves: length, hottest, coldest, forceEvery, shouldStop, onRound: (here, elite) => onRound(before + here, elite) });
    if (shouldStop()) break;
  }
  return done;
}
