import { randomUUID } from 'node:crypto';
import { Injectable, Optional } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { PhotoStore } from '#photos';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import { InspectionFinished, PhotosMissing } from '../domain/checklist.errors.js';
import { itemsFor } from '../domain/checklist.js';
import { riskBandOf } from '../domain/risk-band.js';
import { InspectionInFuture } from '../domain/safety-inspection.errors.js';
import { lastDayOf } from '../domain/validity-rule.js';
import { type GivenAnswer, type Judgement, verdictOf } from '../domain/verdict-rule.js';
import { assertMayAnswer } from '../domain/who-may-answer-rule.js';
import { AnswerRepository, type PlanRow } from '../persistence/answer.repository.js';
import { CorrectionOpener } from '../ports/correction-opener.js';
import type { AnswerPhotoView } from './answer.views.js';
import { findPlan, lockAnswerable } from './answerable-plan.js';
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

/** Another word came while this one was judged: it is judged anew. */
class AnsweredMeanwhile extends Error {}

/** Where inspectors' answers become a verdict. Finishing twice changes nothing. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly rows: AnswerRepository,
    private readonly checklists: ChecklistDesk,
    private readonly desk: InspectionDesk,
    private readonly photos: PhotoStore,
    private readonly venues: VenueCatalogue,
    private readonly clock: Clock,
    @Optional() private readonly corrections?: CorrectionOpener,
  ) {}

  /** Judges this person's answers. Finished by the same person before, it is the same inspection; by another, an InspectionFinished. */
  async finish(actor: Actor, planId: string, finish: FinishInspection): Promise<InspectionView> {
    assertRole(actor, 'inspector', 'director');
    const { centreId, accountId } = actor;
    const plan = await findPlan(this.rows, centreId, planId);
    if (plan.status === 'visited' && plan.finishedBy === accountId && plan.inspectionId !== null) return this.desk.find(centreId, plan.inspectionId);
    assertMayAnswer(plan, actor);
    await this.assertArrived(centreId, finish, await this.rows.photosOf(planId, accountId));
    return this.write(actor, plan, { given: await this.givenBy(accountId, planId), finish }).catch(async (error: unknown) => {
      if (error instanceof AnsweredMeanwhile) return this.finish(actor, planId, finish);
      const now = error instanceof InspectionFinished ? await findPlan(this.rows, centreId, planId) : null;
      if (now?.inspectionId && now.finishedBy === accountId) return this.desk.find(centreId, now.inspectionId); // asked again before the answer came
      throw error;
    });
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
      begin: async (inspectionId) => {
        const id = (await this.untouchedPlan(actor, venueId, checklistVersionId)) ?? (await this.rows.addPlan(centreId, { venueId, kind: 'regular', dueOn: finish.inspectedOn, inspectorId: accountId, checklistVersionId, inspectionId }));
        await this.rows.keep(centreId, { id, checklistVersionId }, accountId, sent);
        return id;
      },
    });
  }

  private async write(
    actor: Actor, plan: Pick<PlanRow, 'checklistVersionId' | 'venueId' | 'venueType' | 'jobField'> & { readonly id?: string },
    { given, finish, begin }: { readonly given: readonly GivenAnswer[]; readonly finish: FinishInspection; readonly begin?: (inspectionId: string) => Promise<string> },
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
        const planId = plan.id ?? await begin!(inspectionId);
        if (plan.id !== undefined) await this.assertStillSaid(actor, plan.id, given);
        await this.rows.adopt(planId, accountId, inspectionId);
        if (signature) await this.rows.sign(centreId, inspectionId, { name: signature.name, drawingId: signature.drawingId ?? null, at: this.clock.now() });
        await this.corrections?.open({ centreId, venueId, inspectionId, inspectedOn, foundBy: accountId, faults: faultsOf(judgement) });
      },
    });
  }

  /** Nothing is said any more until the transaction ends, and nothing was said since it was judged. */
  private async assertStillSaid(actor: Actor, planId: string, judged: readonly GivenAnswer[]): Promise<void> {
    await lockAnswerable(this.rows, actor, planId);
    if (JSON.stringify(await this.givenBy(actor.accountId, planId)) !== JSON.stringify(judged)) throw new AnsweredMeanwhile();
  }

  private async givenBy(accountId: string, planId: string): Promise<GivenAnswer[]> {
    const [answers, photos] = [await this.rows.answersOf(planId, accountId), await this.rows.photosOf(planId, accountId)];
    return answers.map((answer) => ({ ...answer, photos: photos.filter(({ itemCode }) => itemCode === answer.itemCode).length }));
  }

  /** What was planned is answered, unless something was answered there already. */
  private async untouchedPlan({ centreId, accountId }: Actor, venueId: string, checklistVersionId: string): Promise<string | null> {
    const known = await this.rows.openPlanOf(centreId, venueId, accountId);
    if (known === null || (await this.rows.plan(centreId, known))?.checklistVersionId !== checklistVersionId) return null;
    return (await this.rows.answersOf(known, accountId)).length === 0 ? known : null;
  }

  private async assertArrived(centreId: string, { photoIds, signature }: FinishInspection, photos: readonly AnswerPhotoView[]): Promise<void> {
    const here = new Set(photos.map(({ id }) => id));
    const drawing = signature?.drawingId;
    const missing = photoIds.filter((id) => !here.has(id));
    if (drawing !== undefined && (await this.photos.facts(centreId, [drawing])).length === 0) missing.push(drawing);
    if (missing.length > 0) throw new PhotosMissing(`아직 올라오지 않은 사진이 ${missing.length}장 있습니다. 사진을 먼저 올려 주세요.`, { missing });
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

const faultsOf = ({ unfit }: Judgement) => unfit.map(({ itemCode, note, correctionDueOn }) => ({ item: itemCode, what: note?.trim() || '사진을 봐 주세요.', dueOn: correctionDueOn ?? undefined }));
