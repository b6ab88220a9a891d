import { type Day, daysApart } from '#kernel';

/** N10: the inspector comes tomorrow. N11: a correction is due tomorrow. N12: the cover ends in sixty, in thirty days. */
export const INSPECTION_REMINDERS = ['inspection-tomorrow', 'correction-due', 'ends-in-60', 'ends-in-30'] as const;
export type InspectionReminderKind = (typeof INSPECTION_REMINDERS)[number];

/** What is said of a venue whose cover ends on that day; the nearer word alone, so that a venue inspected for a month hears once. */
export function endReminder(validUntil: Day, today: Day): 'ends-in-60' | 'ends-in-30' | null {
  const days = daysApart(today, validUntil);
  if (days < 0) return null;
  if (days <= 30) return 'ends-in-30';
  return days <= 60 ? 'ends-in-60' : null;
}
