import { judged, type Goal } from '../goal.js';
import { termsOf } from './usual-plans.js';

const MOST_MICROSECONDS = 20;
const MOST_MILLISECONDS = 1;
const LEAST_TOGETHER_PCT = 95;

/** The director's screen asks for a reason per date while somebody waits on the telephone. */
export const reasonsAndProposals: Goal = {
  id: 'A10', title: 'Reasons and proposals while somebody is on the telephone',
  async measure(run) {
    const { result: r } = await run.work.run('answerQuestions', { terms: termsOf(run, run.scale.lowLoad), questions: run.scale.questions });
    const kept = r.together.exactly + r.together.sameDate, keptPct = (100 * kept) / Math.max(1, r.together.accepted);
    return [
      { asked: `a verdict with reasons in at most ${MOST_MICROSECONDS} microseconds a date`, figure: `${r.microsecondsPerDate.toFixed(1)}`, verdict: judged(r.microsecondsPerDate <= MOST_MICROSECONDS) },
      { asked: `proposals in at most ${MOST_MILLISECONDS} ms a request`, figure: `${r.millisecondsPerProposal.toFixed(2)} ms (${r.offered} of ${r.asked} have another date)`, verdict: judged(r.millisecondsPerProposal <= MOST_MILLISECONDS) },
      { asked: 'an accepted proposal realised exactly', figure: `${r.exactly} of ${r.accepted}${r.broken > 0 ? `, ${r.broken} BROKEN RULES` : ''}`, verdict: judged(r.exactly === r.accepted && r.broken === 0) },
      {
        asked: `ten accepted together: at least ${LEAST_TOGETHER_PCT} % get their date`, figure: r.together.accepted === 0 ? 'too few proposals for a group' : `${keptPct.toFixed(1)} % of ${r.together.accepted} (${r.together.exactly} with the very venues)`,
        verdict: r.together.accepted === 0 ? 'unmeasured' : judged(keptPct >= LEAST_TOGETHER_PCT),
      },
    ];
  },
};
