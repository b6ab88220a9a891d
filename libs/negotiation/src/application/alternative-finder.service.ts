import { Injectable } from '@nestjs/common';
import { type BookingView, OtherDays } from '#booking';
import { addDays, BANDS, Clock, dayInSeoul } from '#kernel';
import { SchoolDays, SeasonCatalogue, WishCatalogue } from '#school-scheduling';
import { type Alternatives, alternativesOf, spanAround } from '../domain/alternatives.js';

/** From asking to going out: days to agree, and days to prepare. */
const LEAD_DAYS = 7;

/** Which other days of the same venue would suit both, as things are now. */
@Injectable()
export class AlternativeFinder {
  constructor(
    private readonly clock: Clock,
    private readonly otherDays: OtherDays,
    private readonly wishes: WishCatalogue,
    private readonly seasons: SeasonCatalogue,
    private readonly schoolDays: SchoolDays,
  ) {}

  /** Every feasible date, best first. Seats held for `purpose` are the asker's own. */
  async find(centreId: string, booking: BookingView, offered: ReadonlySet<string> = new Set(), purpose?: string): Promise<Alternatives> {
    const now = this.clock.now(), notBefore = addDays(dayInSeoul(now), LEAD_DAYS);
    const wish = booking.wishId === null ? null : await this.wishes.groupOf(centreId, booking.wishId);
    const span = (wish && (await this.seasons.find(centreId, wish.seasonId))) ?? spanAround(booking.heldOn);
    const days = await this.otherDays.of(centreId, booking.id, { first: notBefore > span.firstDay ? notBefore : span.firstDay, last: span.lastDay, now, purpose });
    const schoolDays = await this.schoolDays.daysOf(centreId, booking.schoolId, booking.grade, span);
    const { rankedDays = [], weekMarks = {}, bands = BANDS } = wish ?? {};
    return alternativesOf({ heldOn: booking.heldOn, headcount: booking.headcount, rankedDays, weekMarks, bands }, days, { notBefore, schoolDays, offered });
  }
}
