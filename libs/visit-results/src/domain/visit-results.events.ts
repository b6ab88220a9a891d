import type { DomainEvent } from '#kernel';
import type { SurveyAudience } from './satisfaction.js';

export const RESULT_ASKED = 'result.asked';
/** The visit is over: its school and its host are asked how it was; a second time only the school. */
export interface ResultAsked { readonly bookingId: string; readonly isReminder: boolean }
export const resultAsked = (centreId: string, payload: ResultAsked): DomainEvent<ResultAsked> => ({ type: RESULT_ASKED, centreId, payload });

export const SAFETY_CONCERN_RAISED = 'result.safety-concern-raised';
/** Somebody found something dangerous; the venue waits for an inspection. The words stay in the answer. */
export interface SafetyConcernRaised { readonly bookingId: string; readonly audience: SurveyAudience }
export const safetyConcernRaised = (centreId: string, payload: SafetyConcernRaised): DomainEvent<SafetyConcernRaised> => ({ type: SAFETY_CONCERN_RAISED, centreId, payload });
