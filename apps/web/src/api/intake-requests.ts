import { answered, api, ifMatch, once } from './client.js';
import type { components } from './schema.generated.js';
import type { JobField } from './types.js';

type Schemas = components['schemas'];
export type Registration = Schemas['RegistrationResponse'];
export type RegistrationState = Registration['state'];
export type RegistrationDraft = Schemas['RegistrationDto'];
export type AlikeVenue = Schemas['AlikeVenueResponse'];
export type PoolVenue = Schemas['PoolVenueResponse'];
export type SheetReport = Schemas['VenueSheetResponse'];
export type DuplicatePair = Schemas['DuplicatePairResponse'];
export type Approval = Schemas['ApprovalDto'];
export type Surroundings = Schemas['SurroundingsResponse'];
export type FoundAddress = Schemas['FoundAddressResponse'];

interface PageOf { page: number; size: number }
const byId = (id: string) => ({ params: { path: { id } } });
const seen = (id: string, version: number) => ({ path: { id }, header: ifMatch(version) });
const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

export const registrations = {
  list: (query: PageOf & { state?: RegistrationState }) => answered(api.GET('/v1/centre/registrations', { params: { query } })),
  form: () => answered(api.GET('/v1/centre/registrations/form')),
  see: (id: string) => answered(api.GET('/v1/centre/registrations/{id}', byId(id))),
  enter: (body: RegistrationDraft) => answered(api.POST('/v1/centre/registrations', { params: { header: once() }, body })),
  complete: (id: string, version: number, body: RegistrationDraft) => answered(api.PUT('/v1/centre/registrations/{id}', { params: seen(id, version), body })),
  approve: (id: string, version: number, body: Approval) => answered(api.POST('/v1/centre/registrations/{id}/approval', { params: seen(id, version), body })),
  decline: (id: string, version: number, reason: string) => answered(api.POST('/v1/centre/registrations/{id}/refusal', { params: seen(id, version), body: { reason } })),
  makeLink: (label: string) => answered(api.POST('/v1/centre/registrations/links', { body: { label } })),
  addresses: (query: string) => answered(api.GET('/v1/centre/addresses', { params: { query: { query } } })),
};

export const onePlace = {
  pairs: (query: PageOf) => answered(api.GET('/v1/centre/duplicate-venues', { params: { query } })),
  alike: (query: { name: string; phone?: string; address?: string }) => answered(api.GET('/v1/centre/duplicate-venues/alike', { params: { query } })),
  tellApart: (oneId: string, otherId: string) => answered(api.POST('/v1/centre/duplicate-venues/told-apart', { body: { oneId, otherId } })),
  merge: (keptId: string, lostId: string, reason: string) => answered(api.POST('/v1/centre/venue-merges', { params: { header: once() }, body: { keptId, lostId, reason } })),
  merges: (venueId?: string) => answered(api.GET('/v1/centre/venue-merges', { params: { query: venueId === undefined ? {} : { venueId } } })),
  surroundings: (id: string) => answered(api.GET('/v1/centre/venues/{id}/surroundings', byId(id))),
};

export const venueSheet = {
  /** A dry run only looks. */
  send: (file: File, { dryRun, jobField, despiteAlike }: { dryRun: boolean; jobField?: JobField; despiteAlike: boolean }) => answered(api.POST('/v1/centre/venue-sheet', {
    params: { query: { dryRun: dryRun ? 'true' : 'false', despiteAlike: despiteAlike ? 'true' : 'false', ...(jobField ? { jobField } : {}) } }, body: { file: file.name }, bodySerializer: () => formOf(file),
  })),
  address: (format: 'xlsx' | 'csv' | 'cp949') => `/v1/centre/venue-sheet?format=${format}`,
};
