import { answered, api, ifMatch } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type Inspection = Schemas['InspectionResponse'];
export type MentorTraining = Schemas['MentorTrainingResponse'];
export type MentorTrainingDraft = Schemas['MentorTrainingDto'];

export const venueSafety = {
  inspections: (id: string) => answered(api.GET('/v1/centre/venues/{id}/inspections', { params: { path: { id } } })),
  mentorTraining: (id: string) => answered(api.GET('/v1/centre/venues/{id}/mentor-training', { params: { path: { id } } })),
  changeMentorTraining: (id: string, version: number, body: MentorTrainingDraft) => answered(api.PUT('/v1/centre/venues/{id}/mentor-training', { params: { path: { id }, header: ifMatch(version) }, body })),
};
/** A PDF. */
export const inspectionPaper = (id: string, paper: 'report' | 'certificate', lang: 'ko' | 'en'): string => `/v1/centre/inspections/${id}/${paper}?lang=${lang}`;
