import type { DomainEvent } from '#kernel';

export const WISH_ANSWERED = 'scheduling.wish-answered';

/** The published plan answered a wish, with a date or with the reasons why not. */
export interface WishAnswered {
  readonly wishId: string;
  readonly assignmentRunId: string;
}

export const wishAnswered = (centreId: string, payload: WishAnswered): DomainEvent<WishAnswered> => ({ type: WISH_ANSWERED, centreId, payload });
