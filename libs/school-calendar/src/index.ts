export { SchoolCalendarModule } from './school-calendar.module.js';
export { CalendarCatalogue } from './application/calendar-catalogue.service.js';
export { CalendarDesk, type Intake, type IntakeItem, type IntakeResult } from './application/calendar-desk.service.js';
export { type Answer, CalendarEntries, type CalendarEntryView, type SeenEntry } from './application/calendar-entries.service.js';
export { CalendarOverview, type CalendarOverviewView } from './application/calendar-overview.service.js';
export { fingerprintOf, type KeyedNeis, NeisSync, type SyncSummary } from './application/neis-sync.service.js';
export { CalendarUploads, type UploadItem, type UploadView } from './application/calendar-uploads.service.js';
export {
  CALENDAR_EVENT_KINDS, CALENDAR_SOURCES, type CalendarEvent, type CalendarEventDraft, type CalendarEventKind, type CalendarEventView, type CalendarSource,
  type CalendarWord, ENTRY_STATES, type EntryState,
} from './domain/calendar-event.js';
export {
  CalendarEntryNotFound, CalendarEntryRefused, CalendarEntryStale, CalendarEntryTwice, CalendarFileRefused, CalendarSchoolNotFound, NothingToAnswer,
} from './domain/school-calendar.errors.js';
export { faultsOf, USUAL_GRADES, type WordFault } from './domain/word-rule.js';
export { classifyEvent } from './domain/classify-event.js';
export type { LocatedEvents, RawEvent, ReadEvent } from './domain/raw-event.js';
export { schoolCalendar } from './domain/school-calendar.js';
export { timetableWeekday } from './domain/timetable-weekday.js';
export { calendarTemplate } from './files/calendar-template.js';
export type { FileWarning, SchoolFile } from './files/read-school-file.js';
export { readIcs, reportUndated } from './files/ics-events.js';
export { CALENDAR_COLUMNS, readCalendarIcs, readCalendarJson, readCalendarTable } from './files/read-calendars.js';
export { NeisClient, type NeisCodes, type NeisMeans, type NeisSettings } from './neis/neis-client.js';
export { lastNight, neisCodesOf } from './neis/neis-words.js';
