export { SchoolCalendarModule } from './school-calendar.module.js';
export { CalendarCatalogue } from './application/calendar-catalogue.service.js';
export { CalendarDesk } from './application/calendar-desk.service.js';
export { CALENDAR_EVENT_KINDS, type CalendarEvent, type CalendarEventDraft, type CalendarEventKind, type CalendarEventView } from './domain/calendar-event.js';
export { classifyEvent } from './domain/classify-event.js';
export type { LocatedEvents, RawEvent, ReadEvent } from './domain/raw-event.js';
export { schoolCalendar } from './domain/school-calendar.js';
export { readIcs, reportUndated } from './files/ics-events.js';
export { CALENDAR_COLUMNS, readCalendarIcs, readCalendarJson, readCalendarTable } from './files/read-calendars.js';
