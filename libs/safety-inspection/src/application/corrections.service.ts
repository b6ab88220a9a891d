import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { assertMayVerify, correctionDueOn, correctionState } from '../domain/correction-rule.js';
import { CorrectionNotFound, CorrectionStale } from '../domain/correction.errors.js';
import { correctionsAsked } from '../domain/safety-inspection.events.js';
import { CorrectionRepository, type StoredCorrection } from '../persistence/correction.repository.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';
import { CorrectionOpener, type FoundWanting } from '../ports/correction-opener.js';
import { ClearanceKeeper } from './clearance-keeper.service.js';
import type { CorrectionView } from './correction.views.js';
import { PassValidity } from './pass-validity.service.js';

export interface Verification {
  /** False: the proof does not suffice, and the host is asked again. */
  readonly accepted: boolean;
  /** Somebody looked at the place; no photo is needed. */
  readonly onSite?: boolean | undefined;
  /** Required when it is given back; the host reads it. */
  readonly note?: string | undefined;
}

/** What inspections found wanting: asked of hosts, and verified by somebody other than who found it. */
@Injectable()
export class Corrections extends CorrectionOpener {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly rows: CorrectionRepository,
    private readonly inspections: InspectionRepository,
    private readonly validity: PassValidity,
    private readonly keeper: ClearanceKeeper,
  ) {
    super();
  }

  /** Of a conditional verdict alone: a venue that failed is inspected anew. CorrectionDueDayRefused. */
  override async open({ centreId, inspectionId, venueId, inspectedOn, foundBy, faults }: FoundWanting): Promise<void> {
    if (faults.length === 0 || (await this.inspections.find(centreId, inspectionId))?.verdict !== 'conditional') return;
    const drafts = faults.map((fault) => ({ item: fault.item, what: fault.what, dueOn: correctionDueOn(fault, inspectedOn) }));
    const correctionIds = await this.rows.add(centreId, { inspectionId, venueId, foundBy }, drafts);
    if (correctionIds.length > 0) this.uow.raise(correctionsAsked(centreId, { inspectionId, correctionIds }));
  }

  /** Those nobody has verified, the most urgent first; all of them when asked for. */
  async list(actor: Actor, { all = false, venueId }: { all?: boolean; venueId?: string | undefined } = {}): Promise<CorrectionView[]> {
    assertRole(actor, 'director', 'inspector');
    return (await this.rows.list(actor.centreId, { open: !all, venueId })).map((row) => this.seen(row));
  }

  /** Of one inspection, for its mail and its paper. */
  async ofInspection(centreId: string, inspectionId: string): Promise<CorrectionView[]> {
    return (await this.rows.ofInspection(centreId, inspectionId)).map((row) => this.seen(row));
  }

  async find(centreId: string, id: string): Promise<CorrectionView | null> {
    const row = await this.rows.find(id, centreId);
    return row && this.seen(row);
  }

  /** CorrectionByItsFinder, CorrectionNotProved, CorrectionVerifiedAlready, CorrectionStale. With the last one the inspection vouches as long as a pass would. */
  verify(actor: Actor, id: string, version: number, { accepted, onSite = false, note }: Verification): Promise<CorrectionView> {
    assertRole(actor, 'director', 'inspector');
    const { centreId } = actor;
    return this.uow.run(async () => {
      await this.inspections.takeTurns(centreId);
      await this.rows.lock(id);
      const correction = await this.rows.find(id, centreId);
      if (!correction) throw notFound(id);
      if (correction.version !== version) throw new CorrectionStale('그사이 이 보완이 바뀌었습니다. 다시 불러온 뒤 확인해 주세요.', { correctionId: id, version: correction.version });
      const facts = { ...correction, isProved: correction.proofs.length > 0, isVerified: correction.verifiedAt !== null };
      assertMayVerify(facts, actor.accountId, { onSite: onSite || !accepted });
      if (accepted) await this.accept(correction, actor, onSite);
      else await this.giveBack(centreId, correction, note?.trim() || '사진으로는 확인하기 어렵습니다. 다시 찍어 보내 주세요.');
      return this.seen((await this.rows.find(id, centreId))!);
    });
  }

  private async accept({ id, inspectionId, venueId }: StoredCorrection, { centreId, accountId }: Actor, onSite: boolean): Promise<void> {
    await this.rows.verify(id, { by: accountId, at: this.clock.now(), onSite });
    const inspection = await this.inspections.find(centreId, inspectionId), today = this.today();
    if (inspection && (await this.rows.openOf(inspectionId)) === 0) await this.inspections.correct(inspectionId, await this.validity.until(centreId, inspection), today);
    await this.keeper.settle(centreId, [venueId], today);
  }

  private async giveBack(centreId: string, { id, inspectionId }: StoredCorrection, note: string): Promise<void> {
    await this.rows.giveBack(id, note);
    this.uow.raise(correctionsAsked(centreId, { inspectionId, correctionIds: [id] }));
  }

  private seen(row: StoredCorrection): CorrectionView {
    return { ...row, state: correctionState({ dueOn: row.dueOn, isProved: row.proofs.length > 0 && row.returnedNote === null, isVerified: row.verifiedAt !== null }, this.today()) };
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

const notFound = (correctionId: string): CorrectionNotFound => new CorrectionNotFound('보완할 것을 찾을 수 없습니다.', { correctionId });
