import { Injectable } from '@nestjs/common';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { RepairCatalogue, WISH_ANSWERED, type WishAnswered, WishCatalogue } from '#school-scheduling';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { wishAnsweredLetter } from './letters/school-letters.js';
import { visitChangedLetter } from './letters/visit-changed.letter.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

/** Tells a school what the published plan made of its wish, and why; after a repair, what changed. */
@Injectable()
export class WishMails extends MailConsumer {
  override readonly handles = [WISH_ANSWERED];

  constructor(
    mailer: Mailer,
    private readonly wishes: WishCatalogue,
    private readonly repairs: RepairCatalogue,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override async write({ centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const { wishId, assignmentRunId } = payload as unknown as WishAnswered;
    const [centre, ko, en, change] = await Promise.all([
      this.centres.find(centreId), this.wishes.answerFor(centreId, wishId, 'ko'), this.wishes.answerFor(centreId, wishId, 'en'),
      this.repairs.changeFor(centreId, assignmentRunId, wishId),
    ]);
    if (!centre || !ko || !en) return [];
    const to = await this.recipients.teachersOfWish(centreId, wishId);
    const href = `${this.settings.publicUrl}/`;
    return [{ to, letter: change ? visitChangedLetter({ ko, en, change }, centre, href) : wishAnsweredLetter({ ko, en }, centre, href), senderName: centre.name }];
  }
}
