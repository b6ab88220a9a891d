/** Days too near to change. Told twice, the later end counts. */
export interface Freeze {
  /** So many first days of the season stay as they are: what still holds is kept, nothing new is put there. */
  readonly freezeDays?: number;
  /** The same, told as the first day that may change. */
  readonly freezeUntil?: string;
}

const AFTER_ALL_DAYS = '9999-12-31';

/** First day of the season that may change; empty when every day may. */
export function freezeEnd(days: readonly string[], { freezeDays = 0, freezeUntil = '' }: Freeze): string {
  const byDays = freezeDays <= 0 ? '' : days[freezeDays] ?? AFTER_ALL_DAYS;
  return byDays > freezeUntil ? byDays : freezeUntil;
}
