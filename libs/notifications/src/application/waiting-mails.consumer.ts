import { Injectable } from '@nestjs/common';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { WAIT_EXPIRED, WAIT_OFFERED, WaitingCatalogue, WaitLinks, type WaitOffered } from '#waiting-list';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { waitExpiredLetter, waitOfferedLetter } from './letters/waiting-letters.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

/** Mails to a school that waits: that seats are set aside for it, each person by a link of their own, and that an offer has passed. */
@Injectable()
export class WaitingMails extends MailConsumer {
  override readonly handles = [WAIT_OFFERED, WAIT_EXPIRED];

  constructor(
    mailer: Mailer,
    private readonly waiting: WaitingCatalogue,
    private readonly links: WaitLinks,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override async write({ type, centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const { waiterId, bookingId } = payload as unknown as WaitOffered;
    const [centre, waiter] = await Promise.all([this.centres.find(centreId), this.waiting.read(centreId, waiterId)]);
    // answered before the mail left, or offered something else since
    if (!centre || waiter?.offer?.bookingId !== bookingId || waiter.state !== (type === WAIT_OFFERED ? 'offered' : 'expired')) return [];
    const readers = await this.recipients.teachersOf(centreId, waiter.schoolId);
    if (type === WAIT_EXPIRED) return [{ to: readers, letter: waitExpiredLetter(waiter, centre, `${this.settings.publicUrl}/places`), senderName: centre.name }];
    return Promise.all(readers.map(async (email) => {
      const token = await this.links.tokenFor(centreId, waiterId, email);
      return { to: [email], letter: waitOfferedLetter(waiter, centre, `${this.settings.publicUrl}/t/waits/${token}`), senderName: centre.name };
    }));
  }
}
