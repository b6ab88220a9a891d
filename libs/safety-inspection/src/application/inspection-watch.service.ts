import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { addDays, Clock, type Day, dayInSeoul } from '#kernel';
import { endReminder } from '../domain/inspection-reminder-rule.js';
import { inspectionReminder } from '../domain/safety-inspection.events.js';
import { CorrectionRepository } from '../persistence/correction.repository.js';
import { InspectionReminderRepository, type ReminderDue } from '../persistence/inspection-reminder.repository.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';
import { ClearanceKeeper } from './clearance-keeper.service.js';

/** What days bring by themselves: covers end, corrections fall overdue, hosts are told in time. */
@Injectable()
export class InspectionWatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly inspections: InspectionRepository,
    private readonly corrections: CorrectionRepository,
    private readonly reminders: InspectionReminderRepository,
    private readonly keeper: ClearanceKeeper,
  ) {}

  /** Venues nobody may go to from today on, one transaction each: restricted, shut, and their visits let go. Returns how many, and how many visits fell away. */
  async restrictDue(): Promise<{ readonly restricted: number; readonly lost: number }> {
    const today = this.today(), due = new Map([...(await this.reminders.expired(today)), ...(await this.corrections.overdue(today))].map((venue) => [venue.venueId, venue.centreId]));
    let lost = 0;
    await eachOf(due, async ([venueId, centreId]) => {
      lost += await this.uow.run(async () => {
        await this.inspections.takeTurns(centreId);
        return (await this.keeper.settle(centreId, [venueId], today)).lost;
      });
    });
    return { restricted: due.size, lost };
  }

  /** N10, N12 at sixty and thirty days, and what is due tomorrow: each once, in the transaction that notes it. Returns how many. */
  async remindDue(): Promise<number> {
    const today = this.today();
    const ending = (await this.reminders.ending(today, addDays(today, 60))).flatMap((cover): ReminderDue[] => {
      const kind = endReminder(cover.day, today);
      return kind === null ? [] : [{ ...cover, kind }];
    });
    let said = 0;
    await eachOf([...(await this.reminders.ofTomorrow(addDays(today, 1))), ...ending], async (due) => { if (await this.say(due)) said++; });
    return said;
  }

  private say(due: ReminderDue): Promise<boolean> {
    return this.uow.run(async () => {
      const isNew = await this.reminders.note(due, this.clock.now());
      if (isNew) this.uow.raise(inspectionReminder(due.centreId, { kind: due.kind, subjectId: due.subjectId, venueId: due.venueId, day: due.day }));
      return isNew;
    });
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

/** One that fails keeps nobody else waiting; what failed is told at the end, and tried again with the next tick. */
async function eachOf<T>(all: Iterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) await work(one).catch((error: unknown) => { failures.push(error); });
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} failed, the first: ${String(failures[0])}`);
}
