/** Everything a reminder to one school needs. */
export interface WishReminderLetter {
  readonly seasonTitle: string;
  readonly wishesDueAt: Date;
  readonly schoolName: string;
  readonly contactName: string | null;
  /** Whether there are wishes of an earlier season to bring back. */
  readonly wishedBefore: boolean;
}
