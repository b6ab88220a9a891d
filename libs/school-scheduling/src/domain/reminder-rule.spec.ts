import { isReminderDue } from './reminder-rule.js';

describe('reminder', () => {
  const season = { reminderDays: 3, opensAt: null, wishesDueAt: new Date('2027-02-15T09:00:00Z'), isPublished: false };
  const due = (now: string, changes: Partial<typeof season> = {}): boolean => isReminderDue({ ...season, ...changes }, new Date(now));
  it('is due from nine in the morning, three days before', () => {
    expect(due('2027-02-11T03:00:00Z')).toBe(false);
    expect(due('2027-02-11T23:59:59Z')).toBe(false);
    expect(due('2027-02-12T00:00:00Z')).toBe(true);
    expect(due('2027-02-14T03:00:00Z')).toBe(true);
  });
  it('waits for the morning', () => expect(due('2027-02-12T09:00:00Z')).toBe(false));
  it('is never sent when wishes are not taken', () => {
    expect(due('2027-02-15T09:00:00Z')).toBe(false);
    expect(due('2027-02-12T03:00:00Z', { isPublished: true })).toBe(false);
  });
  it('is never sent unless the season says when', () => expect(isReminderDue({ ...season, reminderDays: null }, new Date('2027-02-14T03:00:00Z'))).toBe(false));
});
