import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { judgeTraining, type MentorTraining } from '../domain/mentor-training.js';
import { SafetyFileRepository } from '../persistence/safety-file.repository.js';

/** What the centre has seen of the training of a venue's mentor. */
@Injectable()
export class MentorTrainingDesk {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly venues: VenueCatalogue, private readonly files: SafetyFileRepository) {}

  async find(actor: Actor, venueId: string): Promise<MentorTraining> {
    await this.assertOwn(actor, venueId);
    return this.files.trainingOf(actor.centreId, venueId);
  }

  /** MentorTrainingIncomplete, MentorTrainingAhead, SettingsStale; `version` 0: nothing was written down before. */
  async change(actor: Actor, venueId: string, training: MentorTraining): Promise<MentorTraining> {
    await this.assertOwn(actor, venueId);
    judgeTraining(training, dayInSeoul(this.clock.now()));
    await this.uow.run(() => this.files.writeTraining(actor.centreId, venueId, training));
    return this.files.trainingOf(actor.centreId, venueId);
  }

  private async assertOwn(actor: Actor, venueId: string): Promise<void> {
    assertRole(actor, 'director');
    if (!(await this.venues.find(actor.centreId, venueId))) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
  }
}
