/** After so many refusals in a row nothing is sent until the centre says so: some six hours. */
export const MOST_ATTEMPTS = 15;

/** Seconds before the next try: 5, 10, 20 ... at most an hour. `attempts`: how many have failed in a row. */
export const secondsUntilRetry = (attempts: number): number => Math.min(3_600, 5 * 2 ** (attempts - 1));

export const isGivenUp = (attempts: number): boolean => attempts >= MOST_ATTEMPTS;
