import { solve, type Problem } from '#slot-assignment';
import { solveInThreads } from '#search-threads';
import { seededRandom } from '../../district/seeded-random.js';
import { madeUpDistrict, type Terms } from '../made-up/made-up-district.js';

export interface Repeated {
  readonly requests: number;
  /** Fingerprints of the plan, by how it was made. */
  readonly hashes: Readonly<Record<string, string>>;
}

const FAR_AWAY = 3_600_000;

/** The same search over and over: plainly, with the input's lists shuffled, and in one and two threads. */
export async function repeatSearch({ terms, moves }: { terms: Terms; moves: number }): Promise<Repeated> {
  const problem = madeUpDistrict(terms), asked = { seed: 5, moves };
  const plain = (input: Problem): string => solve(input, asked).log.planHash;
  const threaded = async (threads: number): Promise<string> => (await solveInThreads(problem, { ...asked, threads, until: Date.now() + FAR_AWAY })).log.planHash;
  return {
    requests: problem.requests.length,
    hashes: { first: plain(problem), second: plain(problem), third: plain(problem), shuffled: plain(shuffled(problem)), 'one thread': await threaded(1), 'two threads': await threaded(2) },
  };
}

function shuffled(problem: Problem): Problem {
  const random = seededRandom(99);
  return {
    ...problem, holidays: random.shuffled(problem.holidays), schools: random.shuffled(problem.schools), venues: random.shuffled(problem.venues),
    requests: random.shuffled(problem.requests.map((r) => ({ ...r, dates: random.shuffled(r.dates) }))),
  };
}
