import { judged, type Goal } from '../goal.js';
import { ROTA } from '../rota/rota-problem.js';

const TERMS = 3;
const EVEN = 1.005;

/** A town that runs a fixed rota today should lose nothing by giving it up. */
export const rota: Goal = {
  id: 'A13', title: `A town's rota: ${ROTA.schools} schools, ${ROTA.venues} venues, ${ROTA.students} students, one school per Friday`,
  async measure({ work }) {
    const { result: r } = await work.run('runRota', { terms: TERMS }), least = r.terms * r.students, peak = Math.max(...r.weekPeaks);
    return [
      { asked: `0 conflicts over ${TERMS} terms, everybody served, parties of four (some five)`, figure: `${r.broken + r.conflicts} conflicts, ${r.served} of ${least} served, largest party ${r.largestParty}`, verdict: judged(r.broken + r.conflicts === 0 && r.served === least && r.largestParty <= 5) },
      { asked: 'week peak/mean 1.0', figure: peak.toFixed(2), verdict: judged(peak <= EVEN) },
      { asked: 'wishes better kept than by any order of schools that stays the same (all 9! compared)', figure: `${r.kept.toFixed(0)} against ${r.bestFixed.toFixed(0)}; first wishes ${r.firstWishes.ours} against ${r.firstWishes.fixed}`, verdict: judged(r.kept > r.bestFixed) },
      { asked: 'as well kept as by the best order made anew each term (all 9! compared)', figure: `${r.kept.toFixed(1)} of ${r.bestEachTerm.toFixed(1)}`, verdict: judged(r.kept >= r.bestEachTerm - 0.05) },
    ];
  },
};
