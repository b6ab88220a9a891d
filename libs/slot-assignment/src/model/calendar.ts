/** The Monday of the week a `YYYY-MM-DD` day belongs to. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Whole days from one `YYYY-MM-DD` day to another, never negative. */
export function daysBetween(one: string, other: string): number {
  return Math.round(Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000);
}
