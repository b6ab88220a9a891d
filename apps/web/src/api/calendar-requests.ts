import { answered, api, ifMatch } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type SchoolCalendar = Schemas['CalendarResponse'];
export type CalendarEntry = Schemas['CalendarEventResponse'];
export type CalendarWord = Schemas['CalendarWordResponse'];
export type EventKind = CalendarEntry['kind'];
export type EntryDraft = Schemas['AddEntryDto'];
export type EntryChange = Schemas['CorrectEntryDto'];
export type CalendarOverview = Schemas['CalendarOverviewResponse'];
export type SchoolCalendarState = Schemas['SchoolCalendarResponse'];

interface Seen { id: string; version: number }
const seen = ({ id, version }: Seen) => ({ params: { path: { id }, header: ifMatch(version) } });

export const calendar = {
  list: (from: string, until: string) => answered(api.GET('/v1/teacher/calendar', { params: { query: { from, until } } })),
  confirmAll: (entries: Seen[]) => answered(api.POST('/v1/teacher/calendar/confirmation', { body: { entries: entries.map(({ id, version }) => ({ id, version })) } })),
  add: (body: EntryDraft) => answered(api.POST('/v1/teacher/calendar/entries', { body })),
  correct: (entry: Seen, body: EntryChange) => answered(api.PUT('/v1/teacher/calendar/entries/{id}', { ...seen(entry), body })),
  remove: (entry: Seen) => answered(api.DELETE('/v1/teacher/calendar/entries/{id}', seen(entry))),
  answer: (entry: Seen, answer: 'keep' | 'follow') => answered(api.POST('/v1/teacher/calendar/entries/{id}/answer', { ...seen(entry), body: { answer } })),
};

const ofYear = (schoolYear: number | undefined) => ({ params: { query: schoolYear === undefined ? {} : { schoolYear } } });

export const centreCalendars = {
  see: (schoolYear?: number) => answered(api.GET('/v1/centre/calendars', ofYear(schoolYear))),
  order: (schoolYear?: number) => answered(api.POST('/v1/centre/calendars/synchronisation', ofYear(schoolYear))),
};
