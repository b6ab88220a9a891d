import { Injectable } from '@nestjs/common';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { REGISTRATION_DECIDED, REGISTRATION_RECEIVED, RegistrationCatalogue, type RegistrationEvent } from '#venue-intake';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { newRegistrationLetter, registrationLetter } from './letters/registration.letter.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

/** Tells a place that came forward what becomes of it, and the directors that somebody did. */
@Injectable()
export class RegistrationMails extends MailConsumer {
  override readonly handles = [REGISTRATION_RECEIVED, REGISTRATION_DECIDED];

  constructor(
    mailer: Mailer,
    private readonly registrations: RegistrationCatalogue,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override async write({ centreId, type, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const { registrationId } = payload as RegistrationEvent['payload'];
    const [centre, registration] = await Promise.all([this.centres.find(centreId), this.registrations.find(centreId, registrationId)]);
    if (!centre || !registration) return [];
    const isDecided = registration.state !== 'received';
    // decided before the first letter left: the second one says it all
    if (type === REGISTRATION_RECEIVED && isDecided) return [];
    const toThem: AddressedLetter = { to: registration.contactEmail === null ? [] : [registration.contactEmail], letter: registrationLetter(registration, centre), senderName: centre.name };
    if (isDecided) return [toThem];
    return [toThem, { to: await this.recipients.directorsOf(centreId), letter: newRegistrationLetter(registration, `${this.settings.publicUrl}/registrations/${registrationId}`), senderName: centre.name }];
  }
}
