import { board } from './en/board.js';
import { common } from './en/common.js';
import { director } from './en/director.js';
import { doors } from './en/doors.js';
import { host } from './en/host.js';
import { planning } from './en/planning.js';
import { season } from './en/season.js';
import { teacher } from './en/teacher.js';
import type { Words } from './words.js';

export const en: Words = { ...common, ...board, ...doors, ...director, ...planning, ...season, ...teacher, ...host };
