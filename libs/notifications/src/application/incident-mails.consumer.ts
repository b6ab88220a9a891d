import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { INCIDENT_REPORTED, type IncidentReported, Incidents } from '#visit-day';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { incidentLetter } from './letters/incident.letter.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

/** Tells the directors at once what went wrong on a visit. */
@Injectable()
export class IncidentMails extends MailConsumer {
  override readonly handles = [INCIDENT_REPORTED];

  constructor(
    mailer: Mailer,
    private readonly incidents: Incidents,
    private readonly bookings: BookingCatalogue,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override async write({ centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const { incidentId, bookingId, concernsTheVenue } = payload as unknown as IncidentReported;
    const [centre, incident, booking] = await Promise.all([this.centres.find(centreId), this.incidents.find(centreId, incidentId), this.bookings.find(centreId, bookingId)]);
    if (!centre || !incident || !booking) return [];
    const letter = incidentLetter(incident, booking, { concernsTheVenue, href: `${this.settings.publicUrl}/visits/${bookingId}` });
    return [{ to: await this.recipients.directorsOf(centreId), letter, senderName: centre.name }];
  }
}
