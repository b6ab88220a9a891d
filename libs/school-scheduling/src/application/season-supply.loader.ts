import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import { addDays, type Day, JOB_FIELDS } from '#kernel';
import { SafetyClearance } from '#safety-inspection';
import type { Venue } from '#slot-assignment';
import type { SeasonVenueView } from '#venue-registry';
import { mainExperience, openingsOf } from '../domain/offered-experience.js';
import { openingPattern } from '../domain/opening-pattern.js';
import type { Place } from '../domain/plane-projection.js';
import type { Season } from '../domain/season.js';

export type Plane = (place: Place) => { readonly x: number; readonly y: number };
/** How the openings of a season stand. */
export interface BookedOpenings {
  /** Parties per opening that the plan must leave alone. */
  readonly taken: ReadonlyMap<string, number>;
  /** Openings that hold parties of the plan itself, which are not to lose their place. */
  readonly kept?: ReadonlySet<string>;
}

export interface SeasonSupply {
  readonly venues: readonly Venue[];
  readonly heldBackOpenings: number;
}

interface Frame {
  readonly days: readonly Day[];
  readonly plane: Plane;
}

/** What the hosts offer in a season, as the assignment problem writes it. */
@Injectable()
export class SeasonSupplyLoader {
  constructor(private readonly clearance: SafetyClearance, private readonly bookings: BookingCatalogue) {}

  /** Every booking there is counts as taken, unless the caller knows better. */
  async load(season: Season, offered: readonly SeasonVenueView[], frame: Frame, booked?: BookedOpenings): Promise<SeasonSupply> {
    const { centreId, firstDay } = season;
    const covers = await this.clearance.clearedUntil(centreId, offered.map(({ id }) => id));
    const { taken, kept } = booked ?? (await this.booked(season));
    let heldBackOpenings = 0;
    const venues = offered.map((venue): Venue => {
      const experience = mainExperience(venue.openings);
      const openings = openingsOf(venue.openings, experience, kept);
      const pattern = openingPattern({ ...venue, openings }, frame.days, taken, kept);
      heldBackOpenings += pattern.heldBack + venue.openings.length - openings.length;
      // The last day covered; a gap before it needs no mention, for no opening is open in a gap: the database refuses it.
      const clearedUntil = (covers.get(venue.id) ?? []).map(({ validUntil }) => validUntil).sort().at(-1) ?? addDays(firstDay, -1);
      const { id, seats, minParty, partiesPerOpening, partiesPerDay, partiesPerWeek, partiesPerMonth, levels, accessible } = venue;
      return {
        id, district: centreId, ...frame.plane(venue), field: JOB_FIELDS.indexOf(venue.jobField), seats, minParty, partiesPerOpening, partiesPerDay,
        partiesPerWeek, partiesPerMonth, levels, accessible, clearedUntil, openings: pattern.text,
        ...(experience === 'visit' ? {} : { experience }),
      };
    });
    return { venues, heldBackOpenings };
  }

  private async booked({ centreId, firstDay, lastDay }: Season): Promise<BookedOpenings> {
    return { taken: new Map([...(await this.bookings.seatsTaken(centreId, firstDay, lastDay))].map(([id, { parties }]) => [id, parties])) };
  }
}
