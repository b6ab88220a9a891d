const SECOND = 1_000;
export const IDLE_MINUTES = 60;
export const ABSOLUTE_HOURS = 12;
const TOUCH_SECONDS = 60;

/** However busy, a session ends then. */
export const absoluteEnd = (startedAt: Date): Date => new Date(startedAt.getTime() + ABSOLUTE_HOURS * 3_600 * SECOND);

/** Sessions not seen since are dead. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_MINUTES * 60 * SECOND);

/** Reading is the common case: the row is written at most once a minute. */
export const isWorthTouching = (lastSeenAt: Date, now: Date): boolean => now.getTime() - lastSeenAt.getTime() >= TOUCH_SECONDS * SECOND;
