import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import { isReminderDue } from '../domain/reminder-rule.js';
import { wishesDue } from '../domain/scheduling.events.js';
import type { WishReminderLetter } from '../domain/wish-reminder.js';
import { ReminderRepository } from '../persistence/reminder.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';

/** Reminds schools of a deadline that comes near: each once, whoever asks and however often. */
@Injectable()
export class ReminderDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly reminders: ReminderRepository,
    private readonly wishes: WishRepository,
    private readonly schools: SchoolRegister,
  ) {}

  /** For the worker: of every centre's seasons those whose reminder is due. Answers how many schools are written to. */
  async remindDue(): Promise<number> {
    const now = this.clock.now();
    let reminded = 0;
    for (const season of await this.seasons.withReminder(now)) {
      if (isReminderDue(season, now)) reminded += await this.remind(season.centreId, season.id);
    }
    return reminded;
  }

  /** What the mail says; null when the school has sent meanwhile, or nobody takes wishes any more. */
  async letterFor(centreId: string, { seasonId, schoolId }: { readonly seasonId: string; readonly schoolId: string }): Promise<WishReminderLetter | null> {
    const [season, school, sent] = await Promise.all([
      this.seasons.find(centreId, seasonId), this.schools.find(centreId, schoolId), this.wishes.ofSchool({ centreId, schoolId }, undefined),
    ]);
    if (!season || !school || season.isPublished || season.wishesDueAt <= this.clock.now()) return null;
    if (sent.some((wish) => wish.seasonId === seasonId)) return null;
    return { seasonTitle: season.title, wishesDueAt: season.wishesDueAt, schoolName: school.name, contactName: school.contactName, wishedBefore: sent.length > 0 };
  }

  /** Locked, so that a deadline moved or a wish sent meanwhile is seen. */
  private remind(centreId: string, seasonId: string): Promise<number> {
    return this.uow.run(async () => {
      const season = await this.seasons.lockForWishes(centreId, seasonId);
      const now = this.clock.now();
      if (!season || !isReminderDue(season, now)) return 0;
      const schools = await this.reminders.noteMissing(centreId, seasonId, now);
      for (const schoolId of schools) this.uow.raise(wishesDue(centreId, { seasonId, schoolId }));
      return schools.length;
    });
  }
}
