export const WINDOW_MINUTES = 15;
export const TRIES_PER_ACCOUNT = 10;
/** A whole school may sit behind one address. */
export const TRIES_PER_IP = 50;

const WINDOW_MS = WINDOW_MINUTES * 60_000;

export const windowStart = (now: Date): Date => new Date(Math.floor(now.getTime() / WINDOW_MS) * WINDOW_MS);

/** Seconds until the window of this instant is over, at least one. */
export const secondsToNextWindow = (now: Date): number =>
  Math.max(1, Math.ceil((windowStart(now).getTime() + WINDOW_MS - now.getTime()) / 1_000));
