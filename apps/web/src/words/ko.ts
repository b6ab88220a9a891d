import { common } from './ko/common.js';
import { director } from './ko/director.js';
import { doors } from './ko/doors.js';
import { host } from './ko/host.js';
import { planning } from './ko/planning.js';
import { rounds } from './ko/rounds.js';
import { season } from './ko/season.js';
import { teacher } from './ko/teacher.js';

export const ko = { ...common, ...doors, ...director, ...planning, ...season, ...rounds, ...teacher, ...host } as const;
