import { problemOf, noAnswer } from '../api/problem.js';
import type { components } from '../api/schema.generated.js';

type Schemas = components['schemas'];
const BASE = '/v1/inspector/planned-inspections';

/** The centre, when it can be reached. A refusal is a Problem with its status; silence has status 0. */
export const centreDoor = {
  mine: () => ask<Schemas['FieldInspectionListResponse']>('GET', BASE),
  start: (venueId: string) => ask<Schemas['FieldInspectionResponse']>('POST', BASE, { venueId }),
  answers: (inspectionId: string, answers: Schemas['SentAnswerDto'][]) => ask<Schemas['InspectionAnswerListResponse']>('PUT', `${BASE}/${inspectionId}/answers`, { answers }),
  photo: (inspectionId: string, photo: { id: string; itemCode: string | null; picture: Blob }) => {
    const form = new FormData();
    form.append('file', photo.picture, 'photo.jpg');
    return ask<Schemas['KeptPhotoResponse']>('POST', `${BASE}/${inspectionId}/photos/${photo.id}${photo.itemCode === null ? '' : `?item=${photo.itemCode}`}`, form);
  },
  finish: (inspectionId: string, body: Schemas['FinishInspectionDto']) => ask<Schemas['InspectionResponse']>('POST', `${BASE}/${inspectionId}/finish`, body),
  late: (inspectionId: string, body: Schemas['LateAnswersDto']) => ask<undefined>('POST', `${BASE}/${inspectionId}/late-answers`, body),
};
export type CentreDoor = typeof centreDoor;

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method, credentials: 'same-origin', headers: { 'accept-language': document.documentElement.lang, ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  }).catch(() => { throw noAnswer(); });
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => { throw response.ok ? noAnswer() : problemOf(response.status, undefined); });
  if (!response.ok) throw problemOf(response.status, answer);
  return answer as T;
}
