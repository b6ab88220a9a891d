import { type BookingStatus, holdsSeats } from '#booking';
import { addDays, type Day } from '#kernel';

/** Long enough for those who were ill that week. */
const OPEN_DAYS = 14;

export const SURVEY_STATES = ['not-yet', 'open', 'full', 'over', 'called-off'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export interface SurveyFacts {
  readonly status: BookingStatus;
  readonly heldOn: Day;
  readonly answers: number;
  readonly most: number;
}

/** Whether the link still takes an answer; it goes with the visit, so a visit that moves takes its survey along. */
export function surveyState({ status, heldOn, answers, most }: SurveyFacts, today: Day): SurveyState {
  if (!holdsSeats(status) || status === 'no-show') return 'called-off';
  if (today < heldOn) return 'not-yet';
  if (today > surveyEndsOn(heldOn)) return 'over';
  return answers >= most ? 'full' : 'open';
}

/** Last day answers are taken. */
export const surveyEndsOn = (heldOn: Day): Day => addDays(heldOn, OPEN_DAYS);

/** A class answers as often as students came, or were announced while nobody has counted; nobody's answer is taken back. */
export const mostAnswers = (headcount: number, arrived: number | null, answers: number): number => Math.max(arrived ?? headcount, answers, 1);
