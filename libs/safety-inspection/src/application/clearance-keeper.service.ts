import { Injectable, Optional } from '@nestjs/common';
import { addDays, type Day } from '#kernel';
import { VenueCatalogue, VenueDesk } from '#venue-registry';
import { coverOn } from '../domain/cover.js';
import { offeredUntil, type Shortening, shorteningsOf } from '../domain/last-word-rule.js';
import { causesOf, type SafetyCause } from '../domain/restriction-rule.js';
import { ComingVisits } from '../ports/coming-visits.js';
import { InspectionRepository } from '../persistence/inspection.repository.js';
import { RestrictionRepository } from '../persistence/restriction.repository.js';
import type { InspectionView } from './inspection.views.js';
import { Restrictions } from './restrictions.service.js';

export interface Settlement {
  readonly admitted: number;
  readonly suspended: number;
  /** Visits that fell away and wait for another place. */
  readonly lost: number;
}

/** A validity that somebody ends early, beside what the verdicts say. */
export interface Revocation extends Shortening { readonly note: string | null }

/** Keeps half-days and visits in step with inspections: whatever was written, afterwards exactly the covered ones are offered, and nobody goes where nobody may. */
@Injectable()
export class ClearanceKeeper {
  constructor(
    private readonly inspections: InspectionRepository,
    private readonly venues: VenueCatalogue,
    private readonly desk: VenueDesk,
    private readonly facts: RestrictionRepository,
    private readonly restrictions: Restrictions,
    /** Absent where no visits are booked; the database refuses to uncover one with or without. */
    @Optional() private readonly visits?: ComingVisits,
  ) {}

  /** Within the caller's transaction, after the inspections were written. */
  async settle(centreId: string, venueIds: readonly string[], today: Day, revocation?: Revocation): Promise<Settlement> {
    const history = await this.inspections.historyByVenue(centreId, venueIds), before = await this.offered(centreId, venueIds);
    let lost = 0;
    for (const venueId of venueIds) {
      const known = history.get(venueId) ?? [];
      const { ofVenue, shortenings } = await this.shortened(venueId, known, today, revocation);
      lost += await this.letGo(centreId, venueId, ofVenue, { before: known, today });
      const revoked = shortenings.find(({ id }) => id === revocation?.id);
      if (revocation && revoked) await this.inspections.revoke(revocation, revoked.validUntil, today);
      await this.inspections.shorten(shortenings.filter((shortening) => shortening !== revoked));
      history.set(venueId, ofVenue);
    }
    lost += await this.restrictions.settle(centreId, venueIds, history, today);
    await this.shut(centreId, venueIds, history, today);
    await this.open(centreId, venueIds, history, today);
    await this.inspections.assertOpenOpeningsCovered();
    const after = await this.offered(centreId, venueIds);
    return { admitted: [...after].filter((id) => !before.has(id)).length, suspended: [...before].filter((id) => !after.has(id)).length, lost };
  }

  /** The history as it will be. A visit that took place today keeps today. */
  private async shortened(venueId: string, known: readonly InspectionView[], today: Day, revocation?: Revocation): Promise<{ ofVenue: InspectionView[]; shortenings: Shortening[] }> {
    const judge = (firstDay: Day): { ofVenue: InspectionView[]; shortenings: Shortening[] } => {
      const gone = addDays(firstDay, -1);
      const own = known.filter(({ id }) => id === revocation?.id).map(({ id }) => ({ id, validUntil: revocation!.validUntil < gone ? gone : revocation!.validUntil }));
      const revoked = applied(known, own, today);
      const shortenings = shorteningsOf(revoked, firstDay);
      return { ofVenue: applied(revoked, shortenings), shortenings: [...own.filter(({ id }) => !shortenings.some((shortening) => shortening.id === id)), ...shortenings] };
    };
    const judged = judge(today);
    const takesToday = judged.shortenings.some(({ validUntil }) => validUntil < today);
    return takesToday && (await this.visits?.tookPlace(venueId, today)) ? judge(addDays(today, 1)) : judged;
  }

  private async letGo(centreId: string, venueId: string, ofVenue: readonly InspectionView[], { before, today }: { before: readonly InspectionView[]; today: Day }): Promise<number> {
    if (!this.visits || ofVenue.every((inspection, at) => inspection.validUntil === before[at]?.validUntil)) return 0;
    const from = (await this.visits.tookPlace(venueId, today)) ? addDays(today, 1) : today;
    return this.visits.letGo({ centreId, venueId, from, covers: coversIn(ofVenue), cause: await this.causeOf(venueId, ofVenue, today) });
  }

  /** Why days were taken away; a validity that was shortened while it lasts was revoked. */
  private async causeOf(venueId: string, ofVenue: readonly InspectionView[], today: Day): Promise<SafetyCause> {
    const { openCorrectionsDueOn, hasCriticalConcern } = await this.facts.of(venueId);
    const [cause] = causesOf({ inspections: ofVenue, openCorrectionsDueOn, hasCriticalConcern }, today);
    return cause ?? (ofVenue.at(-1)?.revokedOn ? 'inspection-revoked' : 'inspection-expired');
  }

  private async offered(centreId: string, venueIds: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.venues.openingDays(centreId, 'open', venueIds)).map(({ id }) => id));
  }

  private async shut(centreId: string, venueIds: readonly string[], history: ReadonlyMap<string, readonly InspectionView[]>, today: Day): Promise<void> {
    const bare = (await this.venues.openingDays(centreId, 'open', venueIds)).filter((opening) => !isOffered(opening, history, today));
    await this.desk.suspendOpenings(centreId, bare.map(({ id }) => id));
  }

  /** Of venues that may receive students; those of the others wait until they may. */
  private async open(centreId: string, venueIds: readonly string[], history: ReadonlyMap<string, readonly InspectionView[]>, today: Day): Promise<void> {
    const active = await this.facts.active(centreId, venueIds);
    const ready = (await this.venues.openingDays(centreId, 'uncleared', [...active])).filter((opening) => isOffered(opening, history, today));
    await this.desk.admitOpenings(centreId, ready.map(({ id }) => id));
  }
}

const applied = (inspections: readonly InspectionView[], shortenings: readonly Shortening[], revokedOn?: Day): InspectionView[] =>
  inspections.map((inspection) => {
    const shortening = shortenings.find(({ id }) => id === inspection.id);
    return shortening ? { ...inspection, validUntil: shortening.validUntil, ...(revokedOn !== undefined && { revokedOn }) } : inspection;
  });

const coversIn = (inspections: readonly InspectionView[]) =>
  inspections.flatMap(({ id, validFrom, validUntil }) => (validFrom === null || validUntil === null ? [] : [{ inspectionId: id, validFrom, validUntil }]));

function isOffered({ venueId, heldOn }: { venueId: string; heldOn: Day }, history: ReadonlyMap<string, readonly InspectionView[]>, today: Day): boolean {
  const ofVenue = history.get(venueId) ?? [], until = offeredUntil(ofVenue, today);
  return (until === null || heldOn <= until) && coverOn(coversIn(ofVenue), heldOn) !== null;
}
