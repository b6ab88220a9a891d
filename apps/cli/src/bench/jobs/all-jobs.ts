import { answerQuestions } from './answer-questions.js';
import { askHighs } from './ask-highs.js';
import { checkRules } from './check-rules.js';
import { makePlan } from './make-plan.js';
import { planMetropolis } from './plan-metropolis.js';
import { proveBound } from './prove-bound.js';
import { repairPlan } from './repair-plan.js';
import { repeatSearch } from './repeat-search.js';
import { runRota } from './run-rota.js';
import { searchFor } from './search-for.js';

/** What a measuring process can be asked to do, by name. */
export const JOBS = { answerQuestions, askHighs, checkRules, makePlan, planMetropolis, proveBound, repairPlan, repeatSearch, runRota, searchFor };
export type Jobs = typeof JOBS;
