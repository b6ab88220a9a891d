import { answered, api, ifMatch, once } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type Place = Schemas['PlaceResponse'];
export type Places = Schemas['PlacesResponse'];
export type Wait = Schemas['WaitResponse'];
export type WaitDraft = Schemas['StartWaitingDto'];

/** What a group looks for. */
export interface PlacesAsked { from: string; until: string; grade: number; headcount: number; jobField?: Place['jobField']; band?: Place['band'] }

const step = ({ id, version }: Wait) => ({ params: { path: { id }, header: { ...ifMatch(version), ...once() } } });

export const places = {
  find: (query: PlacesAsked) => answered(api.GET('/v1/teacher/places', { params: { query } })),
  book: (body: Schemas['RequestBookingDto']) => answered(api.POST('/v1/teacher/bookings', { params: { header: once() }, body })),
};

export const waits = {
  list: () => answered(api.GET('/v1/teacher/waits')),
  start: (body: WaitDraft) => answered(api.POST('/v1/teacher/waits', { params: { header: once() }, body })),
  leave: (wait: Wait) => answered(api.POST('/v1/teacher/waits/{id}/leaving', step(wait))),
  accept: (wait: Wait) => answered(api.POST('/v1/teacher/waits/{id}/acceptance', step(wait))),
  refuse: (wait: Wait) => answered(api.POST('/v1/teacher/waits/{id}/refusal', step(wait))),
};

export const centreWaits = {
  list: () => answered(api.GET('/v1/centre/waits')),
  prefer: (wait: Wait, reason: string | null) => answered(api.POST('/v1/centre/waits/{id}/preference', { ...step(wait), body: { reason } })),
  setOfferDays: (offerWorkingDays: number) => answered(api.PUT('/v1/centre/waiting-setting', { body: { offerWorkingDays } })),
};
