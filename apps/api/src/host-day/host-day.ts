import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView, holdsSeats, isAgreed } from '#booking';
import { Clock, type Day, dayInSeoul, timeInSeoul } from '#kernel';
import { InspectionCatalogue } from '#safety-inspection';
import { VenueCatalogue, type VenueKeeper } from '#venue-registry';
import { type AttendanceView, cardOf, type GroupCard, VisitSheets } from '#visit-day';
import { minutesUntil } from './minutes-until.js';

export interface VisitToday {
  readonly card: GroupCard;
  readonly status: BookingView['status'];
  /** Until it begins; negative once it has. */
  readonly minutesLeft: number;
  /** Null while nobody has counted. */
  readonly attendance: AttendanceView | null;
}

/** What is on file about a venue; null where nothing is. */
export interface VenuePapers {
  readonly inspectionUntil: Day | null;
  readonly mouUntil: Day | null;
  /** What an inspector still wants done, and by when. */
  readonly corrections: readonly { readonly what: string; readonly until: Day }[];
}

export interface HostDayView {
  readonly today: Day;
  readonly visits: readonly VisitToday[];
  /** Day of the next visit after today. */
  readonly next: Day | null;
  readonly papers: VenuePapers;
}

const stillConcerns = ({ status }: BookingView): boolean => holdsSeats(status) && status !== 'offered' && status !== 'host-pending';

/** The day as its host runs it, with or without an account. */
@Injectable()
export class HostDay {
  constructor(
    private readonly bookings: BookingCatalogue,
    private readonly sheets: VisitSheets,
    private readonly venues: VenueCatalogue,
    private readonly inspections: InspectionCatalogue,
    private readonly clock: Clock,
  ) {}

  async of({ centreId, venueId }: VenueKeeper): Promise<HostDayView> {
    const now = this.clock.now(), today = dayInSeoul(now);
    const all = await this.bookings.atVenue(centreId, venueId);
    const coming = all.filter((booking) => booking.heldOn === today && stillConcerns(booking));
    const sheets = await this.sheets.of(centreId, coming);
    return {
      today, papers: await this.papers(centreId, venueId, today),
      visits: sheets.map((sheet) => ({ card: cardOf(sheet), status: sheet.booking.status, minutesLeft: minutesUntil(sheet.booking.startsAt, timeInSeoul(now)), attendance: sheet.attendance })),
      next: all.filter(({ heldOn, status }) => heldOn > today && isAgreed(status)).map(({ heldOn }) => heldOn).sort()[0] ?? null,
    };
  }

  private async papers(centreId: string, venueId: string, today: Day): Promise<VenuePapers> {
    const history = await this.inspections.history(centreId, venueId);
    const valid = history.filter(({ validFrom, validUntil }) => validFrom !== null && validUntil !== null && validFrom <= today && today <= validUntil);
    return {
      inspectionUntil: valid.map(({ validUntil }) => validUntil ?? '').sort().at(-1) ?? null,
      mouUntil: (await this.venues.find(centreId, venueId))?.mouUntil ?? null,
      // a conditional verdict holds until something is done; a later one has the last word
      corrections: valid.slice(0, 1).flatMap(({ verdict, note, validUntil }) => (verdict === 'conditional' && validUntil !== null ? [{ what: note ?? '', until: validUntil }] : [])),
    };
  }
}
