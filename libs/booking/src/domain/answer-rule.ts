import { addDays, addWorkingDays, type Day } from '#kernel';
import { AnswerTooLate, RequestTooLate } from './booking.errors.js';

export const ANSWER_WORKING_DAYS = 5;
export const ANSWER_CLOSES_DAYS_BEFORE = 3;

/** Last day on which a host may give or change the answer. */
export const answerClosesOn = (heldOn: Day): Day => addDays(heldOn, -ANSWER_CLOSES_DAYS_BEFORE);

/**
 * The day by which the host is asked to answer: five working days from today, and never after answers close.
 * A reminder, not a door: who answers a little later still answers, as long as answers are open.
 */
export function answerDueOn(today: Day, heldOn: Day, holidays: ReadonlySet<Day>): Day {
  const due = addWorkingDays(today, ANSWER_WORKING_DAYS, holidays);
  const closes = answerClosesOn(heldOn);
  return due < closes ? due : closes;
}

export const mayStillAnswer = (heldOn: Day, today: Day): boolean => today <= answerClosesOn(heldOn);

/** The school needs the last three days to prepare, so answers stand from then on. */
export function assertMayAnswer(heldOn: Day, today: Day): void {
  if (!mayStillAnswer(heldOn, today)) throw new AnswerTooLate({ heldOn, closedOn: answerClosesOn(heldOn), isOver: heldOn < today });
}

/** A visit is asked for only while its host can still answer. */
export function assertMayRequest(heldOn: Day, today: Day): void {
  if (!mayStillAnswer(heldOn, today)) throw new RequestTooLate({ heldOn, closedOn: answerClosesOn(heldOn) });
}
