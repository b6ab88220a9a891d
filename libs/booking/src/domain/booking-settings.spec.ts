import { assertSettingsHold, USUAL_BOOKING_SETTINGS } from './booking-settings.js';
import { SettingsRefused } from './lifecycle.errors.js';

const faults = (given: Partial<typeof USUAL_BOOKING_SETTINGS>): unknown => {
  try {
    assertSettingsHold({ ...USUAL_BOOKING_SETTINGS, ...given });
    return [];
  } catch (error) {
    if (!(error instanceof SettingsRefused)) throw error;
    return (error.facts['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
  }
};

describe('the settings of a centre', () => {
  it('hold as they usually are, and without reminders', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ reminderDays: [] })).toEqual([]);
  });
  it('remind in order, and before the deadline', () => {
    expect(faults({ reminderDays: [4, 2] })).toEqual(['#/reminderDays']);
    expect(faults({ schoolAnswerDays: 3 })).toEqual(['#/reminderDays']);
  });
  it('ask once more before they say how to prepare', () => expect(faults({ reminderDays: [9], prepareDays: 7 })).toEqual(['#/reminderDays', '#/prepareDays']));
});
