import { pricesOf } from '../criteria/all-criteria.js';
import { Steering } from '../goals/steering.js';
import { madeUpProblem } from '../model/made-up-problem.js';
import { anneal } from './anneal.js';
import { beginSearch } from './begin-search.js';
import { isShort, letIn } from './let-in.js';
import type { Search } from './search.js';

const MOVES = { moves: 8000, shouldStop: () => false, onRound: () => undefined };

/** Far more students than the few weeks and venues hold. */
function crowded(seed: number): Search {
  const whole = madeUpProblem(seed, { schools: 12, venues: 30, requests: 40, weeks: 4 });
  return beginSearch({ ...whole, requests: whole.requests.map((r) => ({ ...r, dates: r.dates.slice(0, 5) })) }, seed, pricesOf());
}

function served({ schedule }: Search): number {
  return schedule.served.reduce((sum, n) => sum + n, 0);
}

describe('letIn', () => {
  it('serves more students than a search that also looks at wishes and interests', () => {
    let ours = 0, theirs = 0;
    for (const seed of [1, 2, 3]) {
      const plain = crowded(seed), search = crowded(seed);
      anneal(plain, { ...MOVES, hottest: 100, coldest: 0.5 });
      expect(isShort(search)).toBe(true);
      expect(letIn(search, MOVES)).toBeGreaterThan(0);
      ours += served(search);
      theirs += served(plain);
    }
    expect(ours).toBeGreaterThan(theirs);
  });

  it('ends as soon as everybody has a place', () => {
    const search = beginSearch(madeUpProblem(3, { schools: 6, venues: 60, requests: 8, weeks: 6 }), 1, pricesOf());
    anneal(search, { ...MOVES, hottest: 60, coldest: 0.5 });
    expect(isShort(search)).toBe(false);
    expect(letIn(search, MOVES)).toBeLessThan(1000);
  });

  it('is followed by coolings in which nobody gives up a place for a wish', () => {
    const search = crowded(2), steering = new Steering({ topThreePct: 90 }, pricesOf());
    letIn(search, MOVES);
    const before = served(search);
    steering.keepStudents();
    search.schedule.reprice(steering.prices(), steering.goalPrices(search.schedule));
    anneal(search, { ...MOVES, hottest: 60, coldest: 0.5 });
    expect(served(search)).toBeGreaterThanOrEqual(0.99 * before);
  });
});
