import { board } from './en/board.js';
import { calendar } from './en/calendar.js';
import { calendarUpload } from './en/calendar-upload.js';
import { common } from './en/common.js';
import { director } from './en/director.js';
import { doors } from './en/doors.js';
import { holidays } from './en/holidays.js';
import { fairness } from './en/fairness.js';
import { host } from './en/host.js';
import { negotiations } from './en/negotiations.js';
import { levelling } from './en/levelling.js';
import { planning } from './en/planning.js';
import { records } from './en/records.js';
import { rounds } from './en/rounds.js';
import { season } from './en/season.js';
import { teacher } from './en/teacher.js';
import type { Words } from './words.js';

export const en: Words = { ...common, ...board, ...calendar, ...doors, ...director, ...planning, ...season, ...rounds, ...teacher, ...fairness, ...levelling, ...host, ...holidays, ...calendarUpload, ...negotiations, ...records };
