import type { LocatedEvents } from '#school-calendar';
import type { Located } from '#table-files';
import type { Centre, Holiday, Inspection, Opening, Programme, School, Season, Venue, Wish } from '../district/district.js';
import type { FileKind } from './district-files.js';

/** Everything read from all files, each value still knowing its row. */
export interface Gathered {
  centre: Located<Centre>[];
  schools: Located<School>[];
  holidays: Located<Holiday>[];
  calendars: LocatedEvents;
  venues: Located<Venue>[];
  programmes: Located<Programme>[];
  openings: Located<Opening>[];
  inspections: Located<Inspection>[];
  season: Located<Season>[];
  wishes: Located<Wish>[];
  /** Files that are there but gave nothing: whatever refers to them is left for the next try. */
  unread: Set<FileKind>;
}

export function nothingGathered(): Gathered {
  return { centre: [], schools: [], holidays: [], calendars: [], venues: [], programmes: [], openings: [], inspections: [], season: [], wishes: [], unread: new Set() };
}
