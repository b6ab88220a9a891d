import { Injectable } from '@nestjs/common';
import { BeforeTheVisit, BookingCatalogue, BookingNotFound, BookingOffers, BookingSettingsDesk, type BookingView, type Voice } from '#booking';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { type OpenedSchoolLink, SchoolProposal } from '#negotiation';
import { offersOf, toCount } from './visits-page.view.js';

/** What a school may say of its visits by a link: of one booking asked for directly, or of a season's. */
@Injectable()
export class SchoolVisits {
  constructor(
    private readonly clock: Clock,
    private readonly bookings: BookingCatalogue,
    private readonly proposal: SchoolProposal,
    private readonly offers: BookingOffers,
    private readonly before: BeforeTheVisit,
    private readonly settings: BookingSettingsDesk,
  ) {}

  today(): Day {
    return dayInSeoul(this.clock.now());
  }

  async reconfirmDays({ centreId }: OpenedSchoolLink): Promise<number> {
    return (await this.settings.of(centreId)).reconfirmDays;
  }

  async of(link: OpenedSchoolLink): Promise<BookingView[]> {
    const own = link.bookingId === null ? (await this.proposal.of(link, 'ko')).flatMap(({ bookings }) => bookings) : [await this.bookings.find(link.centreId, link.bookingId)];
    return own.flatMap((booking) => (booking?.schoolId === link.schoolId ? booking : [])).sort((a, b) => a.heldOn.localeCompare(b.heldOn));
  }

  async acceptAll(link: OpenedSchoolLink): Promise<void> {
    await this.offers.acceptMany(link.centreId, link.schoolId, offersOf(await this.of(link), this.today()).map(({ id }) => id));
  }

  /** Saying yes to the date of a wish says yes to all that was offered for it. */
  async acceptOfWish(link: OpenedSchoolLink, wishId: string): Promise<void> {
    await this.offers.acceptMany(link.centreId, link.schoolId, (await this.of(link)).filter((booking) => booking.wishId === wishId).map(({ id }) => id));
  }

  async accept(link: OpenedSchoolLink, bookingId: string): Promise<void> {
    await this.own(link, bookingId);
    await this.offers.accept(link.centreId, { bookingId, schoolId: link.schoolId });
  }

  async decline(link: OpenedSchoolLink, bookingId: string, reason: string | null): Promise<void> {
    await this.own(link, bookingId);
    await this.offers.decline(link.centreId, { bookingId, schoolId: link.schoolId }, reason);
  }

  async count(link: OpenedSchoolLink, bookingId: string, headcount: number): Promise<void> {
    await this.own(link, bookingId);
    await this.before.count(voiceOf(link), { bookingId }, headcount);
  }

  /** All near visits come as they are. */
  async countAll(link: OpenedSchoolLink): Promise<void> {
    for (const { id, headcount, version } of toCount(await this.of(link), this.today(), await this.reconfirmDays(link))) {
      await this.before.count(voiceOf(link), { bookingId: id, version }, headcount);
    }
  }

  /** A link speaks only for its own matter. */
  private async own(link: OpenedSchoolLink, bookingId: string): Promise<void> {
    if (!(await this.of(link)).some(({ id }) => id === bookingId)) throw new BookingNotFound(bookingId);
  }
}

const voiceOf = ({ centreId, schoolId }: OpenedSchoolLink): Voice => ({ side: 'school', centreId, organisationId: schoolId });
