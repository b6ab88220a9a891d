import type { DomainEvent } from '#kernel';

export const WISH_ANSWERED = 'scheduling.wish-answered';

/** The published plan answered a wish, with a date or with the reasons why not. */
export interface WishAnswered {
  readonly wishId: string;
  readonly assignmentRunId: string;
}

export const wishAnswered = (centreId: string, payload: WishAnswered): DomainEvent<WishAnswered> => ({ type: WISH_ANSWERED, centreId, payload });

export const WISHES_DUE = 'scheduling.wishes-due';

/** The deadline comes near and the school has not sent a wish. */
export interface WishesDue {
  readonly seasonId: string;
  readonly schoolId: string;
}

export const wishesDue = (centreId: string, payload: WishesDue): DomainEvent<WishesDue> => ({ type: WISHES_DUE, centreId, payload });
