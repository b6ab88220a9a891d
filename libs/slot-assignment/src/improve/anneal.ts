import { forceIn, forceWish } from './moves/force-in.js';
import { mergeParties } from './moves/merge-parties.js';
import { reallocate } from './moves/reallocate.js';
import { replaceVenue } from './moves/replace-venue.js';
import { ruinAndRecreate } from './moves/ruin-and-recreate.js';
import { shiftStudents } from './moves/shift-students.js';
import { splitParty } from './moves/split-party.js';
import { takeOverVenue } from './moves/take-over-venue.js';
import { Elite } from './elite.js';
import type { Move, Search } from './search.js';

/** How often each move is tried, relative to the others. Seat moves are cheap and many; placing whole requests anew is dear and rare. */
const MIX: readonly (readonly [Move, number])[] = [
  [shiftStudents, 200], [replaceVenue, 80], [splitParty, 40], [mergeParties, 30], [takeOverVenue, 600], [reallocate, 30], [ruinAndRecreate, 20], [forceWish, 40],
];
/** One move in so many forces an unassigned request in, while there is one. */
const FORCE_EVERY = 200;
/** Moves between two looks at the clock, the signal and the thermometer. */
const ROUND = 256;

export interface Annealing {
  readonly moves: number;
  /** Temperature at the start: worth a move may lose and still be taken one time in three. It falls geometrically. */
  readonly hottest: number;
  readonly coldest: number;
  /** One move in so many forces somebody in while somebody is out; default 200. */
  readonly forceEvery?: number | undefined;
  readonly shouldStop: () => boolean;
  /** Called about every fortieth of the way. */
  readonly onRound: (movesDone: number, best: Elite) => void;
}

/** Improves the schedule in place and leaves it at the best plan seen. Returns the moves made. */
export function anneal(search: Search, { moves, hottest, coldest, forceEvery = FORCE_EVERY, shouldStop, onRound }: Annealing): number {
  const { schedule, random } = search, elite = new Elite(schedule), wheel = MIX.flatMap(([move, share]) => new Array<Move>(share).fill(move));
  const reportEvery = Math.max(ROUND, Math.floor(moves / 40));
  // A copy of the plan costs as much as a few dozen moves of a small district; looking less often on a large one keeps that share.
  const lookEvery = Math.max(ROUND, schedule.students.length >> 6);
  let done = 0, nextReport = reportEvery, nextLook = lookEvery;
  while (done < moves && search.free.length > 0 && !shouldStop()) {
    search.temperature = hottest * Math.pow(coldest / hottest, done / moves);
    const forces = isAnybodyOut(search);
    for (const until = Math.min(moves, done + ROUND); done < until; done++) {
      const before = schedule.worth, changed = (forces && done % forceEvery === 0 ? forceIn : wheel[random.below(wheel.length)]!)(search);
      if (changed && schedule.worth >= before + search.temperature * Math.log(random.fraction() + 1e-300)) schedule.keep();
      else { schedule.rollBack(0, before); schedule.keep(); }
    }
    if (done >= nextLook || done === moves) { nextLook = done + lookEvery; elite.consider(schedule); }
    if (done >= nextReport) { nextReport = done + reportEvery; onRound(done, elite); }
  }
  elite.consider(schedule);
  elite.restore(schedule);
  onRound(done, elite);
  return done;
}

function isAnybodyOut({ schedule, free }: Search): boolean {
  return free.some((r) => schedule.partyCount[r] === 0);
}
