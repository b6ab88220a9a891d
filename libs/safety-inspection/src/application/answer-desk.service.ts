import { randomUUID } from 'node:crypto';
import { Injectable, Optional } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { type KeptPhoto, PhotoStore } from '#photos';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { AnswersRefused, PhotosMissing, PlannedInspectionNotFound } from '../domain/checklist.errors.js';
import { itemsFor } from '../domain/checklist.js';
import { riskBandOf } from '../domain/risk-band.js';
import { InspectionInFuture } from '../domain/safety-inspection.errors.js';
import { lastDayOf } from '../domain/validity-rule.js';
import { type GivenAnswer, type Judgement, verdictOf } from '../domain/verdict-rule.js';
import { assertMayAnswer } from '../domain/who-may-answer-rule.js';
import { AnswerRepository, type PlanRow, type SentAnswer } from '../persistence/answer.repository.js';
import { CorrectionOpener } from '../ports/correction-opener.js';
import type { AnswerPhotoView, AnswerView, FieldInspection } from './answer.views.js';
import { ChecklistDesk } from './checklist-desk.service.js';
import { InspectionDesk } from './inspection-desk.service.js';
import type { InspectionView } from './inspection.views.js';

export interface FinishInspection {
  readonly inspectedOn: Day;
  readonly note?: string | undefined;
  /** Every photo the phone took: none may be on its way still. */
  readonly photoIds: readonly string[];
  readonly signature?: { readonly name: string; readonly drawingId?: string | undefined } | undefined;
}

export interface RecordAnswers {
  readonly venueId: string;
  readonly inspectedOn: Day;
  readonly note?: string | undefined;
  readonly answers: readonly GivenAnswer[];
}

/** Where inspectors' answers arrive, from a phone that was out of reach or from a desk, and become a verdict. Sending anything twice changes nothing. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: AnswerRepository,
    private readonly checklists: ChecklistDesk,
    private readonly desk: InspectionDesk,
    private readonly photos: PhotoStore,
    private readonly venues: VenueCatalogue,
    private readonly clock: Clock,
    @Optional() private readonly corrections?: CorrectionOpener,
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
      const id = known ?? await this.rows.addPlan(centreId, { venueId, kind: 'regular', dueOn: this.today(), inspectorId: accountId, checklistVersionId: (await this.checklists.current(centreId)).id });
      await this.rows.assign(id, accountId);
      return this.toCarry(centreId, await this.find(centreId, id), accountId);
    });
  }

  /** Returns what is on record of this person now. The later word on an item counts. */
  keepAnswers(actor: Actor, planId: string, answers: readonly SentAnswer[]): Promise<AnswerView[]> {
    const { centreId, accountId } = actor;
    return this.uow.run(async () => {
      const plan = await this.lockAnswerable(actor, planId);
      await this.assertAsked(centreId, plan, answers.map(({ itemCode }) => itemCode));
      await this.rows.keep(centreId, plan, accountId, answers);
      return this.rows.answersOf(planId, accountId);
    });
  }

  /** `itemCode` absent: the host's drawn signature, which is named when finishing. */
  keepPhoto(actor: Actor, planId: string, { photoId, itemCode, bytes }: { readonly photoId: string; readonly itemCode?: string | undefined; readonly bytes: Uint8Array }): Promise<KeptPhoto> {
    const { centreId, accountId } = actor;
    return this.uow.run(async () => {
      const plan = await this.lockAnswerable(actor, planId);
      if (itemCode !== undefined) await this.assertAsked(centreId, plan, [itemCode]);
      const kept = await this.photos.keep(centreId, { id: photoId, bytes, keptBy: accountId });
      if (itemCode !== undefined) await this.rows.addPhoto(centreId, plan, { id: photoId, accountId, itemCode });
      return kept;
    });
  }

  /** Judges this person's answers. Finished by the same person before, it is the same inspection; by another, an InspectionFinished. */
  async finish(actor: Actor, planId: string, finish: FinishInspection): Promise<InspectionView> {
    assertRole(actor, 'inspector', 'director');
    const { centreId, accountId } = actor;
    const plan = await this.find(centreId, planId);
    if (plan.status === 'visited' && plan.finishedBy === accountId && plan.inspectionId !== null) return this.desk.find(centreId, plan.inspectionId);
    assertMayAnswer(plan, actor);
    const answers = await this.rows.answersOf(planId, accountId);
    const photos = await this.rows.photosOf(planId, accountId);
    await this.assertArrived(centreId, finish, photos);
    const given = answers.map((answer) => ({ ...answer, photos: photos.filter(({ itemCode }) => itemCode === answer.itemCode).length }));
    return this.write(actor, plan, { given, finish });
  }

  /** From the desk, in one go: a plan, its answers and its verdict. */
  async record(actor: Actor, { venueId, answers, ...finish }: RecordAnswers): Promise<InspectionView> {
    assertRole(actor, 'inspector', 'director');
    const { centreId, accountId } = actor;
    const venue = await this.venues.find(centreId, venueId);
    if (!venue) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
    const checklistVersionId = (await this.checklists.current(centreId)).id;
    const answeredAt = this.clock.now();
    const sent = answers.map((answer) => ({ ...answer, id: randomUUID(), answeredAt }));
    const draft = { checklistVersionId, venueId, venueType: venue.venueType, jobField: venue.jobField, inspectorId: accountId };
    return this.write(actor, draft, {
      given: answers, finish: { ...finish, photoIds: [] },
      begin: async () => {
        const id = (await this.untouchedPlan(actor, venueId, checklistVersionId)) ?? (await this.rows.addPlan(centreId, { venueId, kind: 'regular', dueOn: finish.inspectedOn, inspectorId: accountId, checklistVersionId }));
        await this.rows.keep(centreId, { id, checklistVersionId }, accountId, sent);
        return id;
      },
    });
  }

  /** What a second inspector had written, for reference. */
  async refer(actor: Actor, planId: string, late: { readonly id: string; readonly answers: readonly SentAnswer[] }): Promise<void> {
    assertRole(actor, 'inspector', 'director');
    await this.uow.run(async () => {
      const plan = await this.find(actor.centreId, planId);
      await this.rows.keepLate(actor.centreId, plan, { ...late, accountId: actor.accountId, at: this.clock.now() });
    });
  }

  private async write(
    actor: Actor, plan: Pick<PlanRow, 'checklistVersionId' | 'venueId' | 'venueType' | 'jobField'> & { readonly id?: string },
    { given, finish, begin }: { readonly given: readonly GivenAnswer[]; readonly finish: FinishInspection; readonly begin?: () => Promise<string> },
  ): Promise<InspectionView> {
    const { centreId, accountId } = actor;
    const { checklistVersionId, venueId } = plan, { inspectedOn, note, signature } = finish;
    if (inspectedOn > this.today()) throw new InspectionInFuture(`점검일 ${inspectedOn}은 아직 오지 않은 날입니다. 오늘(${this.today()})까지의 점검만 기록할 수 있습니다.`, { inspectedOn, today: this.today(), errors: [{ pointer: '#/inspectedOn', detail: '오늘까지의 날이어야 합니다.' }] });
    const riskBand = riskBandOf(plan);
    const items = itemsFor((await this.checklists.find(centreId, checklistVersionId)).items, { riskBand, jobField: plan.jobField });
    const judgement = verdictOf(items, given, inspectedOn);
    const validUntil = lastDayOf(judgement, inspectedOn, (await this.checklists.months(centreId))[riskBand]);
    return this.desk.record(actor, {
      venueId, inspectedOn, verdict: judgement.verdict, validUntil, note, asked: { checklistVersionId, riskBand },
      adopt: async (inspectionId) => {
        const planId = plan.id ?? await begin!();
        if (plan.id !== undefined) await this.lockAnswerable(actor, plan.id);
        await this.rows.adopt(planId, accountId, inspectionId);
        if (signature) await this.rows.sign(centreId, inspectionId, { name: signature.name, drawingId: signature.drawingId ?? null, at: this.clock.now() });
        await this.corrections?.open({ centreId, venueId, inspectionId, inspectedOn, foundBy: accountId, faults: faultsOf(judgement) });
      },
    });
  }

  /** What was planned is answered, unless something was answered there already. */
  private async untouchedPlan({ centreId, accountId }: Actor, venueId: string, checklistVersionId: string): Promise<string | null> {
    const known = await this.rows.openPlanOf(centreId, venueId, accountId);
    if (known === null || (await this.find(centreId, known)).checklistVersionId !== checklistVersionId) return null;
    return (await this.rows.answersOf(known, accountId)).length === 0 ? known : null;
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

  private async lockAnswerable(actor: Actor, planId: string): Promise<PlanRow> {
    assertRole(actor, 'inspector', 'director');
    const plan = await this.rows.lockPlan(actor.centreId, planId);
    if (!plan) throw notFound(planId);
    assertMayAnswer(plan, actor);
    return plan;
  }

  private async assertAsked(centreId: string, plan: PlanRow, codes: readonly string[]): Promise<void> {
    const items = itemsFor((await this.checklists.find(centreId, plan.checklistVersionId)).items, { riskBand: riskBandOf(plan), jobField: plan.jobField });
    const asked = new Set(items.map(({ code }) => code));
    const errors = codes.flatMap((code, index) => (asked.has(code) ? [] : [{ pointer: `#/answers/${index}/itemCode`, detail: `${code}은(는) 이 체험처에서 묻지 않는 항목입니다.` }]));
    if (errors.length > 0) throw new AnswersRefused(`답을 고쳐 주세요: ${errors[0]?.detail ?? ''}`, { errors });
  }

  private async assertArrived(centreId: string, { photoIds, signature }: FinishInspection, photos: readonly AnswerPhotoView[]): Promise<void> {
    const here = new Set(photos.map(({ id }) => id));
    const drawing = signature?.drawingId;
    const missing = photoIds.filter((id) => !here.has(id));
    if (drawing !== undefined && (await this.photos.facts(centreId, [drawing])).length === 0) missing.push(drawing);
    if (missing.length > 0) throw new PhotosMissing(`아직 올라오지 않은 사진이 ${missing.length}장 있습니다. 사진을 먼저 올려 주세요.`, { missing });
  }

  private async find(centreId: string, planId: string): Promise<PlanRow> {
    const plan = await this.rows.plan(centreId, planId);
    if (!plan) throw notFound(planId);
    return plan;
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

const notFound = (planId: string) => new PlannedInspectionNotFound('예정된 점검을 찾을 수 없습니다.', { planId });

const faultsOf = ({ unfit }: Judgement) => unfit.map(({ itemCode, note, correctionDueOn }) => ({ item: itemCode, what: note?.trim() || '사진을 봐 주세요.', dueOn: correctionDueOn ?? undefined }));
