import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { VenueCatalogue, VenueNotFound } from '#venue-registry';
import type { RiskBand } from '../domain/risk-band.js';
import { assertMayRevoke } from '../domain/revocation-rule.js';
import { ClearanceContested, InspectionNotFound, InspectionStale } from '../domain/safety-inspection.errors.js';
import { inspectionRecorded, inspectionRevoked } from '../domain/safety-inspection.events.js';
import { validityOf } from '../domain/validity-rule.js';
import type { Verdict } from '../domain/verdict.js';
import { InspectionRequestRepository } from '../persistence/inspection-request.repository.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';
import { ClearanceKeeper, type Settlement } from './clearance-keeper.service.js';
import type { InspectionDraft, InspectionView } from './inspection.views.js';

export interface RecordInspection {
  readonly venueId: string;
  readonly inspectedOn: Day;
  readonly verdict: Verdict;
  /** Last day covered. Absent for a pass: one year. Required when conditional, forbidden when failed. */
  readonly validUntil?: Day | undefined;
  readonly note?: string | undefined;
  /** What was asked, and at which risk. The database holds the verdict against the answers. */
  readonly asked: { readonly checklistVersionId: string; readonly riskBand: RiskBand };
  /** Ties the answers to the inspection, within its transaction and before what it opens or shuts. */
  readonly adopt: (inspectionId: string) => Promise<void>;
}

export interface RevokeInspection { readonly lastDay: Day; readonly note: string }

/** Verdicts go in here; whatever they open or shut happens in the same transaction. */
@Injectable()
export class InspectionDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly inspections: InspectionRepository,
    private readonly venues: VenueCatalogue,
    private readonly keeper: ClearanceKeeper,
    private readonly clock: Clock,
    private readonly requests: InspectionRequestRepository,
  ) {}

  /** For a judgement on answers, which AnswerDesk makes. */
  record(actor: Actor, { venueId, inspectedOn, verdict, validUntil, note, asked, adopt }: RecordInspection): Promise<InspectionView> {
    assertRole(actor, 'inspector', 'director');
    const { centreId } = actor;
    const today = this.today();
    const validity = validityOf({ verdict, inspectedOn, validUntil }, today);
    return this.explaining(venueId, () => this.uow.run(async () => {
      if (!(await this.venues.find(centreId, venueId))) throw new VenueNotFound('체험처를 찾을 수 없습니다.', { venueId });
      await this.inspections.takeTurns(centreId);
      const inspectionId = await this.inspections.add(centreId, {
        venueId, inspectedOn, verdict, validFrom: validity?.validFrom ?? null, validUntil: validity?.validUntil ?? null,
        inspectorName: actor.name, recordedBy: actor.accountId, note, ...asked,
      });
      await adopt(inspectionId);
      await this.requests.answer(venueId, inspectionId, inspectedOn);
      const settled = await this.keeper.settle(centreId, [venueId], today);
      const recorded = await this.view(centreId, inspectionId);
      this.uow.raise(inspectionRecorded(centreId, { inspectionId, venueId, verdict, validUntil: recorded.validUntil, ...settled }));
      return recorded;
    }));
  }

  /** Inspections from a sheet; known ones are passed over. Openings of these venues are opened and shut as the verdicts say. */
  importInspections(centreId: string, drafts: readonly InspectionDraft[]): Promise<{ added: number } & Settlement> {
    const today = this.today();
    const oldestFirst = drafts.toSorted((a, b) => a.inspectedOn.localeCompare(b.inspectedOn)).map((draft) => {
      const validity = validityOf(draft, today);
      return { ...draft, validFrom: validity?.validFrom ?? null, validUntil: validity?.validUntil ?? null };
    });
    return this.uow.run(async () => {
      await this.inspections.takeTurns(centreId);
      const added = await this.inspections.addMissing(centreId, oldestFirst);
      const settled = await this.keeper.settle(centreId, [...new Set(drafts.map(({ venueId }) => venueId))], today);
      return { added: added.length, ...settled };
    });
  }

  /** Ends a validity early. In the same transaction what it uncovers is suspended, and visits on those days fall away to be assigned anew. */
  async revoke(actor: Actor, inspectionId: string, version: number, { lastDay, note }: RevokeInspection): Promise<InspectionView> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    const known = await this.inspections.find(centreId, inspectionId);
    if (!known) throw notFound(inspectionId);
    const { venueId } = known;
    return this.explaining(venueId, () => this.uow.run(async () => {
      await this.inspections.takeTurns(centreId);
      const inspection = await this.inspections.lock(centreId, inspectionId);
      if (!inspection) throw notFound(inspectionId);
      if (inspection.version !== version) throw new InspectionStale('그사이 이 점검 기록이 바뀌었습니다. 다시 불러온 뒤 고쳐 주세요.', { inspectionId, version: inspection.version });
      assertMayRevoke(inspection, lastDay, this.today());
      const { suspended, lost } = await this.keeper.settle(centreId, [venueId], this.today(), { id: inspectionId, validUntil: lastDay, note: [inspection.note, note].filter(Boolean).join('\n') || null });
      this.uow.raise(inspectionRevoked(centreId, { inspectionId, venueId, lastDay, suspended, lost }));
      return this.view(centreId, inspectionId);
    }));
  }

  /** The database's refusals in our words. */
  private async explaining<T>(venueId: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const isContested = ['bookings_need_clearance', 'inspections_cover_open_openings', 'openings_need_clearance'].some((name) => violates(error, name));
      throw isContested ? new ClearanceContested('같은 때에 이 체험처의 일정이 바뀌었습니다. 잠시 뒤 다시 시도해 주세요.', { venueId }) : error;
    }
  }

  find(centreId: string, inspectionId: string): Promise<InspectionView> {
    return this.view(centreId, inspectionId);
  }

  private async view(centreId: string, inspectionId: string): Promise<InspectionView> {
    const view = await this.inspections.find(centreId, inspectionId);
    if (!view) throw notFound(inspectionId);
    return view;
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

const notFound = (inspectionId: string) => new InspectionNotFound('점검 기록을 찾을 수 없습니다.', { inspectionId });
