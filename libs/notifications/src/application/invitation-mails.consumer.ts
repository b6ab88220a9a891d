import { Injectable } from '@nestjs/common';
import type { ClaimedMessage } from '#database';
import { CentreRegister, INVITED, type Invited } from '#identity-access';
import { Clock, dayInSeoul, dayInWords } from '#kernel';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { invitationLetter } from './letters/invitation.letter.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

/** Sends invitations: the only place where their token leaves the house. */
@Injectable()
export class InvitationMails extends MailConsumer {
  override readonly handles = [INVITED];

  constructor(
    mailer: Mailer,
    private readonly centres: CentreRegister,
    private readonly settings: MailSettings,
    private readonly clock: Clock,
  ) {
    super(mailer);
  }

  protected override async write({ centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const invitation = payload as Invited['payload'];
    const expiresAt = new Date(invitation.expiresAt);
    if (expiresAt <= this.clock.now()) return [];
    const centre = await this.centres.find(centreId);
    const day = dayInSeoul(expiresAt);
    const letter = invitationLetter(invitation, { ko: dayInWords(day), en: dayInWords(day, 'en') }, `${this.settings.publicUrl}/invitations/${invitation.token}`);
    return [{ to: [invitation.email], letter, senderName: centre?.name }];
  }
}
