import { basename } from 'node:path';
import { readCalendarIcs, readCalendarJson, readCalendarTable } from '#school-calendar';
import { readWishSheet } from '#school-scheduling';
import { type Fault, FaultList, FileRefusal, jsonSheet, type Located, type OpenedTable, readBounded, readCsv, readJson, readSpreadsheet } from '#table-files';
import { readVenueSheet } from '#venue-intake';
import type { District } from '../district/district.js';
import { checkReferences } from './check-references.js';
import { type DistrictFile, type FileKind, findDistrictFiles } from './district-files.js';
import { type Gathered, nothingGathered } from './gathered.js';
import { joinHolidays, readHolidayIcs, readHolidayJson, readHolidayTable } from './read-holidays.js';
import { readInspections } from './read-inspections.js';
import { readOpenings } from './read-openings.js';
import { readProgrammes } from './read-programmes.js';
import { readSchools } from './read-schools.js';
import { readCentre, readSeason } from './read-season.js';
import { resolveCalendars } from './resolve-calendars.js';

export type { Fault } from '#table-files';

/** A whole district from one folder of sheets and calendars, or everything that is wrong with them, all files at once. */
export async function readDistrictFolder(folder: string): Promise<{ district: District } | { faults: Fault[] }> {
  const faults = new FaultList();
  const gathered = nothingGathered();
  for (const file of await findDistrictFiles(folder, faults)) await gather(file, gathered, faults);
  const calendarEvents = resolveCalendars(gathered, faults);
  checkReferences(gathered, calendarEvents, faults);
  return faults.isEmpty ? { district: { ...districtOf(gathered), calendarEvents } } : { faults: faults.all() };
}

async function gather(file: DistrictFile, gathered: Gathered, faults: FaultList): Promise<void> {
  try {
    await READERS[file.kind](file, gathered, faults);
  } catch (error) {
    if (error instanceof FileRefusal) faults.add({ file: file.file, ...(error.row === undefined ? {} : { row: error.row }) }, error.code, error.message);
    // Whatever else goes wrong in a library or on the disk: the file is named, the person is not shown our code.
    else faults.add({ file: file.file }, 'unreadable', `'${basename(file.file)}' 파일을 읽을 수 없습니다. 다른 프로그램에서 열려 있는지, 깨지지 않았는지 확인해 주세요.`);
  }
  if (gathered[file.kind].length === 0) gathered.unread.add(file.kind);
}

type Reader = (file: DistrictFile, gathered: Gathered, faults: FaultList) => Promise<void>;
type TableKind = Exclude<FileKind, 'calendars' | 'holidays'>;

const fromTable = <K extends TableKind>(kind: K, read: (table: OpenedTable, faults: FaultList) => Gathered[K]): Reader => async (file, gathered, faults) => {
  push(gathered[kind] as Located<unknown>[], read(await openTable(file, await readBounded(file.path)), faults));
};

const READERS: Readonly<Record<FileKind, Reader>> = {
  centre: fromTable('centre', readCentre),
  schools: fromTable('schools', readSchools),
  venues: fromTable('venues', readVenueSheet),
  programmes: fromTable('programmes', readProgrammes),
  openings: fromTable('openings', readOpenings),
  inspections: fromTable('inspections', readInspections),
  season: fromTable('season', readSeason),
  wishes: fromTable('wishes', readWishSheet),
  holidays: async (file, gathered, faults) => {
    const bytes = await readBounded(file.path);
    if (file.ending === '.ics') push(gathered.holidays, readHolidayIcs(file.file, bytes, faults));
    else if (file.ending === '.json') push(gathered.holidays, readHolidayJson(file.file, readJson(bytes), faults));
    else push(gathered.holidays, readHolidayTable(await openTable(file, bytes), faults));
  },
  calendars: async (file, gathered, faults) => {
    const bytes = await readBounded(file.path);
    if (file.ending === '.ics') push(gathered.calendars, readCalendarIcs(file.file, bytes, file.isOneSchoolPerFile, faults));
    else if (file.ending === '.json') push(gathered.calendars, readCalendarJson(file.file, readJson(bytes), faults));
    else push(gathered.calendars, readCalendarTable(await openTable(file, bytes), faults));
  },
};

/** Not spread: a call has room for some ten thousand arguments only. */
function push<T>(all: T[], more: T[]): void {
  for (const each of more) all.push(each);
}

async function openTable({ file, ending }: DistrictFile, bytes: Uint8Array): Promise<OpenedTable> {
  if (ending === '.json') return { file, sheets: [jsonSheet(readJson(bytes))] };
  return { file, sheets: ending === '.xlsx' ? await readSpreadsheet(bytes) : readCsv(bytes) };
}

function districtOf(gathered: Gathered): Omit<District, 'calendarEvents'> {
  const values = <T>(located: Located<T>[]): T[] => located.map(({ value }) => value);
  const [centre] = values(gathered.centre);
  const [season] = values(gathered.season);
  return {
    ...(centre === undefined ? {} : { centre }), ...(season === undefined ? {} : { season }),
    schools: values(gathered.schools), holidays: joinHolidays(gathered.holidays), venues: values(gathered.venues), programmes: values(gathered.programmes),
    openings: values(gathered.openings), inspections: values(gathered.inspections), wishes: values(gathered.wishes),
  };
}
