import { Injectable } from '@nestjs/common';
import { BookingCatalogue, PlannedVisits, type SeatedParty } from '#booking';
import { addDays, type Day, JOB_FIELDS, type Place } from '#kernel';
import { SafetyClearance } from '#safety-inspection';
import type { Request, Venue } from '#slot-assignment';
import type { SeasonVenueView } from '#venue-registry';
import { limitsDays } from '../domain/host-room.js';
import { mainExperience, openingsOf } from '../domain/offered-experience.js';
import { openingPattern } from '../domain/opening-pattern.js';
import type { Season } from '../domain/season.js';
import { lessWished, wishedDays } from '../domain/wished-days.js';

export type Plane = (place: Place) => { readonly x: number; readonly y: number };
/** What is booked beside a plan, and of it. */
export interface BookedSeason {
  /** Parties per opening that the plan must leave alone. */
  readonly taken: ReadonlyMap<string, number>;
  /** Openings that hold parties of the plan itself, which are not to lose their place. */
  readonly kept: ReadonlySet<string>;
  /** Every party that holds seats, from a month before the season to a month after it: hosts and groups are bound by those, too. */
  readonly seated: readonly SeatedParty[];
}
/** As if nobody had booked anything yet. */
export const NOTHING_BOOKED: BookedSeason = { taken: new Map(), kept: new Set(), seated: [] };
/** A host's month may reach this far beyond the season. */
const BESIDE_DAYS = 31;

export interface SeasonSupply {
  readonly venues: readonly Venue[];
  readonly heldBackOpenings: number;
}

interface Frame {
  readonly days: readonly Day[];
  readonly plane: Plane;
  readonly requests: readonly Request[];
}

/** What the hosts offer in a season, as the assignment problem writes it. */
@Injectable()
export class SeasonSupplyLoader {
  constructor(private readonly clearance: SafetyClearance, private readonly bookings: BookingCatalogue, private readonly visits: PlannedVisits) {}

  /** `offered` in the order of their ids: who comes first chooses days first, where a host opens not all of them. */
  async load(season: Season, offered: readonly SeasonVenueView[], frame: Frame, { taken, kept, seated }: BookedSeason): Promise<SeasonSupply> {
    const { centreId, firstDay } = season;
    const covers = await this.clearance.clearedUntil(centreId, offered.map(({ id }) => id));
    const daysOf = standingDays(seated, kept);
    let wished: ReadonlyMap<Day, number> = wishedDays(frame.requests);
    let heldBackOpenings = 0;
    const venues = offered.map((venue): Venue => {
      const experience = mainExperience(venue.openings);
      const openings = openingsOf(venue.openings, experience, kept);
      const pattern = openingPattern({ ...venue, openings }, frame.days, { taken, kept, wished, standing: daysOf.get(venue.id) ?? [] });
      if (limitsDays(venue)) wished = lessWished(wished, { days: frame.days, pattern: pattern.text, seats: venue.seats });
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

  /** All that is booked. Parties of `own` belong to the plan and keep their places; everybody else's openings are taken. */
  async booked({ centreId, firstDay, lastDay }: Season, own: ReadonlySet<string> = new Set()): Promise<BookedSeason> {
    const seated = await this.visits.seated(centreId, addDays(firstDay, -BESIDE_DAYS), addDays(lastDay, BESIDE_DAYS));
    const kept = new Set(seated.filter(({ bookingId }) => own.has(bookingId)).map(({ openingId }) => openingId));
    // held seats count, too
    const taken = new Map([...(await this.bookings.seatsTaken(centreId, firstDay, lastDay))].map(([id, { parties }]) => [id, parties]));
    for (const openingId of kept) taken.delete(openingId);
    return { taken, kept, seated };
  }
}

/** Per venue the day of each party that the problem itself does not seat. */
function standingDays(seated: readonly SeatedParty[], kept: ReadonlySet<string>): Map<string, Day[]> {
  const days = new Map<string, Day[]>();
  for (const { venueId, openingId, heldOn } of seated) if (!kept.has(openingId)) days.set(venueId, [...(days.get(venueId) ?? []), heldOn]);
  return days;
}
