import { availability } from './ko/availability.js';
import { board } from './ko/board.js';
import { calendar } from './ko/calendar.js';
import { calendarUpload } from './ko/calendar-upload.js';
import { checklists } from './ko/checklists.js';
import { common } from './ko/common.js';
import { director } from './ko/director.js';
import { doors } from './ko/doors.js';
import { fairness } from './ko/fairness.js';
import { finder } from './ko/finder.js';
import { holidays } from './ko/holidays.js';
import { host } from './ko/host.js';
import { inspect } from './ko/inspect.js';
import { inspectionPlan } from './ko/inspection-plan.js';
import { levelling } from './ko/levelling.js';
import { negotiations } from './ko/negotiations.js';
import { planning } from './ko/planning.js';
import { poolHealth } from './ko/pool-health.js';
import { records } from './ko/records.js';
import { results } from './ko/results.js';
import { rounds } from './ko/rounds.js';
import { season } from './ko/season.js';
import { seasonOpenings } from './ko/season-openings.js';
import { subscribers } from './ko/subscribers.js';
import { teacher } from './ko/teacher.js';
import { venueIntake } from './ko/venue-intake.js';
import { venuePool } from './ko/venue-pool.js';
import { venueRecord } from './ko/venue-record.js';
import { venueSafety } from './ko/venue-safety.js';
import { visit } from './ko/visit.js';
import { visits } from './ko/visits.js';
import { waiting } from './ko/waiting.js';

export const ko = {
  ...common, ...availability, ...board, ...calendar, ...calendarUpload, ...checklists, ...director, ...doors, ...fairness, ...finder,
  ...holidays, ...host, ...inspect, ...inspectionPlan, ...levelling, ...negotiations, ...planning, ...poolHealth, ...records, ...results,
  ...rounds, ...season, ...seasonOpenings, ...subscribers, ...teacher, ...venueIntake, ...venuePool, ...venueRecord, ...venueSafety,
  ...visit, ...visits, ...waiting,
} as const;
