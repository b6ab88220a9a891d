import { addDays, addWorkingDays, type Day } from '#kernel';
import { AnswerTooLate, RequestTooLate } from './booking.errors.js';

export const ANSWER_CLOSES_DAYS_BEFORE = 3;

/** Last day on which a host may give or change the answer. */
export const answerClosesOn = (heldOn: Day): Day => addDays(heldOn, -ANSWER_CLOSES_DAYS_BEFORE);

interface AnswerTime { readonly days: number; readonly daysOff: ReadonlySet<Day> }

/**
 * The day by which the host is asked to answer: so many working days from today, and never after answers close.
 * A reminder, not a door: who answers a little later still answers, as long as answers are open.
 */
export function answerDueOn(today: Day, heldOn: Day, { days, daysOff }: AnswerTime): Day {
  const due = addWorkingDays(today, days, daysOff);
  const closes = answerClosesOn(heldOn);
  return due < closes ? due : closes;
}

/** The last day on which a school may accept an offer: a door, for the seats are somebody else's afterwards. Its host must still have time to answer. */
export const offerDueOn = answerDueOn;

export const mayStillAnswer = (heldOn: Day, today: Day): boolean => today <= answerClosesOn(heldOn);

/** The school needs the last three days to prepare, so answers stand from then on. */
export function assertMayAnswer(heldOn: Day, today: Day): void {
  if (!mayStillAnswer(heldOn, today)) throw new AnswerTooLate({ heldOn, closedOn: answerClosesOn(heldOn), isOver: heldOn < today });
}

/** A visit is asked for only while its host can still answer. */
export function assertMayRequest(heldOn: Day, today: Day): void {
  if (!mayStillAnswer(heldOn, today)) throw new RequestTooLate({ heldOn, closedOn: answerClosesOn(heldOn) });
}
