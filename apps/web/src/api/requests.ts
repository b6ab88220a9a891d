import { ask } from './client.js';
import type {
  Booking, BookingStatus, Bunching, CalendarEvent, Clearance, Invitation, InspectionDraft, Items, Opening, Page, Plan, Publication,
  Role, Run, School, SchoolWeek, Season, Session, Today, Venue, Weights, Wish, WishDraft,
} from './types.js';

type Ko = 'ko' | 'en';

export const session = {
  current: () => ask<Session>('GET', '/v1/session'),
  signIn: (body: { email: string; password: string }) => ask<Session>('POST', '/v1/session', { body }),
  signOut: () => ask<void>('DELETE', '/v1/session'),
  invitation: (token: string) => ask<Invitation>('GET', '/v1/invitations/{token}', { path: { token } }),
  accept: (token: string, body: { name: string; password: string }) =>
    ask<Session>('POST', '/v1/invitations/{token}/acceptance', { path: { token }, body }),
};

export const teacher = {
  seasons: () => ask<Items<Season>>('GET', '/v1/teacher/seasons'),
  days: (id: string, grade: number) =>
    ask<{ weeks: SchoolWeek[] }>('GET', '/v1/teacher/seasons/{id}/days', { path: { id }, query: { grade } }),
  wishes: (seasonId: string, lang: Ko) => ask<Items<Wish>>('GET', '/v1/teacher/wishes', { query: { seasonId, lang } }),
  wish: (id: string, lang: Ko) => ask<Wish>('GET', '/v1/teacher/wishes/{id}', { path: { id }, query: { lang } }),
  sendWish: (body: WishDraft) => ask<Wish>('POST', '/v1/teacher/wishes', { body }),
  changeWish: (id: string, version: number, body: WishDraft) =>
    ask<Wish>('PUT', '/v1/teacher/wishes/{id}', { path: { id }, version, body }),
  withdrawWish: (id: string, version: number) => ask<void>('DELETE', '/v1/teacher/wishes/{id}', { path: { id }, version }),
  bookings: () => ask<Items<Booking>>('GET', '/v1/teacher/bookings'),
  cancelBooking: (id: string, version: number, reason: string) =>
    ask<Booking>('POST', '/v1/teacher/bookings/{id}/cancellation', { path: { id }, version, body: { reason } }),
  calendar: (from: string, until: string) => ask<Items<CalendarEvent>>('GET', '/v1/teacher/calendar', { query: { from, until } }),
};

export const centre = {
  today: () => ask<Today>('GET', '/v1/centre/today'),
  seasons: () => ask<Items<Season>>('GET', '/v1/centre/seasons'),
  season: (id: string) => ask<Season>('GET', '/v1/centre/seasons/{id}', { path: { id } }),
  openSeason: (body: { title: string; firstDay: string; lastDay: string; wishesDueAt: string }) =>
    ask<Season>('POST', '/v1/centre/seasons', { body }),
  changeSeason: (id: string, version: number, body: { wishesDueAt: string }) =>
    ask<Season>('PATCH', '/v1/centre/seasons/{id}', { path: { id }, version, body }),
  bunching: (id: string) => ask<Bunching>('GET', '/v1/centre/seasons/{id}/bunching', { path: { id } }),
  runs: (seasonId: string) => ask<Items<Run>>('GET', '/v1/centre/assignment-runs', { query: { seasonId } }),
  startRun: (body: { seasonId: string; weights?: Weights }) => ask<Run>('POST', '/v1/centre/assignment-runs', { body }),
  cancelRun: (id: string) => ask<void>('DELETE', '/v1/centre/assignment-runs/{id}', { path: { id } }),
  plan: (id: string, lang: Ko) => ask<Plan>('GET', '/v1/centre/assignment-runs/{id}/plan', { path: { id }, query: { lang } }),
  publish: (id: string) => ask<Publication>('POST', '/v1/centre/assignment-runs/{id}/publication', { path: { id } }),
  venues: (query: { query?: string; jobField?: string; state?: string; page: number; size: number }) =>
    ask<Page<Venue>>('GET', '/v1/centre/venues', { query }),
  inspections: (query: { state?: string; page: number; size: number }) =>
    ask<Page<Clearance>>('GET', '/v1/centre/inspections', { query }),
  recordInspection: (body: InspectionDraft) => ask<unknown>('POST', '/v1/centre/inspections', { body }),
  bookings: (query: { status?: BookingStatus; page: number; size: number }) =>
    ask<Page<Booking>>('GET', '/v1/centre/bookings', { query }),
  cancelBooking: (id: string, version: number, reason: string) =>
    ask<Booking>('POST', '/v1/centre/bookings/{id}/cancellation', { path: { id }, version, body: { reason } }),
  schools: () => ask<Items<School>>('GET', '/v1/centre/schools'),
  invite: (body: { email: string; role: Role; organisationId?: string }) => ask<unknown>('POST', '/v1/centre/invitations', { body }),
};

export const inspector = {
  venues: (state?: string) => ask<Items<Clearance>>('GET', '/v1/inspector/venues', { query: { state } }),
  recordInspection: (body: InspectionDraft) => ask<unknown>('POST', '/v1/inspector/inspections', { body }),
};

export const host = {
  openings: (from: string, until: string) => ask<Items<Opening>>('GET', '/v1/host/openings', { query: { from, until } }),
  openDay: (body: { heldOn: string; band: 'am' | 'pm'; seats?: number }) => ask<Opening>('POST', '/v1/host/openings', { body }),
  changeOpening: (id: string, version: number, body: { seats?: number; status?: 'open' | 'closed' }) =>
    ask<Opening>('PATCH', '/v1/host/openings/{id}', { path: { id }, version, body }),
  bookings: () => ask<Items<Booking>>('GET', '/v1/host/bookings'),
  confirm: (id: string, version: number) => ask<Booking>('POST', '/v1/host/bookings/{id}/confirmation', { path: { id }, version }),
  decline: (id: string, version: number, reason: string) =>
    ask<Booking>('POST', '/v1/host/bookings/{id}/refusal', { path: { id }, version, body: { reason } }),
};
