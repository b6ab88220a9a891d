import { defaultMoves, Overview, solveInStages, solveShare, type PlannedShare, type Problem, type Progress, type SearchOptions, type ShareResult, type Snapshot, type Solution } from '#slot-assignment';
import { everySoOften } from './every-so-often.js';
import { SharePool, type ShareTask } from './share-pool.js';

export interface ThreadedOptions extends Omit<SearchOptions, 'isTimeUp'> {
  readonly threads: number;
  /** Milliseconds since 1970 at which the search is to end. The plan comes after it: everybody is placed once and every answer has its reasons, however short the time. */
  readonly until: number;
  /** At most five times a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborted, the search is given up at once and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The same search as `solve`, with shares that do not touch each other searched side by side. The plan does not depend on the number of threads.
 * A problem that is one share is searched in the calling thread, which is busy until then.
 */
export async function solveInThreads(problem: Problem, { threads, until, onProgress, signal, ...options }: ThreadedOptions): Promise<Solution> {
  const moves = options.moves ?? defaultMoves(problem), overview = new Overview(moves), pool = new SharePool(threads, signal), isDue = everySoOften();
  const tell = (share: number, takeSnapshot: () => Snapshot): void => { if (onProgress && isDue()) onProgress(overview.update(share, takeSnapshot())); };
  const stages = solveInStages(problem, { ...options, moves, isTimeUp: () => Date.now() >= until });
  let movesLeft = moves, step = stages.next();
  try {
    while (!step.done) {
      signal?.throwIfAborted();
      const shares = step.value, asked = movesOf(shares);
      // Each list of shares gets its part of the time left, so that an early end leaves no district unsearched.
      const ends = asked >= movesLeft ? until : Date.now() + ((until - Date.now()) * asked) / movesLeft;
      overview.begin(shares);
      const results = shares.length === 1 ? [alone(shares[0]!, until, (takeSnapshot) => tell(0, takeSnapshot))]
        : await pool.run(shares.length, (i) => timed(shares, i, { threads, ends }), (i, snapshot) => tell(i, () => snapshot));
      overview.end(results);
      movesLeft -= asked;
      step = stages.next(results);
    }
    return step.value;
  } finally {
    pool.close();
  }
}

function timed(shares: readonly PlannedShare[], i: number, { threads, ends }: { threads: number; ends: number }): ShareTask {
  const share = shares[i]!, waiting = Math.max(1, movesOf(shares.slice(i))), left = ends - Date.now();
  return { share: share.make(), until: Date.now() + Math.min(left, (left * threads * Math.max(1, share.moves)) / waiting) };
}

function alone(share: PlannedShare, until: number, onProgress: Parameters<typeof solveShare>[1]['onProgress']): ShareResult {
  return solveShare(share.make(), { endedBy: () => (Date.now() >= until ? 'deadline' : undefined), onProgress });
}

function movesOf(shares: readonly PlannedShare[]): number {
  return shares.reduce((sum, share) => sum + share.moves, 0);
}
