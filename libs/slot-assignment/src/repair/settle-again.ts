import { Elite } from '../improve/elite.js';
import { forceInAlone } from '../improve/moves/force-in.js';
import { mergeParties } from '../improve/moves/merge-parties.js';
import { reallocate } from '../improve/moves/reallocate.js';
import { replaceVenue } from '../improve/moves/replace-venue.js';
import { ruinAndRecreate } from '../improve/moves/ruin-and-recreate.js';
import { shiftStudents } from '../improve/moves/shift-students.js';
import { splitParty } from '../improve/moves/split-party.js';
import { takeOverVenue } from '../improve/moves/take-over-venue.js';
import type { Move } from '../improve/search.js';
import { goBack } from './go-back.js';
import { complete, sitAtHome } from './mend.js';
import { pushIn } from './push-in.js';
import type { Standing } from './take-up.js';

/** How often each move is tried, by share: as in the whole search, and going back home is always one step away. */
const MIX: readonly (readonly [Move, number])[] = [
  [shiftStudents, 300], [replaceVenue, 170], [splitParty, 50], [mergeParties, 30], [takeOverVenue, 400], [reallocate, 20], [ruinAndRecreate, 20], [goBack, 20],
];
const FORCE_EVERY = 100;
/** A mended plan is nearly right: hotter, the search mostly asks others for nothing, and what it finds seldom outweighs their calls (measured from 8 to 60). */
const HOTTEST = 30;
const COLDEST = 0.5;
const ROUND = 256;
/** After so many rounds requests that were touched meanwhile may look around, too. */
const ROUNDS_BETWEEN_LOOKS = 4;

export interface Settling {
  readonly moves: number;
  readonly shouldStop: () => boolean;
  /** Assigned requests that may look for something better of their own accord. */
  readonly restless: readonly number[];
}

/** Gives every request that lost something a place again, as near to its old one as can be; the others stay unless they must make room. Returns the moves made. */
export function settleAgain(standing: Standing, { moves, shouldStop, restless }: Settling): number {
  const { schedule } = standing;
  placeAgain(standing);
  const elite = new Elite(schedule), wheel = MIX.flatMap(([move, share]) => new Array<Move>(share).fill(move));
  let done = 0, search = lookingAround(standing, restless);
  for (let round = 1; done < moves && search.free.length > 0 && !shouldStop(); round++) {
    search.temperature = HOTTEST * Math.pow(COLDEST / HOTTEST, done / moves);
    for (const until = Math.min(moves, done + ROUND); done < until; done++) {
      const before = schedule.worth, changed = (done % FORCE_EVERY === 0 ? forceInAlone : wheel[search.random.below(wheel.length)]!)(search);
      if (changed && schedule.worth >= before + search.temperature * Math.log(search.random.fraction() + 1e-300)) schedule.keep();
      else { schedule.rollBack(0, before); schedule.keep(); }
    }
    elite.consider(schedule);
    if (round % ROUNDS_BETWEEN_LOOKS === 0) search = lookingAround(standing, restless);
  }
  elite.restore(schedule);
  sendHome(standing);
  return done;
}

/** The search as seen by the requests that may start a move: those hit, those without a date, those touched meanwhile. */
function lookingAround(standing: Standing, restless: readonly number[]): Standing {
  const { schedule, free } = standing, looks = new Set(restless);
  return { ...standing, free: free.filter((r) => schedule.isHit[r] === 1 || schedule.partyCount[r] === 0 || looks.has(r) || schedule.isTouched(r)) };
}

/** First repair: each request below its rules keeps what it has and is completed on its day, if need be where others make room, else split anew there, else given the best date left. */
function placeAgain(standing: Standing): void {
  const { schedule, placer, random, free } = standing, homeless: number[] = [];
  for (const r of free) {
    if (schedule.partyCount[r]! > 0 && schedule.isHit[r] === 0) continue;
    const mark = schedule.mark(), worth = schedule.worth, wasSound = schedule.isSound(r);
    if (schedule.option[r]! >= 0 && (complete(standing, r, 0) || wasSound)) continue;
    if (schedule.option[r]! >= 0 && pushIn(standing, r)) continue;
    schedule.rollBack(mark, worth);
    schedule.clear(r);
    if (schedule.option[r]! >= 0 && placer.filler.fill(r, 0, random)) continue;
    schedule.clear(r);
    schedule.moveTo(r, -1);
    homeless.push(r);
  }
  for (const r of homeless) placer.place(r, { tries: Infinity, noise: 0 });
  schedule.keep();
}

/** Whoever was touched for no gain that outweighs a call goes back. */
function sendHome(standing: Standing): void {
  const { schedule, free } = standing;
  for (const r of free) {
    if (!schedule.isAsked(r)) continue;
    const { worth } = schedule;
    schedule.clear(r);
    if (!sitAtHome(standing, r) || schedule.worth < worth) schedule.rollBack(0, worth);
    schedule.keep();
  }
}
