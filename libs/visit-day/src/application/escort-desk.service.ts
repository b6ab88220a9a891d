import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { type EscortView, isTrainedBy, type Training } from '../domain/escort.js';
import { EscortChanged, EscortNotFound, EscortOnDuty, EscortUntrained, PreparationIncomplete, RuleChanged } from '../domain/preparation.errors.js';
import { type EscortDraft, EscortRepository } from '../persistence/escort.repository.js';
import { type EscortRule, PreparationRepository } from '../persistence/preparation.repository.js';
import { VisitQueries } from '../persistence/visit.queries.js';
import { ReadinessKeeper } from './readiness-keeper.service.js';
import { VisitChanges } from './visit-changes.service.js';

export type EscortChange = Partial<EscortDraft>;

/** The centre's escorts: who they are, what they learned, and whom they walk with. All of it the director's alone. */
@Injectable()
export class EscortDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly escorts: EscortRepository,
    private readonly preparations: PreparationRepository,
    private readonly queries: VisitQueries,
    private readonly readiness: ReadinessKeeper,
    private readonly changes: VisitChanges,
  ) {}

  /** Active ones first, by name. */
  async list(actor: Actor): Promise<EscortView[]> {
    assertRole(actor, 'director');
    return this.escorts.all(actor.centreId);
  }

  async add(actor: Actor, draft: EscortDraft): Promise<EscortView> {
    assertRole(actor, 'director');
    assertCheckWhole(draft);
    return this.uow.run(async () => (await this.escorts.lock(actor.centreId, await this.escorts.add(actor.centreId, draft)))!);
  }

  /** What is not named stays. EscortOnDuty when somebody with visits to come shall leave. */
  change(actor: Actor, id: string, version: number, change: EscortChange): Promise<EscortView> {
    return this.changeOne(actor, id, version, async (escort) => {
      const after = { ...escort, ...change };
      assertCheckWhole(after);
      const duties = escort.isActive && !after.isActive ? await this.escorts.dutiesFrom(id, dayInSeoul(this.clock.now())) : 0;
      if (duties > 0) throw new EscortOnDuty({ name: escort.name, duties });
      await this.escorts.change(id, after);
    });
  }

  addTraining(actor: Actor, id: string, version: number, training: Omit<Training, 'id'>): Promise<EscortView> {
    return this.changeOne(actor, id, version, () => this.escorts.train(actor.centreId, id, training));
  }

  removeTraining(actor: Actor, id: string, version: number, trainingId: string): Promise<EscortView> {
    return this.changeOne(actor, id, version, () => this.escorts.forgetTraining(id, trainingId));
  }

  /** Harmless when repeated. `version`: of the visit sheet. EscortElsewhere when promised for the same half-day; EscortUntrained where the centre's rule says so. */
  assign(actor: Actor, bookingId: string, version: number, escortId: string): Promise<void> {
    return this.changes.beside(actor, bookingId, version, async (booking) => {
      const escort = await this.escorts.lock(actor.centreId, escortId);
      if (!escort?.isActive) throw new EscortNotFound();
      const { untrained } = await this.preparations.rule(actor.centreId);
      if (untrained === 'refuse' && !isTrainedBy(escort.trainings, booking.heldOn)) throw new EscortUntrained(escort.name);
      await this.escorts.assign(actor.centreId, escort, booking);
    });
  }

  release(actor: Actor, bookingId: string, version: number, escortId: string): Promise<void> {
    return this.changes.beside(actor, bookingId, version, () => this.escorts.release(escortId, bookingId));
  }

  async rule(actor: Actor): Promise<EscortRule> {
    assertRole(actor, 'director');
    return this.preparations.rule(actor.centreId);
  }

  /** Visits that were called ready under another rule are judged by this one at once. */
  async setRule(actor: Actor, rule: EscortRule): Promise<EscortRule> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      if (!(await this.preparations.setRule(actor.centreId, rule))) throw new RuleChanged((await this.preparations.rule(actor.centreId)).version);
      for (const bookingId of await this.queries.readyFrom(actor.centreId, dayInSeoul(this.clock.now()))) await this.readiness.settle(actor.centreId, bookingId);
      return this.preparations.rule(actor.centreId);
    });
  }

  private async changeOne(actor: Actor, id: string, version: number, change: (escort: EscortView) => Promise<void>): Promise<EscortView> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const escort = await this.escorts.lock(actor.centreId, id);
      if (!escort) throw new EscortNotFound();
      if (escort.version !== version) throw new EscortChanged(escort.version);
      await change(escort);
      return (await this.escorts.lock(actor.centreId, id))!;
    });
  }
}

function assertCheckWhole({ checkedOn, checkReference }: EscortDraft): void {
  if ((checkedOn === null) !== (checkReference === null)) throw new PreparationIncomplete('background-check');
}
