import { Injectable } from '@nestjs/common';
import { VisitProgress } from '#booking';
import type { Actor } from '#identity-access';
import { NotReadyYet } from '../domain/preparation.errors.js';
import { changed, type Preparation } from '../domain/preparation.js';
import { PreparationRepository } from '../persistence/preparation.repository.js';
import { ReadinessKeeper } from './readiness-keeper.service.js';
import { VisitChanges } from './visit-changes.service.js';

/** What school and centre write down before the day, and the word that everything is there. */
@Injectable()
export class PreparationDesk {
  constructor(
    private readonly changes: VisitChanges,
    private readonly preparations: PreparationRepository,
    private readonly readiness: ReadinessKeeper,
    private readonly progress: VisitProgress,
  ) {}

  /** What is not named stays. PreparationIncomplete when half of a pair is missing. */
  change(actor: Actor, bookingId: string, version: number, change: Partial<Preparation>): Promise<void> {
    return this.changes.make(actor, bookingId, version, (_, sheet) => this.preparations.change(bookingId, changed(sheet, change)));
  }

  /** Harmless when repeated. NotReadyYet names what is missing; IllegalTransition while the host has not agreed. */
  markReady(actor: Actor, bookingId: string, version: number): Promise<void> {
    return this.changes.make(actor, bookingId, version, async (booking) => {
      const { missing } = await this.readiness.judge(actor.centreId, booking);
      if (missing.length > 0) throw new NotReadyYet(missing);
      await this.progress.advance(actor.centreId, bookingId, 'ready');
    });
  }
}
