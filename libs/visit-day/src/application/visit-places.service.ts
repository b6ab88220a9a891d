import { Injectable } from '@nestjs/common';
import type { BookingView } from '#booking';
import { CentreRegister, SchoolRegister } from '#identity-access';
import { SafetyClearance } from '#safety-inspection';
import { VenueCatalogue } from '#venue-registry';

export interface Place {
  readonly venuePhone: string | null;
  readonly venueContact: string | null;
  readonly schoolPhone: string | null;
  readonly centreName: string;
  readonly centrePhone: string | null;
  /** A valid inspection covers the day. */
  readonly isCleared: boolean;
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
    const covers = await this.clearance.clearedUntil(centreId, venueIds);
    const centre = await this.centres.find(centreId);
    return ({ venueId, schoolId, heldOn }) => ({
      venuePhone: venues.get(venueId)?.phone ?? null, venueContact: venues.get(venueId)?.contactName ?? null, schoolPhone: schools.get(schoolId)?.phone ?? null,
      centreName: centre?.name ?? '', centrePhone: centre?.phone ?? null,
      isCleared: (covers.get(venueId) ?? []).some(({ validFrom, validUntil }) => validFrom <= heldOn && heldOn <= validUntil),
    });
  }
}
