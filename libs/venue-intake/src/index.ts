export { type Closure, type ClosingRule, dayUnder, type DayUnderRule, type HolidayTable, isWhollyUnderstood } from './domain/closing-rule.js';
export { type ClosingRuleCoverage, closingRuleCoverage } from './domain/closing-rule-coverage.js';
export { readClosingRule } from './domain/read-closing-rule.js';
