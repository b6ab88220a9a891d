import { answered, api, ifMatch, once } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type Availability = Schemas['AvailabilityResponse'];
export type CalendarDay = Schemas['CalendarDayResponse'];
export type HalfDay = Schemas['HalfDayResponse'];
export type AvailabilityChange = Schemas['AvailabilityChangeResponse'];
export type StandingVisit = Schemas['StandingVisitResponse'];
export type PatternDraft = Schemas['PatternDto'];
export type DayOffDraft = Schemas['DayOffDto'];
export type VisitLimits = Schemas['VisitLimitsDto'];
export type HostDay = Schemas['HostDayResponse'];
export type HostVisit = Schemas['HostVisitResponse'];

const at = (id: string) => ({ params: { path: { id } } });

export const availability = {
  month: (month: string) => answered(api.GET('/v1/host/availability', { params: { query: { month } } })),
  setHalfDay: (body: Schemas['SetHalfDayDto']) => answered(api.PUT('/v1/host/availability/half-days', { body })),
  previewCopy: (month: string) => answered(api.POST('/v1/host/availability/month-copies/preview', { body: { month } })),
  copyMonth: (month: string) => answered(api.POST('/v1/host/availability/month-copies', { params: { header: once() }, body: { month } })),
  previewPattern: (body: PatternDraft) => answered(api.POST('/v1/host/availability/patterns/preview', { body })),
  setPattern: (body: PatternDraft) => answered(api.POST('/v1/host/availability/patterns', { params: { header: once() }, body })),
  previewRemoval: (id: string) => answered(api.POST('/v1/host/availability/patterns/{id}/removal-preview', at(id))),
  removePattern: (id: string) => answered(api.DELETE('/v1/host/availability/patterns/{id}', at(id))),
  previewDayOff: (body: DayOffDraft) => answered(api.POST('/v1/host/availability/days-off/preview', { body })),
  addDayOff: (body: DayOffDraft) => answered(api.POST('/v1/host/availability/days-off', { params: { header: once() }, body })),
  removeDayOff: (id: string) => answered(api.DELETE('/v1/host/availability/days-off/{id}', at(id))),
  previewLimits: (body: VisitLimits) => answered(api.POST('/v1/host/availability/limits/preview', { body })),
  setLimits: (version: number, body: VisitLimits) => answered(api.PUT('/v1/host/availability/limits', { params: { header: ifMatch(version) }, body })),
};

export const hostDay = {
  today: () => answered(api.GET('/v1/host/today')),
  arrive: (id: string, arrived: number) => answered(api.POST('/v1/host/visits/{id}/arrival', { params: { path: { id }, header: once() }, body: { arrived } })),
  depart: (id: string) => answered(api.POST('/v1/host/visits/{id}/departure', { params: { path: { id }, header: once() }, body: {} })),
  notCome: (id: string) => answered(api.POST('/v1/host/visits/{id}/no-show', { params: { path: { id }, header: once() }, body: {} })),
};

export const calendarFeed = {
  find: () => answered(api.GET('/v1/calendar-feed')),
  make: () => answered(api.POST('/v1/calendar-feed')),
  revoke: () => answered(api.DELETE('/v1/calendar-feed')),
};

export const links = {
  ofVenue: (id: string) => answered(api.GET('/v1/centre/venues/{id}/links', at(id))),
  revokeVenue: (id: string) => answered(api.POST('/v1/centre/venues/{id}/link-revocation', at(id))),
  renewVenue: (id: string) => answered(api.POST('/v1/centre/venues/{id}/link-renewal', { params: { path: { id }, header: once() } })),
  setAgreement: (id: string, version: number, until: string) => answered(api.PUT('/v1/centre/venues/{id}/agreement', { params: { path: { id }, header: ifMatch(version) }, body: until ? { until } : {} })),
  ofSchool: (id: string) => answered(api.GET('/v1/centre/schools/{id}/links', at(id))),
  revokeSchool: (id: string, email: string) => answered(api.POST('/v1/centre/schools/{id}/link-revocation', { ...at(id), body: { email } })),
  ofWaits: (id: string) => answered(api.GET('/v1/centre/schools/{id}/wait-links', at(id))),
  revokeWaits: (id: string, email: string) => answered(api.POST('/v1/centre/schools/{id}/wait-link-revocation', { ...at(id), body: { email } })),
  renewSchool: (id: string, email: string) => answered(api.POST('/v1/centre/schools/{id}/link-renewal', { params: { path: { id }, header: once() }, body: { email } })),
};
