import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { type KeptPhoto, PhotoStore } from '#photos';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { AnswersRefused } from '../domain/checklist.errors.js';
import { itemsFor } from '../domain/checklist.js';
import { riskBandOf } from '../domain/risk-band.js';
import { AnswerRepository, type PlanRow, type SentAnswer } from '../persistence/answer.repository.js';
import type { AnswerView, FieldInspection } from './answer.views.js';
import { findPlan, lockAnswerable } from './answerable-plan.js';
import { ChecklistDesk } from './checklist-desk.service.js';

/** What inspectors carry to a venue, and what comes back from a phone that was out of reach. Sending anything twice changes nothing. */
@Injectable()
export class AnswerIntake {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: AnswerRepository,
    private readonly checklists: ChecklistDesk,
    private readonly photos: PhotoStore,
    private readonly venues: VenueCatalogue,
    private readonly clock: Clock,
  ) {}

  /** What this person is to visit, with all that is needed there. */
  async mine({ centreId, accountId }: Actor): Promise<FieldInspection[]> {
    const plans = await this.rows.plansOf(centreId, accountId);
    return Promise.all(plans.map((plan) => this.toCarry(centreId, plan, accountId)));
  }

  /** To go there now: the plan there is, or a new one for today. */
  start(actor: Actor, venueId: string): Promise<FieldInspection> {
    assertRole(actor, 'inspector', 'director');
    const { centreId, accountId } = actor;
    return this.uow.run(async () => {
      if (!(await this.venues.find(centreId, venueId))) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
      const known = await this.rows.openPlanOf(centreId, venueId, accountId);
      const id = known ?? await this.rows.addPlan(centreId, { venueId, kind: 'regular', dueOn: dayInSeoul(this.clock.now()), inspectorId: accountId, checklistVersionId: (await this.checklists.current(centreId)).id });
      await this.rows.assign(id, accountId);
      return this.toCarry(centreId, await findPlan(this.rows, centreId, id), accountId);
    });
  }

  /** Returns what is on record of this person now. The later word on an item counts. */
  keepAnswers(actor: Actor, planId: string, answers: readonly SentAnswer[]): Promise<AnswerView[]> {
    const { centreId, accountId } = actor;
    return this.uow.run(async () => {
      const plan = await lockAnswerable(this.rows, actor, planId);
      await this.assertAsked(centreId, plan, answers.map(({ itemCode }) => itemCode));
      await this.rows.keep(centreId, plan, accountId, answers);
      return this.rows.answersOf(planId, accountId);
    });
  }

  /** `itemCode` absent: the host's drawn signature, which is named when finishing. */
  keepPhoto(actor: Actor, planId: string, { photoId, itemCode, bytes }: { readonly photoId: string; readonly itemCode?: string | undefined; readonly bytes: Uint8Array }): Promise<KeptPhoto> {
    const { centreId, accountId } = actor;
    return this.uow.run(async () => {
      const plan = await lockAnswerable(this.rows, actor, planId);
      if (itemCode !== undefined) await this.assertAsked(centreId, plan, [itemCode]);
      const kept = await this.photos.keep(centreId, { id: photoId, bytes, keptBy: accountId });
      if (itemCode !== undefined) await this.rows.addPhoto(centreId, plan, { id: photoId, accountId, itemCode });
      return kept;
    });
  }

  /** What a second inspector had written, for reference. */
  async refer(actor: Actor, planId: string, late: { readonly id: string; readonly answers: readonly SentAnswer[] }): Promise<void> {
    assertRole(actor, 'inspector', 'director');
    await this.uow.run(async () => {
      const plan = await findPlan(this.rows, actor.centreId, planId);
      await this.rows.keepLate(actor.centreId, plan, { ...late, accountId: actor.accountId, at: this.clock.now() });
    });
  }

  private async toCarry(centreId: string, plan: PlanRow, accountId: string): Promise<FieldInspection> {
    const { id, kind, dueOn, scheduledOn, halfDay, venueId, venueName, district, address, phone, contactName, clearedUntil } = plan;
    const riskBand = riskBandOf(plan);
    const checklist = await this.checklists.find(centreId, plan.checklistVersionId);
    return {
      id, kind, dueOn, scheduledOn, halfDay, riskBand, checklistNumber: checklist.number,
      items: itemsFor(checklist.items, { riskBand, jobField: plan.jobField }).map(({ code, category, textKo, textEn, critical, everywhere }) => ({ code, category, textKo, textEn, critical, everywhere })),
      venue: { id: venueId, name: venueName, district, address, phone, contactName, clearedUntil },
      answers: await this.rows.answersOf(id, accountId), photos: await this.rows.photosOf(id, accountId),
    };
  }

  private async assertAsked(centreId: string, plan: PlanRow, codes: readonly string[]): Promise<void> {
    const items = itemsFor((await this.checklists.find(centreId, plan.checklistVersionId)).items, { riskBand: riskBandOf(plan), jobField: plan.jobField });
    const asked = new Set(items.map(({ code }) => code));
    const errors = codes.flatMap((code, index) => (asked.has(code) ? [] : [{ pointer: `#/answers/${index}/itemCode`, detail: `${code}은(는) 이 체험처에서 묻지 않는 항목입니다.` }]));
    if (errors.length > 0) throw new AnswersRefused(`답을 고쳐 주세요: ${errors[0]?.detail ?? ''}`, { errors });
  }
}
