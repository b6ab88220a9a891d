import { Injectable } from '@nestjs/common';
import { BookingCatalogue, type BookingView, holdsSeats } from '#booking';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { RESULT_ASKED, type ResultAsked, ResultCatalogue, SAFETY_CONCERN_RAISED, type SafetyConcernRaised, Surveys } from '#visit-results';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { concernLetter, hostThankedLetter, resultAskedLetter } from './letters/result-letters.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

/** Asks school and host how a visit was, and tells directors at once when somebody was worried. */
@Injectable()
export class ResultMails extends MailConsumer {
  override readonly handles = [RESULT_ASKED, SAFETY_CONCERN_RAISED];

  constructor(
    mailer: Mailer,
    private readonly bookings: BookingCatalogue,
    private readonly results: ResultCatalogue,
    private readonly surveys: Surveys,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override async write({ type, centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const booking = await this.bookings.find(centreId, String(payload['bookingId']));
    if (!booking) return [];
    return type === RESULT_ASKED ? this.asked(centreId, booking, payload as unknown as ResultAsked) : this.worried(centreId, booking, payload as unknown as SafetyConcernRaised);
  }

  /** Only what is still open: a result may have come, or the visit may have fallen away, while the mail waited. */
  private async asked(centreId: string, booking: BookingView, { isReminder }: ResultAsked): Promise<AddressedLetter[]> {
    const centre = await this.centres.find(centreId);
    if (!centre || !holdsSeats(booking.status) || booking.status === 'no-show') return [];
    const school = booking.status === 'result-entered' || booking.status === 'closed' ? [] : [{
      to: await this.recipients.teachersOf(centreId, booking.schoolId), senderName: centre.name,
      letter: resultAskedLetter({
        booking, centre, isReminder, dueOn: await this.results.dueOn(centreId, booking), resultHref: `${this.settings.publicUrl}/visits/${booking.id}`,
        surveyHref: await this.surveyHref(centreId, booking, 'teacher'),
      }),
    }];
    const email = isReminder ? null : await this.recipients.contactOfVenue(centreId, booking.venueId);
    return [...school, ...(email ? [{ to: [email], senderName: centre.name, letter: hostThankedLetter({ booking, centre, surveyHref: await this.surveyHref(centreId, booking, 'host') }) }] : [])];
  }

  private async worried(centreId: string, booking: BookingView, { audience }: SafetyConcernRaised): Promise<AddressedLetter[]> {
    return [{ to: await this.recipients.directorsOf(centreId), letter: concernLetter({ booking, by: audience, href: `${this.settings.publicUrl}/results/${booking.id}` }) }];
  }

  private async surveyHref(centreId: string, { id }: BookingView, audience: 'teacher' | 'host'): Promise<string> {
    return `${this.settings.publicUrl}/r/${await this.surveys.tokenFor(centreId, id, audience)}`;
  }
}
