import { Injectable } from '@nestjs/common';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import { SchoolLinks } from '#negotiation';
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
    private readonly links: SchoolLinks,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override async write({ centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const { wishId, assignmentRunId } = payload as unknown as WishAnswered;
    const [centre, wish, ko, en, change] = await Promise.all([
      this.centres.find(centreId), this.wishes.groupOf(centreId, wishId), this.wishes.answerFor(centreId, wishId, 'ko'), this.wishes.answerFor(centreId, wishId, 'en'),
      this.repairs.changeFor(centreId, assignmentRunId, wishId),
    ]);
    if (!centre || !wish || !ko || !en) return [];
    const letters: AddressedLetter[] = [];
    // one letter per person: the link in it is theirs alone
    for (const email of await this.recipients.teachersOfWish(centreId, wishId)) {
      const href = `${this.settings.publicUrl}/t/${await this.links.tokenForSeason(centreId, wish.schoolId, wish.seasonId, email)}`;
      letters.push({ to: [email], letter: change ? visitChangedLetter({ ko, en, change }, centre, href) : wishAnsweredLetter({ ko, en }, centre, href), senderName: centre.name });
    }
    return letters;
  }
}
