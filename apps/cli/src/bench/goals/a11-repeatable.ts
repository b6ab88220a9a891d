import { judged, type Check, type Goal } from '../goal.js';
import type { Repeated } from '../jobs/repeat-search.js';
import { termsOf } from './usual-plans.js';

const DISTRICTS = 4;

/** A plan nobody can make again cannot be defended. Several districts make the threads share work. */
export const repeatable: Goal = {
  id: 'A11', title: 'The same plan again: three runs, shuffled input, one and two threads',
  async measure(run) {
    const sizes = [1, DISTRICTS], all = await Promise.all(sizes.map((districts) => run.work.run('repeatSearch', { terms: { ...termsOf(run, run.scale.highLoad), districts }, moves: run.scale.repeatMoves })));
    return all.map(({ result }, i) => check(sizes[i]!, result));
  },
};

function check(districts: number, { hashes, requests }: Repeated): Check {
  const different = Object.entries(hashes).filter(([, hash]) => hash !== hashes['first']).map(([how]) => how), count = Object.keys(hashes).length;
  return {
    asked: `${districts} district${districts > 1 ? 's' : ''}, ${requests} requests: one fingerprint`,
    figure: different.length === 0 ? `${count} of ${count} alike (${hashes['first']!.slice(0, 8)})` : `different: ${different.join(', ')}`, verdict: judged(different.length === 0),
  };
}
