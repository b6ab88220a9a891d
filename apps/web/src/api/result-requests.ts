import { answered, api, ifMatch, once } from './client.js';
import type { ResultDraft, ResultsFilter } from './types.js';

const byId = (id: string) => ({ params: { path: { id } } });

/** What school and centre do alike, each at an address of their own. */
export const schoolResults = {
  result: (id: string) => answered(api.GET('/v1/teacher/bookings/{id}/result', byId(id))),
  enter: (id: string, version: number, body: ResultDraft) => answered(api.PUT('/v1/teacher/bookings/{id}/result', { params: { path: { id }, header: ifMatch(version) }, body })),
  files: (id: string) => answered(api.GET('/v1/teacher/bookings/{id}/safety-files', byId(id))),
  makeFile: (id: string) => answered(api.POST('/v1/teacher/bookings/{id}/safety-files', { params: { path: { id }, header: once() } })),
  fileHref: (id: string, fileId: string) => `/v1/teacher/bookings/${id}/safety-files/${fileId}`,
};
export const centreResults = {
  result: (id: string) => answered(api.GET('/v1/centre/results/{id}', byId(id))),
  enter: (id: string, version: number, body: ResultDraft) => answered(api.PUT('/v1/centre/results/{id}', { params: { path: { id }, header: ifMatch(version) }, body })),
  files: (id: string) => answered(api.GET('/v1/centre/bookings/{id}/safety-files', byId(id))),
  makeFile: (id: string) => answered(api.POST('/v1/centre/bookings/{id}/safety-files', { params: { path: { id }, header: once() } })),
  fileHref: (id: string, fileId: string) => `/v1/centre/bookings/${id}/safety-files/${fileId}`,
};
export type ResultRequests = typeof schoolResults;

export const classLinks = { open: (id: string) => answered(api.POST('/v1/teacher/bookings/{id}/class-link', byId(id))) };

export const resultRegister = {
  list: (query: ResultsFilter) => answered(api.GET('/v1/centre/results', { params: { query } })),
  close: (bookingIds: string[]) => answered(api.POST('/v1/centre/results/closures', { body: { bookingIds } })),
  reopen: (id: string, bookingVersion: number) => answered(api.POST('/v1/centre/results/{id}/reopening', { params: { path: { id }, header: ifMatch(bookingVersion) } })),
};

export type Span = { from: string; until: string; lang: 'ko' | 'en' };
const inSpan = (query: Span) => ({ params: { query } });
export const rosters = {
  school: (span: Span) => answered(api.GET('/v1/teacher/roster', inSpan(span))),
  venue: (span: Span) => answered(api.GET('/v1/host/roster', inSpan(span))),
  ofSchool: (id: string, span: Span) => answered(api.GET('/v1/centre/schools/{id}/roster', { params: { path: { id }, query: span } })),
  ofVenue: (id: string, span: Span) => answered(api.GET('/v1/centre/venues/{id}/roster', { params: { path: { id }, query: span } })),
};
