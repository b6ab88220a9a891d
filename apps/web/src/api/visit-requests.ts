import { answered, api, ifMatch, once } from './client.js';
import type {
  CorrectionDraft, EscortChange, EscortDraft, EscortRule, IncidentDraft, LegDraft, PreparationChange, TrainingDraft, VehicleDraft,
} from './types.js';

const byId = (id: string) => ({ params: { path: { id } } });
const changeOf = <T>(id: string, version: number, body: T) => ({ params: { path: { id }, header: ifMatch(version) }, body });
const sending = (id: string, version: number) => ({ path: { id }, header: { ...ifMatch(version), ...once() } });

/** What school and centre do alike, each at an address of their own. */
export const schoolVisits = {
  sheet: (id: string) => answered(api.GET('/v1/teacher/visits/{id}', byId(id))),
  prepare: (id: string, version: number, body: PreparationChange) => answered(api.PATCH('/v1/teacher/visits/{id}/preparation', changeOf(id, version, body))),
  ready: (id: string, version: number) => answered(api.POST('/v1/teacher/visits/{id}/readiness', { params: { path: { id }, header: { ...ifMatch(version), ...once() } } })),
  arrive: (id: string, arrived: number) => answered(api.POST('/v1/teacher/visits/{id}/arrival', { params: { path: { id }, header: once() }, body: { arrived } })),
  depart: (id: string) => answered(api.POST('/v1/teacher/visits/{id}/departure', { params: { path: { id }, header: once() }, body: {} })),
  correct: (id: string, version: number, body: CorrectionDraft) => answered(api.PATCH('/v1/teacher/visits/{id}/attendance', changeOf(id, version, body))),
  report: (id: string, body: IncidentDraft) => answered(api.POST('/v1/teacher/visits/{id}/incidents', { params: { path: { id }, header: once() }, body })),
};
export const centreVisits = {
  sheet: (id: string) => answered(api.GET('/v1/centre/visits/{id}', byId(id))),
  prepare: (id: string, version: number, body: PreparationChange) => answered(api.PATCH('/v1/centre/visits/{id}/preparation', changeOf(id, version, body))),
  ready: (id: string, version: number) => answered(api.POST('/v1/centre/visits/{id}/readiness', { params: { path: { id }, header: { ...ifMatch(version), ...once() } } })),
  arrive: (id: string, arrived: number) => answered(api.POST('/v1/centre/visits/{id}/arrival', { params: { path: { id }, header: once() }, body: { arrived } })),
  depart: (id: string) => answered(api.POST('/v1/centre/visits/{id}/departure', { params: { path: { id }, header: once() }, body: {} })),
  correct: (id: string, version: number, body: CorrectionDraft) => answered(api.PATCH('/v1/centre/visits/{id}/attendance', changeOf(id, version, body))),
  report: (id: string, body: IncidentDraft) => answered(api.POST('/v1/centre/visits/{id}/incidents', { params: { path: { id }, header: once() }, body })),
};
export type VisitRequests = typeof schoolVisits;

export const visitLists = {
  mine: () => answered(api.GET('/v1/teacher/visits')),
  day: (day: string) => answered(api.GET('/v1/centre/visits', { params: { query: { day } } })),
};

export const arrangements = {
  assign: (id: string, version: number, escortId: string) => answered(api.POST('/v1/centre/visits/{id}/duties', { params: sending(id, version), body: { escortId } })),
  release: (id: string, version: number, escortId: string) =>
    answered(api.DELETE('/v1/centre/visits/{id}/duties/{escortId}', { params: { path: { id, escortId }, header: ifMatch(version) } })),
  ride: (id: string, version: number, body: LegDraft) => answered(api.POST('/v1/centre/visits/{id}/legs', { params: sending(id, version), body })),
  leave: (id: string, version: number, legId: string) =>
    answered(api.DELETE('/v1/centre/visits/{id}/legs/{legId}', { params: { path: { id, legId }, header: ifMatch(version) } })),
};

export const escortRequests = {
  list: () => answered(api.GET('/v1/centre/escorts')),
  add: (body: EscortDraft) => answered(api.POST('/v1/centre/escorts', { params: { header: once() }, body })),
  change: (id: string, version: number, body: EscortChange) => answered(api.PATCH('/v1/centre/escorts/{id}', changeOf(id, version, body))),
  train: (id: string, version: number, body: TrainingDraft) => answered(api.POST('/v1/centre/escorts/{id}/trainings', { params: sending(id, version), body })),
  rule: () => answered(api.GET('/v1/centre/escort-rule')),
  setRule: (version: number, body: EscortRule) => answered(api.PUT('/v1/centre/escort-rule', { params: { header: ifMatch(version) }, body })),
};

export const vehicleRequests = {
  on: (day: string) => answered(api.GET('/v1/centre/vehicles', { params: { query: { day } } })),
  add: (body: VehicleDraft) => answered(api.POST('/v1/centre/vehicles', { params: { header: once() }, body })),
  remove: (id: string, version: number) => answered(api.DELETE('/v1/centre/vehicles/{id}', { params: { path: { id }, header: ifMatch(version) } })),
};
