import type { Goal } from '../goal.js';
import { noBrokenRule } from './a01-no-broken-rule.js';
import { studentsServed } from './a02-students-served.js';
import { provenGap } from './a03-proven-gap.js';
import { generalSolver } from './a04-general-solver.js';
import { metropolis } from './a05-metropolis.js';
import { evenWeeks } from './a06-even-weeks.js';
import { interestMatch } from './a07-interest-match.js';
import { fairToSchools } from './a08-fair-to-schools.js';
import { repair } from './a09-repair.js';
import { reasonsAndProposals } from './a10-reasons-and-proposals.js';
import { repeatable } from './a11-repeatable.js';
import { anytime } from './a12-anytime.js';
import { rota } from './a13-rota.js';

/** Every goal, in the order of the table. */
export const GOALS: readonly Goal[] = [
  noBrokenRule, studentsServed, provenGap, generalSolver, metropolis, evenWeeks, interestMatch, fairToSchools, repair, reasonsAndProposals, repeatable, anytime, rota,
];
