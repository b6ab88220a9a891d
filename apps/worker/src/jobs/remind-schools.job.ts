import { Injectable } from '@nestjs/common';
import { ReminderDesk } from '#school-scheduling';

/** Writes to schools that have not sent a wish when the deadline comes near. Several workers may run it at once: each school hears once. */
@Injectable()
export class RemindSchoolsJob {
  constructor(private readonly reminders: ReminderDesk) {}

  /** How many schools are written to now. */
  run(): Promise<number> {
    return this.reminders.remindDue();
  }
}
