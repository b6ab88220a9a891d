import { answered, api, ifMatch, once } from './client.js';
import type { InspectorFile, InspectorTraining, PlanInspections, Verification } from './types.js';

const sending = (id: string, version: number) => ({ path: { id }, header: { ...ifMatch(version), ...once() } });

export const inspectionPlan = {
  overview: (within: number) => answered(api.GET('/v1/centre/inspection-plan', { params: { query: { within } } })),
  plan: (body: PlanInspections) => answered(api.POST('/v1/centre/inspection-plan', { params: { header: once() }, body })),
  routes: (from: string) => answered(api.GET('/v1/centre/inspection-plan/routes', { params: { query: { from } } })),
  cancel: (id: string, version: number) => answered(api.POST('/v1/centre/inspection-plan/{id}/cancellation', { params: sending(id, version) })),
  askForSelfCheck: (id: string) => answered(api.POST('/v1/centre/inspection-plan/{id}/self-check', { params: { path: { id }, header: once() } })),
  lostVisits: () => answered(api.GET('/v1/centre/inspection-plan/lost-visits')),
  corrections: () => answered(api.GET('/v1/centre/corrections')),
  verify: (id: string, version: number, body: Verification) => answered(api.POST('/v1/centre/corrections/{id}/verification', { params: sending(id, version), body })),
  evidence: (from: string, until: string) => answered(api.GET('/v1/centre/inspection-evidence', { params: { query: { from, until } } })),
  inspectors: () => answered(api.GET('/v1/centre/inspectors')),
  changeInspector: (id: string, version: number, body: InspectorFile) => answered(api.PUT('/v1/centre/inspectors/{id}', { params: { path: { id }, header: ifMatch(version) }, body })),
  train: (id: string, version: number, body: InspectorTraining) => answered(api.POST('/v1/centre/inspectors/{id}/trainings', { params: sending(id, version), body })),
};
export const proofAddress = (correctionId: string, photoId: string): string => `/v1/centre/corrections/${correctionId}/photos/${photoId}`;
export const evidenceFile = (from: string, until: string): string => `/v1/centre/inspection-evidence/file?from=${from}&until=${until}`;
