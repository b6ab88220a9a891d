import { Injectable } from '@nestjs/common';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { ReminderDesk, WISHES_DUE, type WishesDue } from '#school-scheduling';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { wishesDueLetter } from './letters/wishes-due.letter.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

/** Reminds a school of the deadline, unless it has sent a wish by the time the mail leaves. */
@Injectable()
export class ReminderMails extends MailConsumer {
  override readonly handles = [WISHES_DUE];

  constructor(
    mailer: Mailer,
    private readonly reminders: ReminderDesk,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override async write({ centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const due = payload as unknown as WishesDue;
    const [centre, reminder] = await Promise.all([this.centres.find(centreId), this.reminders.letterFor(centreId, due)]);
    if (!centre || !reminder) return [];
    const to = await this.recipients.teachersOf(centreId, due.schoolId);
    return [{ to, letter: wishesDueLetter(reminder, centre, `${this.settings.publicUrl}/wishes`), senderName: centre.name }];
  }
}
