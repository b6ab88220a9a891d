import { defaultMoves, Overview, solveInStages, solveShare, type Problem, type Progress, type SearchOptions, type Share, type ShareResult, type Solution } from '#slot-assignment';
import { SharePool, type ShareTask } from './share-pool.js';

export interface ThreadedOptions extends SearchOptions {
  readonly threads: number;
  /** Milliseconds since 1970 at which the search is to end. */
  readonly until: number;
  readonly onProgress?: (progress: Progress) => void;
}

/** The same search as `solve`, with shares that do not touch each other searched side by side. The plan does not depend on the number of threads. */
export async function solveInThreads(problem: Problem, { threads, until, onProgress, ...options }: ThreadedOptions): Promise<Solution> {
  const moves = options.moves ?? defaultMoves(problem), overview = new Overview(moves), pool = new SharePool(threads);
  const stages = solveInStages(problem, { ...options, moves });
  let movesLeft = moves, step = stages.next();
  try {
    while (!step.done) {
      const shares = step.value, asked = movesOf(shares);
      // Each list of shares gets its part of the time left, so that an early end leaves no district unsearched.
      const ends = asked >= movesLeft ? until : Date.now() + ((until - Date.now()) * asked) / movesLeft;
      overview.begin(shares);
      const results = shares.length === 1 ? [alone(shares[0]!, until, (snapshot) => onProgress?.(overview.update(0, snapshot)))]
        : await pool.run(shares.length, (i) => timed(shares, i, { threads, ends }), (i, snapshot) => onProgress?.(overview.update(i, snapshot)));
      overview.end(results);
      movesLeft -= asked;
      step = stages.next(results);
    }
    return step.value;
  } finally {
    pool.close();
  }
}

function timed(shares: readonly Share[], i: number, { threads, ends }: { threads: number; ends: number }): ShareTask {
  const share = shares[i]!, waiting = Math.max(1, movesOf(shares.slice(i))), left = ends - Date.now();
  return { share, until: Date.now() + Math.min(left, (left * threads * Math.max(1, share.moves)) / waiting) };
}

function alone(share: Share, until: number, onProgress: Parameters<typeof solveShare>[1]['onProgress']): ShareResult {
  return solveShare(share, { endedBy: () => (Date.now() >= until ? 'deadline' : undefined), onProgress });
}

function movesOf(shares: readonly Share[]): number {
  return shares.reduce((sum, share) => sum + share.moves, 0);
}
