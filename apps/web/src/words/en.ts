import { availability } from './en/availability.js';
import { board } from './en/board.js';
import { calendar } from './en/calendar.js';
import { calendarUpload } from './en/calendar-upload.js';
import { checklists } from './en/checklists.js';
import { common } from './en/common.js';
import { director } from './en/director.js';
import { doors } from './en/doors.js';
import { fairness } from './en/fairness.js';
import { finder } from './en/finder.js';
import { holidays } from './en/holidays.js';
import { host } from './en/host.js';
import { inspect } from './en/inspect.js';
import { inspectionPlan } from './en/inspection-plan.js';
import { levelling } from './en/levelling.js';
import { negotiations } from './en/negotiations.js';
import { planning } from './en/planning.js';
import { poolHealth } from './en/pool-health.js';
import { records } from './en/records.js';
import { results } from './en/results.js';
import { rounds } from './en/rounds.js';
import { season } from './en/season.js';
import { seasonOpenings } from './en/season-openings.js';
import { subscribers } from './en/subscribers.js';
import { teacher } from './en/teacher.js';
import { venueIntake } from './en/venue-intake.js';
import { venuePool } from './en/venue-pool.js';
import { venueRecord } from './en/venue-record.js';
import { venueSafety } from './en/venue-safety.js';
import { visit } from './en/visit.js';
import { visits } from './en/visits.js';
import { waiting } from './en/waiting.js';
import type { Words } from './words.js';

export const en: Words = {
  ...common, ...availability, ...board, ...calendar, ...calendarUpload, ...checklists, ...director, ...doors, ...fairness, ...finder,
  ...holidays, ...host, ...inspect, ...inspectionPlan, ...levelling, ...negotiations, ...planning, ...poolHealth, ...records, ...results,
  ...rounds, ...season, ...seasonOpenings, ...subscribers, ...teacher, ...venueIntake, ...venuePool, ...venueRecord, ...venueSafety,
  ...visit, ...visits, ...waiting,
};
