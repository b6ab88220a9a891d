const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** From one wall-clock time to another of the same day, `HH:mm`; negative when it has passed. */
export const minutesUntil = (time: string, now: string): number => minutesOf(time) - minutesOf(now);
