import { Injectable } from '@nestjs/common';
import { ReminderDesk } from '#school-scheduling';
import { ResultWatch } from '#visit-results';

/** Writes to schools that have not sent a wish when the deadline comes near, and to those whose visit is over. Several workers may run it at once: each hears once. */
@Injectable()
export class RemindSchoolsJob {
  constructor(private readonly reminders: ReminderDesk, private readonly results: ResultWatch) {}

  /** How many mails were ordered now. */
  async run(): Promise<number> {
    return (await this.reminders.remindDue()) + (await this.results.round());
  }
}
