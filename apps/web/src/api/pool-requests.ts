import { answered, api, ifMatch, once } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type Stage = Schemas['StageResponse'];
export type VenueStatus = Stage['status'];
export type PoolLine = Schemas['PoolLineResponse'];
export type Gates = Schemas['GatesResponse'];
export type VenueRecord = Schemas['VenueRecordResponse'];
export type LeadDraft = Schemas['LeadDto'];
export type StandingStep = Schemas['StandingDto'];
export type VenueFacts = Schemas['VenueFactsDto'];
export type ContactDraft = Schemas['ContactDto'];
export type PaperDraft = Schemas['PaperDto'];
export type Paper = Schemas['PaperResponse'];
export type ProgrammeDraft = Schemas['ProgrammeDto'];
export type Programme = Schemas['ProgrammeResponse'];
export type TargetLine = Schemas['TargetResponse'];
export type PoolSettings = Schemas['PoolSettingsResponse'];
export type DocumentSubject = Schemas['DocumentResponse']['about'];

/** What is looked for in the pool on a day. */
export interface PoolAsked { day: string; page: number; size: number; status?: VenueStatus; jobField?: PoolLine['jobField']; query?: string }

const seen = ({ id, version }: VenueRecord) => ({ params: { path: { id }, header: { ...ifMatch(version), ...once() } } });
const adding = (id: string) => ({ params: { path: { id }, header: once() } });
const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

export const pool = {
  counts: (day: string) => answered(api.GET('/v1/centre/pool', { params: { query: { day } } })),
  venues: (query: PoolAsked) => answered(api.GET('/v1/centre/pool/venues', { params: { query } })),
  addLead: (body: LeadDraft) => answered(api.POST('/v1/centre/pool/venues', { params: { header: once() }, body })),
  targets: (schoolYear?: number) => answered(api.GET('/v1/centre/pool/targets', { params: { query: schoolYear === undefined ? {} : { schoolYear } } })),
  discoveries: (schoolYear: number, stage: TargetLine['stage']) => answered(api.GET('/v1/centre/pool/discoveries', { params: { query: { schoolYear, stage } } })),
  setTarget: (schoolYear: number, stage: TargetLine['stage'], target: number | null) => answered(api.PUT('/v1/centre/pool/targets', { body: { schoolYear, stage, target } })),
  settings: () => answered(api.GET('/v1/centre/pool/settings')),
  changeSettings: ({ version, ...body }: PoolSettings) => answered(api.PUT('/v1/centre/pool/settings', { params: { header: ifMatch(version) }, body })),
};

export const venueRecords = {
  see: (id: string) => answered(api.GET('/v1/centre/venues/{id}/record', { params: { path: { id } } })),
  change: ({ id, version }: VenueRecord, body: VenueFacts) => answered(api.PUT('/v1/centre/venues/{id}/facts', { params: { path: { id }, header: ifMatch(version) }, body })),
  move: (record: VenueRecord, body: StandingStep) => answered(api.POST('/v1/centre/venues/{id}/standing', { ...seen(record), body })),
  addContact: (id: string, body: ContactDraft) => answered(api.POST('/v1/centre/venues/{id}/contacts', { ...adding(id), body })),
  addPaper: (id: string, body: PaperDraft) => answered(api.POST('/v1/centre/venues/{id}/papers', { ...adding(id), body })),
  removePaper: (id: string, { gate, id: paperId }: Paper) => answered(api.DELETE('/v1/centre/venues/{id}/papers/{gate}/{paperId}', { params: { path: { id, gate, paperId } } })),
  addProgramme: (id: string, body: ProgrammeDraft) => answered(api.POST('/v1/centre/venues/{id}/programmes', { ...adding(id), body })),
  changeProgramme: (id: string, { id: programmeId, version }: Programme, body: ProgrammeDraft) =>
    answered(api.PUT('/v1/centre/venues/{id}/programmes/{programmeId}', { params: { path: { id, programmeId }, header: ifMatch(version) }, body })),
  addDocument: (id: string, about: DocumentSubject, file: File) =>
    answered(api.POST('/v1/centre/venues/{id}/documents', { params: { path: { id }, query: { about } }, body: { file: file.name }, bodySerializer: () => formOf(file) })),
};
