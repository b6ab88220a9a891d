import type { SchoolDay } from '../school-day-rule.js';

/** The weekdays of the season as one grade of one school sees them. */
export type DaysOf = (schoolId: string, grade: number) => readonly SchoolDay[];
