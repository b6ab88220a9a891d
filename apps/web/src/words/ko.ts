import { board } from './ko/board.js';
import { common } from './ko/common.js';
import { director } from './ko/director.js';
import { doors } from './ko/doors.js';
import { host } from './ko/host.js';
import { planning } from './ko/planning.js';
import { season } from './ko/season.js';
import { teacher } from './ko/teacher.js';

export const ko = { ...common, ...board, ...doors, ...director, ...planning, ...season, ...teacher, ...host } as const;
