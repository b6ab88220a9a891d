import { board } from './ko/board.js';
import { calendar } from './ko/calendar.js';
import { calendarUpload } from './ko/calendar-upload.js';
import { common } from './ko/common.js';
import { director } from './ko/director.js';
import { doors } from './ko/doors.js';
import { holidays } from './ko/holidays.js';
import { fairness } from './ko/fairness.js';
import { host } from './ko/host.js';
import { negotiations } from './ko/negotiations.js';
import { levelling } from './ko/levelling.js';
import { planning } from './ko/planning.js';
import { records } from './ko/records.js';
import { rounds } from './ko/rounds.js';
import { season } from './ko/season.js';
import { teacher } from './ko/teacher.js';

export const ko = { ...common, ...board, ...calendar, ...doors, ...director, ...planning, ...season, ...rounds, ...teacher, ...fairness, ...levelling, ...host, ...holidays, ...calendarUpload, ...negotiations, ...records } as const;
