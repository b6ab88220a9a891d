import { teacher } from '../../../api/requests.js';
import type { OutlookQuestion, Season, SchoolWeek, Wish, WishDraft, WishOutlook } from '../../../api/types.js';

/** Through which door a wish is written: the school's own, or the centre's on its behalf. */
export interface WishDoor {
  /** Names the school in the browser's memory. */
  readonly key: string;
  days: (grade: number) => Promise<{ weeks: readonly SchoolWeek[] }>;
  outlook: (question: OutlookQuestion) => Promise<WishOutlook>;
  send: (draft: WishDraft) => Promise<Wish>;
}

export const teacherDoor = (season: Season): WishDoor => ({
  key: 'own',
  days: (grade) => teacher.days(season.id, grade),
  outlook: (question) => teacher.outlook(season.id, question),
  send: teacher.sendWish,
});

/** Wishes may be written: until the deadline, and after it where the season takes late ones. */
export const takesWishes = (season: Pick<Season, 'state' | 'takesLateWishes'>): boolean =>
  season.state === 'open' || (season.state === 'closed' && season.takesLateWishes);
export const isLateNow = (season: Pick<Season, 'state' | 'takesLateWishes'>): boolean => season.state === 'closed' && season.takesLateWishes;
