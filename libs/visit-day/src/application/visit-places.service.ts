import { Injectable } from '@nestjs/common';
import type { BookingView } from '#booking';
import { CentreRegister, SchoolRegister } from '#identity-access';
import { SafetyClearance } from '#safety-inspection';
import { covers, VenueCatalogue } from '#venue-registry';

export interface Place {
  readonly venuePhone: string | null;
  readonly venueContact: string | null;
  readonly schoolPhone: string | null;
  readonly centreName: string;
  readonly centrePhone: string | null;
  /** A valid inspection covers the day. */
  readonly isCleared: boolean;
  /** A liability insurance covers the day; undefined: none is on file, and nobody asks. */
  readonly isInsured: boolean | undefined;
}

/** Whom to call, and whether somebody has looked at the place. */
@Injectable()
export class VisitPlaces {
  constructor(
    private readonly venues: VenueCatalogue,
    private readonly schools: SchoolRegister,
    private readonly centres: CentreRegister,
    private readonly clearance: SafetyClearance,
  ) {}

  async of(centreId: string, bookings: readonly BookingView[]): Promise<(booking: BookingView) => Place> {
    const venueIds = [...new Set(bookings.map(({ venueId }) => venueId))];
    const venues = new Map(await Promise.all(venueIds.map(async (id) => [id, await this.venues.find(centreId, id)] as const)));
    const schools = new Map(await Promise.all([...new Set(bookings.map(({ schoolId }) => schoolId))].map(async (id) => [id, await this.schools.find(centreId, id)] as const)));
    const cleared = await this.clearance.clearedUntil(centreId, venueIds), insured = await this.venues.insurances(centreId, venueIds);
    const centre = await this.centres.find(centreId);
    return ({ venueId, schoolId, heldOn }) => ({
      venuePhone: venues.get(venueId)?.phone ?? null, venueContact: venues.get(venueId)?.contactName ?? null, schoolPhone: schools.get(schoolId)?.phone ?? null,
      centreName: centre?.name ?? '', centrePhone: centre?.phone ?? null,
      isCleared: (cleared.get(venueId) ?? []).some((cover) => covers(cover, heldOn)), isInsured: insured.get(venueId)?.some((insurance) => covers(insurance, heldOn)),
    });
  }
}
